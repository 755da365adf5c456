import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { DeclarationRequest } from './question-schema.ts';

/**
 * Records, in a transaction of its own, that a declaration was refused and by which rules: who tries one legal basis after another, or pads out a reason, is
 * seen. The reason itself is not kept, nor a name that is no gateway's.
 */
export async function auditDeclarationRefusal(core: Core, user: UserPrincipal, body: DeclarationRequest, { code, errors }: Problem): Promise<void> {
  const named = body.gateways ?? (body.gateway === undefined ? [] : [body.gateway]);
  const gateways = core.catalogue.gateways.map(({ id }) => id).filter((id) => named.includes(id));
  const actor = { organisationId: user.organisationId, accountId: user.accountId, clientId: user.hostId };
  const payload = { code, rules: (errors ?? []).map(({ rule }) => rule), gateways, subject: body.subject };
  await core.store.tx({ own: user.organisationId }, (db) => appendLeaf(db, core, actor, { kind: 'declaration-refused', payload }));
}
