import { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import { lastId, nextCursor, readCursor } from '../shared/page-cursor.ts';
import type { Result } from '../shared/result.ts';
import { ok } from '../shared/result.ts';
import { listMisuseAlerts } from '../store/sql/list-misuse-alerts.ts';
import type { RuleId } from './judge.ts';
import { managedBy } from './managed-by.ts';
import type { misuseAlertListSchema, misuseAlertQuerySchema } from './misuse-schema.ts';
import { readRules } from './read-rules.ts';

const pageSize = 50;
const contentSchema = z.object({ figures: z.record(z.string(), z.number()), leaves: z.array(z.string()) });

/** What the rules found in the caller's organisation, or, for a team lead, in their own teams. Reading it leaves a leaf. Problem: `invalid-request` for a cursor that is none. @throws MastError `audit-unavailable` */
export async function listAlerts(core: Core, user: UserPrincipal, { state, cursor }: z.infer<typeof misuseAlertQuerySchema>, language: 'en' | 'cy'): Promise<Result<z.infer<typeof misuseAlertListSchema>, Problem>> {
  const before = readCursor(cursor, { at: new Date(core.clock.now().getTime() + 1), ids: [lastId] });
  if (!before.ok) return before;
  const { organisationId, accountId } = user;
  const { rules } = readRules();
  return core.store.tx({ own: organisationId }, async (db) => {
    const rows = await db.rows(listMisuseAlerts, [organisationId, state === 'settled', managedBy(user), accountId, before.value.at, before.value.ids[0], pageSize]);
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'misuse-alerts-listed', payload: { state, alerts: rows.length } });
    return ok({
      alerts: rows.flatMap(({ sealed, askedAt, raisedAt, settledAt, ...row }) => {
        const rule = rules[row.rule as RuleId] as (typeof rules)[RuleId] | undefined;
        // A rule that a newer program has, or an older one had.
        if (rule === undefined) return [];
        const { figures, leaves } = contentSchema.parse(core.keys.open(organisationId, 'misuse_alert', row.alertId, sealed));
        return [{ ...row, rule: row.rule as RuleId, title: rule.title[language], text: rule.notice[language], figures, leaves, askedAt: askedAt.toISOString(), raisedAt: raisedAt.toISOString(), settledAt: settledAt?.toISOString() ?? null }];
      }),
      nextCursor: nextCursor(rows, pageSize, ({ raisedAt, alertId }) => ({ at: raisedAt, ids: [alertId] })),
    });
  });
}
