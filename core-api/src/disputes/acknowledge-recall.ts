import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { DeclarationId } from '../shared/brands.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { acknowledgeRecalls } from '../store/sql/acknowledge-recalls.ts';
import type { Acknowledgement } from './recall-notice-schema.ts';

/** Notes that the caller has read the recall notice of a declaration. Again is the same. Problem: `not-found` for one that the caller was not told of, or that is none. @throws MastError `audit-unavailable` */
export async function acknowledgeRecall(core: Core, { organisationId, accountId, role, hostId }: UserPrincipal, declarationId: string): Promise<Result<Acknowledgement, Problem>> {
  return core.store.tx({ own: organisationId }, async (db) => {
    const read = await db.rows(acknowledgeRecalls, [organisationId, declarationId, accountId, role, core.clock.now()]);
    if (read.length === 0) return failed({ code: 'not-found' } as const);
    await appendLeaf(db, core, { organisationId, accountId, clientId: hostId }, { kind: 'recall-acknowledged', declarationId: declarationId as DeclarationId, payload: {} });
    return ok({ declarationId, recalls: read.length });
  });
}
