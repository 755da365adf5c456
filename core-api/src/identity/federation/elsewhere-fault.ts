/** What did not fit in another provider's answer, as its user may tell their service desk. */
export type ElsewhereFault =
  | 'unreachable'
  | 'refused-there'
  | 'state'
  | 'mix-up'
  | 'code'
  | 'response'
  | 'issuer'
  | 'audience'
  | 'nonce'
  | 'algorithm'
  | 'signature'
  | 'expired'
  | 'no-mfa'
  | 'not-recent'
  | 'account';

const claimFaults: Readonly<Record<string, ElsewhereFault>> = { iss: 'issuer', aud: 'audience', azp: 'audience', nonce: 'nonce' };

/** Reads codes only: a foreign message or response may quote a person. The codes are those of openid-client 6 (oauth4webapi 3). */
export function elsewhereFault(error: unknown): ElsewhereFault {
  const chain: { code?: unknown; error?: unknown; message: string; claim?: unknown; parameter?: boolean }[] = [];
  for (let each: unknown = error; typeof each === 'object' && each !== null && chain.length < 5; each = (each as { cause?: unknown }).cause) {
    const { code, error: oauth, message, claim } = each as { code?: unknown; error?: unknown; message?: unknown; claim?: unknown };
    chain.push({ code, error: oauth, claim, message: typeof message === 'string' ? message : '' });
  }
  const says = (pattern: RegExp): boolean => chain.some(({ message }) => pattern.test(message));
  const codes = new Set(chain.map(({ code }) => code));
  const claim = chain.map((each) => each.claim).find((each) => typeof each === 'string');
  if (codes.has('OAUTH_AUTHORIZATION_RESPONSE_ERROR')) return 'refused-there';
  if (codes.has('OAUTH_RESPONSE_BODY_ERROR')) return chain.some((each) => each.error === 'invalid_grant') ? 'code' : 'response';
  if (says(/response parameter "iss"|unexpected "iss" \(issuer\) response/)) return 'mix-up';
  if (says(/"state" response parameter|response parameter "state"/)) return 'state';
  if (codes.has('OAUTH_JWT_TIMESTAMP_CHECK_FAILED')) return 'expired';
  if (codes.has('OAUTH_JWT_CLAIM_COMPARISON_FAILED')) return claimFaults[claim ?? ''] ?? claimFaults[/"(iss|aud|azp|nonce)"/.exec(chain.map((each) => each.message).join(' '))?.[1] ?? ''] ?? 'response';
  if (says(/unexpected JWT "alg"|unsupported JWS "alg"/)) return 'algorithm';
  if (codes.has('OAUTH_KEY_SELECTION_FAILED') || says(/signature verification failed|no applicable keys found|selecting a JWT verification key/)) return 'signature';
  if (says(/"nonce"/)) return 'nonce';
  if (codes.has('OAUTH_TIMEOUT') || codes.has('OAUTH_ABORT') || says(/fetch failed/)) return 'unreachable';
  return 'response';
}
