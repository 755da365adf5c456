import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { saveReference } from '../store/sql/save-reference.ts';
import type { Declaration } from './question-schema.ts';
import { readDeclaration } from './read-declaration.ts';

/**
 * Gives the reference of a declaration that had none yet, however late; the trail shows when. Refuses with `not-found` (none of the caller's own) and
 * `reference-given` (it has another; the same again is no fault).
 */
export async function giveReference(core: Core, user: UserPrincipal, declarationId: string, reference: string): Promise<Result<Declaration, Problem>> {
  return core.store.tx({ own: user.organisationId }, async (db) => {
    const declaration = await readDeclaration(db, core, user, declarationId);
    if (declaration === undefined) return failed({ code: 'not-found' } as const);
    const { id, content, expiresAt } = declaration;
    if (content.reference !== undefined && content.reference !== reference) return failed({ code: 'reference-given' } as const);
    if (content.reference === undefined) {
      await db.run(saveReference, [user.organisationId, id, core.keys.seal(user.organisationId, 'declaration', id, { ...content, reference })]);
      const actor = { organisationId: user.organisationId, accountId: user.accountId, clientId: user.hostId };
      await appendLeaf(db, core, actor, { kind: 'reference-given', declarationId: id, payload: { reference } });
    }
    return ok({ id, expiresAt: expiresAt.toISOString() });
  });
}
