import { randomUUID } from 'node:crypto';

import type { JSONWebKeySet } from 'jose';
import { exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose';

/** Who is signed in, as Entra ID knows them. */
export type EntraUser = { readonly oid: string; readonly name: string; readonly preferredUsername: string };

export type TokenWish = EntraUser & {
  /** The scope's last part, `access_as_user`. */
  readonly scope: string;
  /** 3,600 by default; a negative one makes a token that is over. */
  readonly lifetimeSeconds?: number;
  /** When it is issued; now by default. */
  readonly now?: Date;
  /** Claims bent on purpose, for what has to be refused. */
  readonly bent?: Readonly<Record<string, unknown>>;
};

/** An Entra ID of a demonstration: real keys, real signatures, tokens shaped as Entra ID shapes them (access and ID tokens, version 2). */
export type Entra = {
  readonly issuer: string;
  readonly tenant: string;
  /** What a resource registers to verify tokens with. */
  readonly jwks: JSONWebKeySet;
  readonly accessToken: (wish: TokenWish) => Promise<string>;
  readonly idToken: (wish: Omit<TokenWish, 'scope'>) => Promise<string>;
  /** The private key, for a demonstration that keeps it between runs. */
  readonly privateJwk: object;
};

export type EntraSettings = {
  readonly baseUrl: string;
  readonly tenant: string;
  /** The application id of the resource: what version 2 tokens bear as `aud`. */
  readonly audience: string;
  /** A key kept from before; a fresh one otherwise. */
  readonly privateJwk?: object;
};

/**
 * Makes an Entra-like issuer, `<baseUrl>/<tenant>/v2.0`, with an RS256 key. Its tokens are good wherever its key and issuer are registered, and nowhere else.
 * @see https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 */
export const createEntra = async ({ baseUrl, tenant, audience, privateJwk }: EntraSettings): Promise<Entra> => {
  const key = privateJwk ?? (await exportJWK((await generateKeyPair('RS256', { extractable: true })).privateKey));
  const { kty, n, e } = key as { kty?: string; n?: string; e?: string };
  const kid = 'entra-demonstration-1';
  const signing = await importJWK(key, 'RS256');
  const issuer = `${baseUrl}/${tenant}/v2.0`;
  const sign = async (claims: Record<string, unknown>, { lifetimeSeconds = 3_600, now = new Date(), bent = {} }: Pick<TokenWish, 'lifetimeSeconds' | 'now' | 'bent'>): Promise<string> => {
    const seconds = Math.floor(now.getTime() / 1000);
    // A token that is over was good once: it begins before it ends.
    const begun = Math.min(seconds, seconds + lifetimeSeconds - 60);
    return new SignJWT({ aud: audience, iss: issuer, iat: begun, nbf: begun, exp: seconds + lifetimeSeconds, tid: tenant, ver: '2.0', uti: randomUUID(), ...claims, ...bent }).setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' }).sign(signing);
  };
  return {
    issuer,
    tenant,
    jwks: { keys: [{ kty: kty ?? 'RSA', n: n ?? '', e: e ?? '', kid, alg: 'RS256', use: 'sig' }] },
    privateJwk: key,
    accessToken: ({ oid, name, preferredUsername, scope, ...wish }) => sign({ oid, sub: `sub-${oid}`, name, preferred_username: preferredUsername, scp: scope, azp: audience, azpacr: '0' }, wish),
    idToken: ({ oid, name, preferredUsername, ...wish }) => sign({ oid, sub: `sub-${oid}`, name, preferred_username: preferredUsername }, wish),
  };
};
