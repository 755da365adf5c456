import type { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { londonDay } from '../shared/london-day.ts';
import { selectMisuseStaff } from '../store/sql/select-misuse-staff.ts';
import { ruleIds } from './judge.ts';
import type { ruleListSchema } from './misuse-schema.ts';
import { readRules } from './read-rules.ts';
import { readable } from './readable.ts';
import { openParticulars } from './staff-content.ts';

/** The rules in words with their thresholds, for whoever answers for them, and how much of the staff they know. Reading it leaves a leaf: whoever knows the thresholds could stay below them. @throws MastError `audit-unavailable` */
export async function showRules(core: Core, { organisationId, accountId }: UserPrincipal, language: 'en' | 'cy'): Promise<z.infer<typeof ruleListSchema>> {
  const { rules, thresholds } = readRules();
  return core.store.tx({ own: organisationId }, async (db) => {
    const staff = await db.rows(selectMisuseStaff, [organisationId, londonDay(core.clock.now()), []]);
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'misuse-rules-read', payload: {} });
    const given = staff.flatMap(({ accountId: of, particulars }) => (particulars === null ? [] : (readable(core, { table: 'staff_particulars', id: of }, () => openParticulars(core.keys, organisationId, of, particulars)) ?? [])));
    return {
      rules: ruleIds.map((rule) => ({ rule, title: rules[rule].title[language], text: rules[rule].notice[language], owner: rules[rule].owner, severity: rules[rule].severity, step: rules[rule].step, thresholds: thresholds[rule] })),
      staff: { accounts: staff.length, withBirth: given.filter(({ births }) => births.length > 0).length, withAddress: given.filter(({ houses }) => houses.length > 0).length },
    };
  });
}
