import { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import { londonDay } from '../shared/london-day.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import type { HeldAccount } from '../store/sql/lock-account.ts';
import { lockTeam } from '../store/sql/lock-team.ts';
import { updateAccount } from '../store/sql/update-account.ts';
import type { Db } from '../store/store.ts';
import { openAccount } from './account-content.ts';
import { actOnAccount } from './act-on-account.ts';
import { applicationFaults } from './application-faults.ts';
import { isAuthoriser } from './authorisers.ts';
import { isLastAdministrator } from './is-last-administrator.ts';
import { leaveLeaf } from './leave-leaf.ts';
import { monthOf } from './months.ts';
import { day, employment } from './people-schema.ts';

/** What changes of an account but its role, which two people decide (POST /v1/access-requests). What is not named stays. */
export const accountChangeSchema = z.strictObject({
  name: z.string().trim().min(2).max(200).optional(),
  teamId: z.guid().nullable().optional(),
  employment: employment.optional(),
  endsOn: day.optional().describe('Another last day of a temporary account. A later one is never said by its sponsor.'),
  takeOver: z.literal(true).optional().describe('The caller sponsors the account from now on.'),
  trainingOn: day.optional(),
  vettingOn: day.optional(),
});
type Change = z.infer<typeof accountChangeSchema>;
export const accountChangedSchema = z.object({ accountId: z.guid(), changed: z.array(z.string()) });

/**
 * Changes particulars of somebody else's account: a mover's team, an end, a sponsor, a training. A line manager may record training and vetting; the rest is for
 * authorisers. Problems: `not-found`, `forbidden`, `invalid-request`, `two-people-needed`, `last-administrator` for an end of theirs, `state-changed` when closed.
 */
export async function changeAccount(core: Core, user: UserPrincipal, accountId: string, change: Change): Promise<Result<z.infer<typeof accountChangedSchema>, Problem>> {
  const changed = Object.keys(change).toSorted();
  return actOnAccount(core, user, accountId, async (db, account) => {
    if (accountId === user.accountId) return failed({ code: 'two-people-needed' });
    if (account.status === 'closed') return failed({ code: 'state-changed' });
    if (!isAuthoriser(user) && changed.some((field) => field !== 'trainingOn' && field !== 'vettingOn')) return failed({ code: 'forbidden' });
    const next = { ...account, ...changedState(user, account, change) };
    const fault = await faultOf(db, core, user, account, change, next);
    if (fault !== undefined) return failed(fault);
    const { name, trainingOn, vettingOn } = change;
    const said = openAccount(core.keys, user.organisationId, accountId, account.sealed);
    const content = { ...said, name: name ?? said.name, ...(trainingOn === undefined ? {} : { trainingOn }), ...(vettingOn === undefined ? {} : { vettingOn }) };
    const sealed = core.keys.seal(user.organisationId, 'account', accountId, content);
    const { teamId, employment: work, sponsorId, endsOn, trainingMonth, vettingMonth } = next;
    const done = await db.run(updateAccount, [user.organisationId, accountId, user.accountId, sealed, teamId, work, sponsorId, endsOn, trainingMonth, vettingMonth]);
    if (done === 0) return failed({ code: 'two-people-needed' });
    await leaveLeaf(db, core, user, { kind: 'user-changed', payload: { accountId, fields: changed } });
    return ok({ accountId, changed });
  });
}

function changedState(user: UserPrincipal, account: HeldAccount, change: Change): Pick<HeldAccount, 'teamId' | 'employment' | 'sponsorId' | 'endsOn' | 'trainingMonth' | 'vettingMonth'> {
  const work = change.employment ?? account.employment;
  return {
    teamId: change.teamId === undefined ? account.teamId : change.teamId,
    employment: work,
    sponsorId: work === 'staff' ? account.sponsorId : change.takeOver === true ? user.accountId : account.sponsorId,
    endsOn: work === 'staff' ? null : (change.endsOn ?? account.endsOn),
    trainingMonth: change.trainingOn === undefined ? account.trainingMonth : monthOf(change.trainingOn),
    vettingMonth: change.vettingOn === undefined ? account.vettingMonth : monthOf(change.vettingOn),
  };
}

async function faultOf(db: Db, core: Core, user: UserPrincipal, account: HeldAccount, change: Change, next: HeldAccount): Promise<Problem | undefined> {
  const { endsOn, trainingOn, vettingOn } = change;
  const errors = applicationFaults({ employment: endsOn === undefined ? undefined : next.employment, endsOn, trainingOn, vettingOn }, londonDay(core.clock.now()));
  if (next.employment !== 'staff' && next.endsOn === null) errors.push({ pointer: '/endsOn', rule: 'required' });
  if (next.employment !== 'staff' && next.sponsorId === null) errors.push({ pointer: '/takeOver', rule: 'required' });
  if (typeof change.teamId === 'string' && (await db.one(lockTeam, [user.organisationId, change.teamId]))?.status !== 'active') errors.push({ pointer: '/teamId', rule: 'team' });
  if (errors.length > 0) return { code: 'invalid-request', errors };
  if (account.endsOn === null && next.endsOn !== null && (await isLastAdministrator(db, user.organisationId, account))) return { code: 'last-administrator' };
  return undefined;
}
