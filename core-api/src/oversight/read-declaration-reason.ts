import type { UserPrincipal } from '../access/principal.ts';
import { declarationContentSchema } from '../answer/declaration-content.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { DeclarationId } from '../shared/brands.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { selectReviewedDeclaration } from '../store/sql/select-reviewed-declaration.ts';
import type { OversightItem } from './oversight-schema.ts';

/** Why a declaration that is to be reviewed was made, in its maker's words; never of whom it asked. Problem: `not-found`. @throws MastError `audit-unavailable` */
export async function readDeclarationReason(core: Core, user: UserPrincipal, declarationId: string): Promise<Result<OversightItem, Problem>> {
  const { organisationId } = user;
  return core.store.tx({ own: organisationId }, async (db) => {
    const row = await db.one(selectReviewedDeclaration, [organisationId, declarationId]);
    if (row === undefined) return failed({ code: 'not-found' } as const);
    const { sealed, madeAt, ...told } = row;
    const { reason, reasonCode, reference } = declarationContentSchema.parse(core.keys.open(organisationId, 'declaration', declarationId, sealed));
    await appendLeaf(db, core, { organisationId, accountId: user.accountId }, { kind: 'declaration-reason-read', declarationId: declarationId as DeclarationId, payload: {} });
    return ok({ declarationId, ...told, madeAt: madeAt.toISOString(), reason, reasonCode, reference });
  });
}
