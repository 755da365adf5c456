import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { DeclarationId } from '../shared/brands.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { saveDeclarationReview } from '../store/sql/save-declaration-review.ts';
import type { OversightOutcome } from './oversight-schema.ts';

/**
 * Notes what information governance makes of a declaration, once. Problem: `not-found`, alike for one that is not there, is not to be reviewed, was reviewed, or is the caller's own from another
 * role they had: nobody reviews themselves, and the database holds that, too. @throws MastError `audit-unavailable`
 */
export async function reviewDeclaration(core: Core, user: UserPrincipal, declarationId: string, outcome: OversightOutcome): Promise<Result<{ declarationId: string; outcome: string }, Problem>> {
  return core.store.tx({ own: user.organisationId }, async (db) => {
    if ((await db.run(saveDeclarationReview, [user.organisationId, declarationId, user.accountId, outcome, core.clock.now()])) === 0) return failed({ code: 'not-found' } as const);
    const actor = { organisationId: user.organisationId, accountId: user.accountId };
    await appendLeaf(db, core, actor, { kind: 'declaration-reviewed', declarationId: declarationId as DeclarationId, payload: { outcome } });
    return ok({ declarationId, outcome });
  });
}
