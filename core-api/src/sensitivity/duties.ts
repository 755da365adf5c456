import type { UserPrincipal } from '../access/principal.ts';
import { selectDuties } from '../store/sql/select-duties.ts';
import { selectDuty } from '../store/sql/select-duty.ts';
import type { Db } from '../store/store.ts';

/** What an administrator may name somebody for, beside their role. */
export const duties = ['never-load-list', 'refuge-list', 'shield-approval', 'override', 'caldicott-guardian'] as const;
export type Duty = (typeof duties)[number];

/** Whether the caller has been named for a duty, at this moment. The transaction must have the caller's organisation as its own. */
export async function hasDuty(db: Db, { organisationId, accountId }: UserPrincipal, duty: Duty): Promise<boolean> {
  return (await db.one(selectDuty, [organisationId, accountId, duty])) !== undefined;
}

/** All that the caller has been named for, at this moment; under the same condition. */
export async function dutiesOf(db: Db, { organisationId, accountId }: UserPrincipal): Promise<Duty[]> {
  const named = new Set((await db.rows(selectDuties, [organisationId, accountId])).map(({ duty }) => duty));
  return duties.filter((duty) => named.has(duty));
}
