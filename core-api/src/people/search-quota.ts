import { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import { standardQuota } from '../access/search-quota.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { saveSearchQuota } from '../store/sql/save-search-quota.ts';
import { selectSearchQuota } from '../store/sql/select-search-quota.ts';

/** The most that an organisation may choose (migration 0021 holds the same). */
const most = { userHour: 1_000, userDay: 5_000, organisationHour: 100_000, organisationDay: 500_000, applicationHour: 100_000, applicationDay: 500_000 };

export const searchQuotaSchema = z.object({
  userHour: z.int().min(1).max(most.userHour).describe('Questions that one person may ask in an hour.'),
  userDay: z.int().min(1).max(most.userDay),
  organisationHour: z.int().min(1).max(most.organisationHour).describe('Questions of everybody together.'),
  organisationDay: z.int().min(1).max(most.organisationDay),
  applicationHour: z.int().min(1).max(most.applicationHour).describe('Questions through one case system; everything that signs in with MAST counts as one.'),
  applicationDay: z.int().min(1).max(most.applicationDay),
});
export const searchQuotaChangeSchema = z.strictObject(searchQuotaSchema.partial().shape);

/** How many questions the caller's organisation lets be asked, or what holds where it chose nothing (demonstration and training count, and limit nothing until somebody chooses). */
export async function showSearchQuota({ store }: Pick<Core, 'store'>, { organisationId }: UserPrincipal): Promise<z.infer<typeof searchQuotaSchema>> {
  return (await store.tx({ own: organisationId, readOnly: true }, (db) => db.one(selectSearchQuota, [organisationId]))) ?? standardQuota;
}

/** Changes it from the next question on; what is left out stays. An hour's limit above its day's says nothing and is refused. Audited in the same transaction. */
export async function changeSearchQuota(core: Core, { organisationId, accountId }: UserPrincipal, change: z.infer<typeof searchQuotaChangeSchema>): Promise<Result<z.infer<typeof searchQuotaSchema>, Problem>> {
  return core.store.tx({ own: organisationId }, async (db): Promise<Result<z.infer<typeof searchQuotaSchema>, Problem>> => {
    const before = (await db.one(selectSearchQuota, [organisationId])) ?? standardQuota;
    const after = { ...before, ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) };
    const errors = (['user', 'organisation', 'application'] as const).filter((whose) => after[`${whose}Hour`] > after[`${whose}Day`]).map((whose) => ({ pointer: `/${whose}Hour`, rule: 'above-day' }));
    if (errors.length > 0) return failed({ code: 'invalid-request', errors });
    await db.run(saveSearchQuota, [organisationId, after.userHour, after.userDay, after.organisationHour, after.organisationDay, after.applicationHour, after.applicationDay]);
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'search-quota-changed', payload: { before, after } });
    return ok(after);
  });
}
