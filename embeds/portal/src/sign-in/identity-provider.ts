import { allowInsecureRequests, authorizationCodeGrant, buildAuthorizationUrl, calculatePKCECodeChallenge, customFetch, discovery, None, PrivateKeyJwt, randomNonce, randomPKCECodeVerifier, randomState, refreshTokenGrant } from 'openid-client';
import type { Configuration, TokenEndpointResponse } from 'openid-client';

import type { PortalOptions } from '../portal-options.ts';
import type { Tokens } from '../session/session.ts';
import type { SignedIn } from '../session/session-store.ts';

/** What an answer of the core must fit; sealed into a cookie of this browser while its user is away signing in. */
export type Expected = { readonly state: string; readonly nonce: string; readonly verifier: string };

/** What a sign-in is for, besides signing in. */
export type Wish = { readonly language: 'en' | 'cy'; /** A second factor of the last five minutes (RFC 9470). */ readonly stepUp: boolean };

export type IdentityProvider = {
  /** Where to send the browser. Throws where the core cannot be reached. */
  readonly begin: (wish: Wish) => Promise<{ readonly url: URL; readonly expected: Expected }>;
  /** The tokens for the code on the address that the browser came back with. Throws for anything that does not fit: state, nonce, issuer, code, keys. */
  readonly finish: (arrivedAt: URL, expected: Expected) => Promise<SignedIn>;
  /** Fresh tokens; throws when the core's session is over or locked. */
  readonly renew: (refresh: string) => Promise<Tokens>;
};

/** The core's word for a second factor of the last five minutes (docs/sign-in.md). */
const stepUpAcr = 'urn:mast:acr:step-up';

/** Authorisation code with PKCE at the core, state, nonce and issuer checked (ASVS 10.2.1, 10.2.2, 10.5.1); the core is asked for its addresses when the first person signs in. */
export function createIdentityProvider({ coreUrl, portalUrl, clientId, clientKey, fetch, now }: Pick<PortalOptions, 'coreUrl' | 'portalUrl' | 'clientId' | 'clientKey' | 'fetch' | 'now'>): IdentityProvider {
  const redirectUri = `${portalUrl}/callback`;
  let found: Promise<Configuration> | undefined;

  function discover(): Promise<Configuration> {
    found ??= discovery(new URL(coreUrl), clientId, { id_token_signed_response_alg: 'ES256' }, clientKey === undefined ? None() : PrivateKeyJwt(clientKey), {
      [customFetch]: (url, options) => fetch(url, options as RequestInit),
      // A demonstration on the loopback address has no https; configuration refuses http anywhere else.
      execute: coreUrl.startsWith('http:') ? [allowInsecureRequests] : [],
    }).catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return found;
  }

  function tokensOf(response: TokenEndpointResponse): Tokens {
    return { access: response.access_token, expiresAt: now().getTime() + (response.expires_in ?? 60) * 1000, refresh: response.refresh_token };
  }

  return {
    async begin({ language, stepUp }) {
      const config = await discover();
      const expected = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
      const url = buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: 'openid answer govern',
        state: expected.state,
        nonce: expected.nonce,
        code_challenge: await calculatePKCECodeChallenge(expected.verifier),
        code_challenge_method: 'S256',
        ui_locales: language,
        ...(stepUp ? { acr_values: stepUpAcr } : {}),
      });
      return { url, expected };
    },
    async finish(arrivedAt, { state, nonce, verifier }) {
      const response = await authorizationCodeGrant(await discover(), arrivedAt, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true });
      return { account: response.claims()?.sub ?? '', coreSession: sessionIn(response.access_token), tokens: tokensOf(response) };
    },
    renew: async (refresh) => tokensOf(await refreshTokenGrant(await discover(), refresh)),
  };
}

/** The core's session: `sid` of the access token, as docs/sign-in.md gives it for signing out. Nothing is decided by it, so nothing is verified here. */
function sessionIn(accessToken: string): string | undefined {
  try {
    const { sid } = JSON.parse(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString('utf8')) as { sid?: unknown };
    return typeof sid === 'string' ? sid : undefined;
  } catch {
    return undefined;
  }
}
