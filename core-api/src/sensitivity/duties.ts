import type { UserPrincipal } from '../access/principal.ts';
import { selectDuty } from '../store/sql/select-duty.ts';
import type { Db } from '../store/store.ts';

/** What an administrator may name somebody for, beside their role. */
export const duties = ['never-load-list', 'refuge-list', 'shield-approval', 'override'] as const;
export type Duty = (typeof duties)[number];

/** Whether the caller has been named for a duty, at this moment. The transaction must have the caller's organisation as its own. */
export async function hasDuty(db: Db, { organisationId, accountId }: UserPrincipal, duty: Duty): Promise<boolean> {
  return (await db.one(selectDuty, [organisationId, accountId, duty])) !== undefined;
}
