import type { JSONWebKeySet } from 'jose';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { z } from 'zod';

import type { Principal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import type { AccountId, OrganisationId } from '../shared/brands.ts';
import { selectAccount } from '../store/sql/select-account.ts';
import { findClient } from './find-client.ts';

const claimsSchema = z.object({
  client_id: z.string(),
  sub: z.string(),
  scope: z.string().default(''),
  org: z.string().optional(),
  launch: z.string().optional(),
  act: z.object({ sub: z.string() }).optional(),
});

/**
 * Checks an access token's signature, type, issuer, audience and age here (RFC 9068), then asks the database whether account, host and client are
 * still active and which feeds are still granted: a suspension or a changed permission acts on the next request.
 */
export function createIdentify(core: Core, publicKeys: JSONWebKeySet): (token: string) => Promise<Principal | undefined> {
  const keySet = createLocalJWKSet(publicKeys);
  return async (token) => {
    let payload: unknown;
    try {
      const verified = await jwtVerify(token, keySet, {
        algorithms: ['ES256'],
        typ: 'at+jwt',
        issuer: core.coreUrl,
        audience: core.coreUrl,
        currentDate: core.clock.now(),
        requiredClaims: ['sub', 'exp', 'iat', 'jti', 'client_id'],
      });
      payload = verified.payload;
    } catch {
      return undefined;
    }
    const claims = claimsSchema.safeParse(payload);
    return claims.success ? principalOf(core, claims.data) : undefined;
  };
}

async function principalOf(core: Core, claims: z.infer<typeof claimsSchema>): Promise<Principal | undefined> {
  const client = await findClient(core, claims.client_id);
  if (client === undefined) return undefined;
  const scopes = claims.scope.split(' ').filter((scope) => scope !== '');
  if (client.kind === 'connector') {
    if (claims.act !== undefined) return undefined;
    const feeds = client.feeds.filter((feed) => scopes.includes(`feed:${feed}`));
    return { kind: 'connector', clientId: client.clientId, organisationId: client.organisationId, feeds };
  }
  // A host's token is for a member of staff of its own organisation, and for answers only.
  if (claims.act?.sub !== client.clientId || claims.org !== client.organisationId || !scopes.includes('answer')) return undefined;
  const organisationId = client.organisationId;
  const account = await core.store.tx({ own: organisationId, readOnly: true }, (db) => db.one(selectAccount, [organisationId, claims.sub]));
  if (account === undefined || account.status !== 'active') return undefined;
  return {
    kind: 'user',
    accountId: claims.sub as AccountId,
    organisationId: claims.org as OrganisationId,
    role: account.role,
    hostId: client.clientId,
    launchId: claims.launch,
    scopes,
  };
}
