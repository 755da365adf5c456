import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { publicKeySchema } from '../identity/public-key.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { insertClientKeyRequest } from '../store/sql/insert-client-key-request.ts';
import { ownClient } from './own-client.ts';

/**
 * Asks that a machine may sign with a further key: whoever holds it speaks for the machine, and a host's key for all of its staff, so another person lets it in. Problems: `not-found`,
 * `invalid-request` with what is wrong with the key (`private-key`: it is a leaked one now), `state-changed` where the partner publishes its keys itself or the id was used before.
 */
export async function requestKey(core: Core, user: UserPrincipal, clientId: string, given: unknown): Promise<Result<{ requestId: string; kid: string }, Problem>> {
  const key = publicKeySchema.safeParse(given);
  return core.store.tx({ own: user.organisationId }, async (db) => {
    const client = await ownClient(db, user, clientId);
    if (client === undefined) return failed({ code: 'not-found' } as const);
    if (!key.success) return failed({ code: 'invalid-request', errors: key.error.issues.map(({ path, code, message }) => ({ pointer: ['/key', ...path].join('/'), rule: code === 'custom' ? message : code })) });
    // Hosts sign with ES256 alone (DESIGN section 6, launch assertion).
    if (client.kind === 'host' && !(key.data.kty === 'EC' && key.data.crv === 'P-256')) return failed({ code: 'invalid-request', errors: [{ pointer: '/key/crv', rule: 'es256' }] });
    const { kid } = key.data;
    if (client.jwks_uri !== null || client.revoked_kids.includes(kid) || client.jwks.keys.some((known) => known['kid'] === kid)) return failed({ code: 'state-changed' });
    const requestId = core.ids.uuid();
    await db.run(insertClientKeyRequest, [user.organisationId, requestId, clientId, kid, JSON.stringify(key.data), user.accountId, core.clock.now()]);
    await appendLeaf(db, core, { organisationId: user.organisationId, accountId: user.accountId }, { kind: 'client-key-requested', payload: { clientId, kid, requestId } });
    return ok({ requestId, kid });
  });
}
