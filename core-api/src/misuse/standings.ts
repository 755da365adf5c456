import type { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { queueNotice } from '../mail/queue-notice.ts';
import { actOnAccount } from '../people/act-on-account.ts';
import type { Problem } from '../problem/problem.ts';
import { dayMs } from '../shared/day-ms.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { listMisuseStandings } from '../store/sql/list-misuse-standings.ts';
import { saveMisuseStanding } from '../store/sql/save-misuse-standing.ts';
import { selectMisuseStanding } from '../store/sql/select-misuse-standing.ts';
import { managedBy } from './managed-by.ts';
import type { standingListSchema, standingRequestSchema, standingSchema } from './misuse-schema.ts';
import { readRules } from './read-rules.ts';

/** Who of the caller's organisation, or of their teams, is held up, and how far. */
export async function listStandings({ store, clock }: Pick<Core, 'store' | 'clock'>, user: UserPrincipal): Promise<z.infer<typeof standingListSchema>> {
  const rows = await store.tx({ own: user.organisationId, readOnly: true }, (db) => db.rows(listMisuseStandings, [user.organisationId, clock.now(), managedBy(user)]));
  return { standings: rows.map(({ since, until, ...row }) => ({ ...row, since: since.toISOString(), until: until?.toISOString() ?? null })) };
}

/**
 * Holds an account up as somebody decides, or lets it go on: at its next request. By an authoriser or the line manager, never for oneself. Whoever is stopped is told, with the way on. Problem: `not-found`, alike for an
 * account that is not there, not theirs to manage, or their own. What was found until then was looked at: the rules count from here on. @throws MastError `audit-unavailable`
 */
export async function setStanding(core: Core, user: UserPrincipal, accountId: string, { step, reason }: z.infer<typeof standingRequestSchema>): Promise<Result<z.infer<typeof standingSchema>, Problem>> {
  const { organisationId } = user;
  return actOnAccount(core, user, accountId, async (db) => {
    if (accountId === user.accountId) return failed({ code: 'not-found' });
    const now = core.clock.now();
    const before = (await db.one(selectMisuseStanding, [organisationId, accountId, now]))?.step ?? 'none';
    const until = step === 'none' || step === 'block' ? null : new Date(now.getTime() + readRules().ladder.lastsDays[step] * dayMs);
    await db.run(saveMisuseStanding, step === 'none' ? [organisationId, accountId, 'notice', now, now, user.accountId] : [organisationId, accountId, step, now, until, user.accountId]);
    await appendLeaf(db, core, { organisationId, accountId: user.accountId }, { kind: 'misuse-step-set', payload: { accountId, before, after: step, by: 'person', reason } });
    if (step === 'block' && before !== 'block') await queueNotice(db, core, { kind: 'misuse-stopped', organisationId, accountId, reference: core.ids.uuid() });
    return ok({ accountId, step, until: until?.toISOString() ?? null });
  });
}
