import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { revokeClientKey } from '../store/sql/revoke-client-key.ts';
import { ownClient } from './own-client.ts';

/**
 * Takes a machine's key back, at once and for good: it signs nothing any more, wherever it stands, and access tokens issued until now are refused on their next request. One person
 * does it alone, since a leaked key does not wait. The key need not be known here: the partner may publish it. Problems: `not-found`, `state-changed`.
 */
export async function revokeKey(core: Core, user: UserPrincipal, clientId: string, kid: string): Promise<Result<{ clientId: string; at: string }, Problem>> {
  const now = core.clock.now();
  return core.store.tx({ own: user.organisationId }, async (db) => {
    const client = await ownClient(db, user, clientId);
    if (client === undefined) return failed({ code: 'not-found' } as const);
    if ((await db.run(revokeClientKey, [clientId, kid, now])) !== 1) return failed({ code: 'state-changed' } as const);
    await appendLeaf(db, core, { organisationId: user.organisationId, accountId: user.accountId }, { kind: 'client-key-revoked', payload: { clientId, kid } });
    return ok({ clientId, at: now.toISOString() });
  });
}
