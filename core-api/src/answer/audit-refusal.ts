import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { ProblemCode } from '../problem/codes.ts';
import type { Problem } from '../problem/problem.ts';
import type { DeclarationId } from '../shared/brands.ts';

/** Refusals that say something about the user's conduct; a question that was merely incomplete does not. */
const telling: ReadonlySet<ProblemCode> = new Set(['subject-mismatch', 'subject-not-declared', 'declaration-bound', 'declaration-expired', 'not-found']);

/** Records, in a transaction of its own, that a question was refused and why (OWASP ASVS 5.0, 16.3.2). The question itself is not kept. */
export async function auditRefusal(core: Core, user: UserPrincipal, declarationId: string, { code }: Problem): Promise<void> {
  if (!telling.has(code)) return;
  const actor = { organisationId: user.organisationId, accountId: user.accountId, clientId: user.hostId };
  await core.store.tx({ own: user.organisationId }, (db) =>
    appendLeaf(db, core, actor, { kind: 'question-refused', declarationId: declarationId as DeclarationId, payload: { code } }),
  );
}
