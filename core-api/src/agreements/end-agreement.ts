import type { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { endAgreement as endVersions } from '../store/sql/end-agreement.ts';
import { selectAgreements } from '../store/sql/select-agreements.ts';
import type { endedSchema, endingSchema } from './agreement-schema.ts';

/**
 * A party ends an agreement, at once: its next question, and everybody's, goes without it. Drafts are withdrawn. Problems: `not-found` for an agreement that is not
 * theirs, `agreement-not-open` where nothing of it is in force or drafted.
 */
export async function endAgreement(core: Core, user: UserPrincipal, agreementId: string, { reason }: z.infer<typeof endingSchema>): Promise<Result<z.infer<typeof endedSchema>, Problem>> {
  const { organisationId, accountId } = user;
  return core.store.tx({ own: organisationId }, async (db) => {
    if ((await db.rows(selectAgreements, [organisationId, agreementId])).length === 0) return failed({ code: 'not-found' });
    const moved = await db.rows(endVersions, [agreementId, core.clock.now(), organisationId, accountId, reason]);
    if (moved.length === 0) return failed({ code: 'agreement-not-open' });
    const versions = (status: string): number[] => moved.filter((one) => one.status === status).map(({ version }) => version).toSorted((a, b) => a - b);
    const result = { ended: versions('ended'), withdrawn: versions('withdrawn') };
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'agreement-ended', payload: { agreementId, ...result, reason } });
    return ok(result);
  });
}
