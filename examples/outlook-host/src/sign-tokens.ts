import { randomUUID } from 'node:crypto';

import { importJWK, SignJWT } from 'jose';

import type { Tenant } from './settings.ts';

export type Tokens = { readonly access_token: string; readonly id_token: string; readonly expires_in: number; readonly scope: string };

/** How long Entra ID's tokens live, in seconds: about an hour. */
const lifetime = 3_600;

/** An access token for the application's API and an id_token, in the shape of Entra ID version 2 (Microsoft identity platform, access token claims), signed with the tenant's key. */
export const signTokens = async ({ issuer, tenantId, audience, scope, clientId, privateJwk, user }: Tenant, now: Date): Promise<Tokens> => {
  const key = await importJWK(privateJwk, 'RS256');
  const at = Math.floor(now.getTime() / 1000);
  const sign = (claims: Record<string, unknown>, aud: string): Promise<string> =>
    new SignJWT({ ver: '2.0', tid: tenantId, oid: user.oid, name: user.name, preferred_username: user.username, ...claims })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', ...(privateJwk.kid === undefined ? {} : { kid: privateJwk.kid }) })
      .setIssuer(issuer)
      .setAudience(aud)
      // Pairwise in Entra ID: another for each application, and no key to a person.
      .setSubject(`${user.oid}-${clientId}`)
      .setIssuedAt(at)
      .setNotBefore(at - 60)
      .setExpirationTime(at + lifetime)
      .setJti(randomUUID())
      .sign(key);
  return { access_token: await sign({ scp: scope, azp: clientId, azpacr: '0' }, audience), id_token: await sign({}, clientId), expires_in: lifetime, scope };
};
