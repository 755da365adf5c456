import * as oidc from 'openid-client';

import type { Core } from '../../core.ts';
import type { Result } from '../../shared/result.ts';
import { failed, ok } from '../../shared/result.ts';
import type { Connection, MfaRule } from './connection.ts';
import { elsewhereFault, type ElsewhereFault } from './elsewhere-fault.ts';

/** Where a provider sends its answer: one address for all, since it is registered there. */
export const elsewherePath = '/sign-in/elsewhere';

/** A request that is under way: what its answer must fit. */
export type Asked = { readonly connectionId: string; readonly state: string; readonly nonce: string; readonly verifier: string };

/** What a provider says of somebody: who, by a keyed hash of issuer and subject, and how they showed it. */
export type Assertion = { readonly subjectMac: Buffer; readonly amr: readonly string[]; /** When they signed in there, seconds; undefined when it does not say. */ readonly authTime: number | undefined };

/**
 * Begins a sign-in at another provider: authorisation code with PKCE, state and nonce (OpenID Connect Core section 3.1, RFC 9700). `label` comes back at the head of the state, so that the answer
 * finds its way. `anew` = the user is to show themselves now, whether or not they are signed in there.
 */
export async function askElsewhere({ coreUrl }: Pick<Core, 'coreUrl'>, config: oidc.Configuration, connection: Connection, label: string, anew: boolean): Promise<{ readonly url: string; readonly asked: Asked }> {
  const verifier = oidc.randomPKCECodeVerifier();
  const asked = { connectionId: connection.connectionId, state: `${label}.${oidc.randomState()}`, nonce: oidc.randomNonce(), verifier };
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: `${coreUrl}${elsewherePath}`,
    scope: 'openid',
    state: asked.state,
    nonce: asked.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(connection.mfa.claim === 'acr' ? { acr_values: connection.mfa.values.join(' ') } : {}),
    ...(connection.mfa.claim === 'acrs' ? { claims: JSON.stringify({ id_token: { acrs: { essential: true, values: connection.mfa.values } } }) } : {}),
    ...(anew ? { prompt: 'login', max_age: '0' } : {}),
  });
  return { url: url.href, asked };
}

/**
 * Checks a provider's answer: it is of this request (state), of this provider (`iss`, RFC 9207), its code is good, and the ID token is this provider's (issuer, key, algorithm), for us
 * (audience), for this request (nonce), not over, and says by the connection's rule that a second factor was shown. Fails with a code that names what did not fit, and nothing else.
 */
export async function takeAnswer(core: Pick<Core, 'coreUrl' | 'keys'>, config: oidc.Configuration, connection: Connection, asked: Asked, query: string): Promise<Result<Assertion, ElsewhereFault>> {
  let claims: oidc.IDToken | undefined;
  try {
    const tokens = await oidc.authorizationCodeGrant(config, new URL(`${core.coreUrl}${elsewherePath}?${query}`), { pkceCodeVerifier: asked.verifier, expectedState: asked.state, expectedNonce: asked.nonce, idTokenExpected: true });
    claims = tokens.claims();
  } catch (error) {
    return failed(elsewhereFault(error));
  }
  if (claims === undefined) return failed('response');
  if (!showsSecondFactor(connection.mfa, claims)) return failed('no-mfa');
  const amr = Array.isArray(claims['amr']) ? claims['amr'].filter((each): each is string => typeof each === 'string') : [];
  return ok({ subjectMac: subjectMac(core.keys, claims.iss, claims.sub), amr: [...new Set([...amr, 'mfa'])], authTime: typeof claims.auth_time === 'number' ? claims.auth_time : undefined });
}

function showsSecondFactor({ claim, values }: MfaRule, claims: oidc.IDToken): boolean {
  const said: unknown = claims[claim];
  const list = Array.isArray(said) ? said : [said];
  return list.some((each) => typeof each === 'string' && values.includes(each));
}

/** The keyed hash of a person at a provider: issuer and subject together, never an e-mail (ASVS 6.8.1). */
function subjectMac(keys: Pick<Core['keys'], 'macBytes'>, issuer: string, subject: string): Buffer {
  return keys.macBytes('federated-subject', `${issuer}\n${subject}`);
}
