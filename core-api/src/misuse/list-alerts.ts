import { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { listMisuseAlerts } from '../store/sql/list-misuse-alerts.ts';
import type { RuleId } from './judge.ts';
import { managedBy } from './managed-by.ts';
import type { misuseAlertListSchema, misuseAlertQuerySchema } from './misuse-schema.ts';
import { readRules } from './read-rules.ts';

const pageSize = 50;
const cursorForm = /^(\d{1,16})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const contentSchema = z.object({ figures: z.record(z.string(), z.number()), leaves: z.array(z.string()) });

/** What the rules found in the caller's organisation, or, for a team lead, in their own teams. Reading it leaves a leaf. Problem: `invalid-request` for a cursor that is none. @throws MastError `audit-unavailable` */
export async function listAlerts(core: Core, user: UserPrincipal, { state, cursor }: z.infer<typeof misuseAlertQuerySchema>, language: 'en' | 'cy'): Promise<Result<z.infer<typeof misuseAlertListSchema>, Problem>> {
  const [, beforeMs, beforeId = lastId] = cursorForm.exec(cursor ?? '') ?? [];
  if (cursor !== undefined && beforeMs === undefined) return failed({ code: 'invalid-request', errors: [{ pointer: '/cursor', rule: 'format' }] });
  const { organisationId, accountId } = user;
  const { rules } = readRules();
  return core.store.tx({ own: organisationId }, async (db) => {
    const before = beforeMs === undefined ? new Date(core.clock.now().getTime() + 1) : new Date(Number(beforeMs));
    const rows = await db.rows(listMisuseAlerts, [organisationId, state === 'settled', managedBy(user), accountId, before, beforeId, pageSize]);
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'misuse-alerts-listed', payload: { state, alerts: rows.length } });
    const last = rows.length === pageSize ? rows.at(-1) : undefined;
    return ok({
      alerts: rows.flatMap(({ sealed, askedAt, raisedAt, settledAt, ...row }) => {
        const rule = rules[row.rule as RuleId] as (typeof rules)[RuleId] | undefined;
        // A rule that a newer program has, or an older one had.
        if (rule === undefined) return [];
        const { figures, leaves } = contentSchema.parse(core.keys.open(organisationId, 'misuse_alert', row.alertId, sealed));
        return [{ ...row, rule: row.rule as RuleId, title: rule.title[language], text: rule.notice[language], figures, leaves, askedAt: askedAt.toISOString(), raisedAt: raisedAt.toISOString(), settledAt: settledAt?.toISOString() ?? null }];
      }),
      nextCursor: last === undefined ? null : `${last.raisedAt.getTime()}~${last.alertId}`,
    });
  });
}
