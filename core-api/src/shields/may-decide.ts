import type { UserPrincipal } from '../access/principal.ts';
import { hasDuty } from '../sensitivity/duties.ts';
import type { Db } from '../store/store.ts';

/** Information-governance leads decide about shields, and those named for it: designated safeguarding leads. */
export async function mayDecide(db: Db, user: UserPrincipal): Promise<boolean> {
  return user.role === 'information-governance-lead' || hasDuty(db, user, 'shield-approval');
}
