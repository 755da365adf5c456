/** What the frame itself reads from a launch assertion. It proves nothing here: the core API verifies the signature, this only decides what to send. */
export type AssertionClaims = { issuer: string; staffId: string; originClaimed: boolean };

/** The claims of a compact JWS (RFC 7515), or undefined where it is not one. */
export const readAssertionClaims = (assertion: string): AssertionClaims | undefined => {
  const payload = assertion.split('.')[1];
  if (payload === undefined) return undefined;
  try {
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
    const claims = JSON.parse(new TextDecoder().decode(bytes)) as { iss?: unknown; sub?: unknown; origin?: unknown };
    if (typeof claims.iss !== 'string') return undefined;
    return { issuer: claims.iss, staffId: typeof claims.sub === 'string' ? claims.sub : '', originClaimed: typeof claims.origin === 'string' };
  } catch {
    return undefined;
  }
};
