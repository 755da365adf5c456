import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed } from '../shared/result.ts';
import type { HeldAccount } from '../store/sql/lock-account.ts';
import { lockAccount } from '../store/sql/lock-account.ts';
import type { Db } from '../store/store.ts';
import { mayManage } from './authorisers.ts';

/**
 * Runs an act on one account of the caller's organisation, locked, in one transaction. Somebody who neither decides about accounts nor manages this one is answered as
 * if there were none, and so is an account of another organisation. Problem: `not-found`.
 */
export async function actOnAccount<Value>(
  core: Core,
  user: UserPrincipal,
  accountId: string,
  act: (db: Db, account: HeldAccount) => Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem>> {
  return core.store.tx({ own: user.organisationId }, async (db) => {
    const account = await db.one(lockAccount, [user.organisationId, accountId]);
    if (account === undefined || account.role === 'connector' || !mayManage(user, account)) return failed({ code: 'not-found' });
    return act(db, account);
  });
}
