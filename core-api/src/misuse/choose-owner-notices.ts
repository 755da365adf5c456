import { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import { teamMac } from '../contacts/contact-ids.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { deleteNoticeTeam } from '../store/sql/delete-notice-team.ts';
import { lockTeam } from '../store/sql/lock-team.ts';
import { saveNoticeTeam } from '../store/sql/save-notice-team.ts';
import { selectNoticeTeams } from '../store/sql/select-notice-teams.ts';
import { managedBy } from './managed-by.ts';
import type { ownerNoticeListSchema, ownerNoticeRequestSchema, ownerNoticeSchema } from './misuse-schema.ts';

const teamSchema = z.object({ name: z.string() });

/** Which of the caller's teams are told. */
export async function listOwnerNotices({ store, keys }: Pick<Core, 'store' | 'keys'>, user: UserPrincipal): Promise<z.infer<typeof ownerNoticeListSchema>> {
  const { organisationId } = user;
  const rows = await store.tx({ own: organisationId, readOnly: true }, (db) => db.rows(selectNoticeTeams, [organisationId, managedBy(user)]));
  return { teams: rows.map(({ teamId, sealed, on }) => ({ teamId, on, ...teamSchema.parse(keys.open(organisationId, 'team', teamId, sealed)) })) };
}

/**
 * Chooses whether a team is told when another service is shown open work of theirs; by its manager or information governance. Problems: `not-found`, alike for a team that is not there or not theirs; `invalid-request` where
 * another team goes by that name among the records. @throws MastError `audit-unavailable`
 */
export async function chooseOwnerNotices(core: Core, user: UserPrincipal, teamId: string, { contactTeam }: z.infer<typeof ownerNoticeRequestSchema>): Promise<Result<z.infer<typeof ownerNoticeSchema>, Problem>> {
  const { organisationId, accountId } = user;
  return core.store.tx({ own: organisationId }, async (db): Promise<Result<z.infer<typeof ownerNoticeSchema>, Problem>> => {
    const team = await db.one(lockTeam, [organisationId, teamId]);
    const manager = managedBy(user);
    if (team === undefined || (manager !== null && team.managerId !== manager)) return failed({ code: 'not-found' });
    if (contactTeam === null) await db.run(deleteNoticeTeam, [organisationId, teamId]);
    else if ((await db.run(saveNoticeTeam, [organisationId, teamId, teamMac(core.keys, organisationId, contactTeam), accountId, core.clock.now()])) === 0) return failed({ code: 'invalid-request', errors: [{ pointer: '/contactTeam', rule: 'taken' }] });
    const on = contactTeam !== null;
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'owner-notices-chosen', payload: { teamId, on } });
    return ok({ teamId, on });
  });
}
