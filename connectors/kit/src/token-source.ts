import { SignJWT, importJWK } from 'jose';
import type { JWK } from 'jose';
import { z } from 'zod';

import { ConnectorError } from './connector-error.ts';
import type { World } from './context.ts';
import { retryAfterMs } from './retry-after.ts';

/** How a connector proves itself to core-api. `privateJwk` is a key for ES256, ES384 or RS384 with its `kid`; a secret. */
export type ConnectorClient = { readonly clientId: string; readonly privateJwk: JWK };

/** Access tokens for one feed. */
export type TokenSource = {
  /** A token with at least 30 seconds to live. Errors: `config/client-refused`, `transient/core-unavailable`. */
  token(): Promise<string>;
  /** Forgets the token at hand, after core-api refused it. */
  drop(): void;
};

const tokenReply = z.object({ access_token: z.string(), expires_in: z.number() });
const spareMs = 30_000;
const assertionSeconds = 60;

/** client_credentials with private_key_jwt (RFC 7523 section 2.2), one scope, `feed:<id>`; tokens are kept until they are about to end. */
export function createTokenSource(coreUrl: string, feedId: string, client: ConnectorClient, world: World, signal: AbortSignal): TokenSource {
  const endpoint = `${coreUrl}/oauth/token`;
  let held: { token: string; endsAtMs: number } | undefined;
  const ask = async (): Promise<string> => {
    const nowMs = world.clock.now().getTime();
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: client.clientId,
      scope: `feed:${feedId}`,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: await assertion(endpoint, client, world, nowMs),
    });
    const reply = await world.fetch(new Request(endpoint, { method: 'POST', body: form, signal: AbortSignal.any([signal, AbortSignal.timeout(20_000)]) })).catch(() => undefined);
    if (reply === undefined) throw new ConnectorError('transient', 'core-unavailable');
    if (reply.status === 429 || reply.status >= 500) {
      throw new ConnectorError('transient', 'core-unavailable', retryAfterMs(reply.headers.get('retry-after'), world.clock.now()));
    }
    const body = tokenReply.safeParse(await reply.json().catch(() => undefined));
    if (!reply.ok || !body.success) throw new ConnectorError('config', 'client-refused');
    held = { token: body.data.access_token, endsAtMs: nowMs + body.data.expires_in * 1_000 };
    return held.token;
  };
  return {
    token: async () => (held !== undefined && held.endsAtMs - spareMs > world.clock.now().getTime() ? held.token : ask()),
    drop: () => {
      held = undefined;
    },
  };
}

async function assertion(endpoint: string, { clientId, privateJwk }: ConnectorClient, world: World, nowMs: number): Promise<string> {
  const alg = algorithmOf(privateJwk);
  const key = await importJWK(privateJwk, alg).catch(() => undefined);
  if (key === undefined) throw new ConnectorError('config', 'client-key-unusable');
  const issuedAt = Math.floor(nowMs / 1_000);
  return new SignJWT()
    .setProtectedHeader({ alg, ...(privateJwk.kid === undefined ? {} : { kid: privateJwk.kid }) })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(endpoint)
    .setJti(world.uuid())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + assertionSeconds)
    .sign(key);
}

/** By the kind of key (RFC 7518 section 3.1): each kind has one algorithm that core-api takes. */
function algorithmOf({ kty, crv }: JWK): 'ES256' | 'ES384' | 'RS384' {
  if (kty === 'RSA') return 'RS384';
  return crv === 'P-384' ? 'ES384' : 'ES256';
}
