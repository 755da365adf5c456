import { ConnectorError, retryAfterMs } from '@mast/connector-kit';
import { z } from 'zod';

import { readBody } from '../client/read-body.ts';
import type { Context } from '../context.ts';
import { assertionOf } from './assertion.ts';
import type { AuthConfig } from './auth-schema.ts';
import { discoverTokenUrl } from './discover-token-url.ts';

/** Access tokens for one reading. */
export type Tokens = {
  /** A token with at least half a minute to live (or half its life, where that is shorter). Errors: `config/credentials-refused`, `config/key-unusable`, `transient/*`, `data/answer-unreadable`. */
  token(): Promise<string>;
  /** Forgets the token at hand, after the server refused it. */
  drop(): void;
};

/** RFC 6749 section 5.1; SMART: 300 seconds are recommended, and no refresh token is given. */
const tokenAnswer = z.object({ access_token: z.string().min(1), token_type: z.string().regex(/^bearer$/i), expires_in: z.number().positive().default(60) });
const spareMs = 30_000;
/** Clocks closer than this are not why an assertion is refused. */
const clocksApartMs = 30_000;

/** SMART backend services: client_credentials with private_key_jwt (RFC 7523, section 2.2). `types` are those that the token shall open; `get` asks the server for its well-known document. */
export function openTokens(auth: AuthConfig, context: Context, types: readonly string[], get: (url: string) => Promise<Response>): Tokens {
  let held: { readonly token: string; readonly goodUntilMs: number } | undefined;
  let endpoint = auth.tokenUrl;
  let aheadMs = 0;
  const ask = async (): Promise<string> => {
    endpoint ??= await discoverTokenUrl(context.config.baseUrl, get, context.clock.now());
    const nowMs = context.clock.now().getTime();
    let response = await send(context, { ...auth, scope: auth.scope ?? scopesOf(types) }, endpoint, nowMs + aheadMs);
    const theirMs = Date.parse(response.headers.get('date') ?? '');
    // An assertion of another hour is refused like a wrong key. Our clock may be off; theirs is the one that counts.
    if (isRefusal(response) && Math.abs(theirMs - nowMs - aheadMs) > clocksApartMs) {
      await response.body?.cancel();
      aheadMs = theirMs - nowMs;
      response = await send(context, { ...auth, scope: auth.scope ?? scopesOf(types) }, endpoint, theirMs);
    }
    const { access_token: token, expires_in: seconds } = await answerOf(response, context);
    held = { token, goodUntilMs: nowMs + seconds * 1_000 - Math.min(spareMs, seconds * 500) };
    return token;
  };
  return {
    token: async () => (held !== undefined && held.goodUntilMs > context.clock.now().getTime() ? held.token : ask()),
    drop: () => {
      held = undefined;
    },
  };
}

async function send({ fetch, signal, config }: Context, auth: AuthConfig & { readonly scope: string }, endpoint: string, nowMs: number): Promise<Response> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    scope: auth.scope,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await assertionOf(auth, endpoint, nowMs),
  });
  const ends = AbortSignal.any([signal, AbortSignal.timeout(config.timeoutSeconds * 1_000)]);
  return fetch(new Request(endpoint, { method: 'POST', body, headers: { accept: 'application/json' }, redirect: 'error', signal: ends })).catch((error: unknown) => {
    throw error instanceof ConnectorError ? error : new ConnectorError('transient', 'source-unreachable');
  });
}

async function answerOf(response: Response, { clock }: Context): Promise<z.infer<typeof tokenAnswer>> {
  if (!response.ok) {
    await response.body?.cancel();
    if (response.status === 429 || response.status >= 500) throw new ConnectorError('transient', 'source-busy', retryAfterMs(response.headers.get('retry-after'), clock.now()));
    throw new ConnectorError('config', response.status === 403 ? 'permission-denied' : 'credentials-refused');
  }
  const parsed = tokenAnswer.safeParse(await readBody(response));
  if (!parsed.success) throw new ConnectorError('data', 'answer-unreadable');
  return parsed.data;
}

/** RFC 6749, section 5.2: invalid_client and invalid_scope are 400 or 401. */
function isRefusal({ status }: Response): boolean {
  return status === 400 || status === 401;
}

/** What is read, and no more (SMART 2: `r` read, `s` search). */
function scopesOf(types: readonly string[]): string {
  return [...types, 'Patient', 'Organization', 'Location', 'Practitioner', 'PractitionerRole'].map((type) => `system/${type}.rs`).join(' ');
}
