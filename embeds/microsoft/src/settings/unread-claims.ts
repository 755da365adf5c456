/** What a token says of itself: tenant, person, and when it ends (seconds of Unix time). */
type UnreadClaims = { readonly tid?: string; readonly oid?: string; readonly exp?: number };

/** Claims of a token that nobody has verified yet: to choose by, never to believe. Undefined for what is no token. */
export const unreadClaims = (token: string): UnreadClaims | undefined => {
  const [, body = ''] = token.split('.');
  try {
    const { tid, oid, exp } = (JSON.parse(atob(body.replaceAll('-', '+').replaceAll('_', '/'))) ?? {}) as { tid?: unknown; oid?: unknown; exp?: unknown };
    return { ...(typeof tid === 'string' ? { tid } : {}), ...(typeof oid === 'string' ? { oid } : {}), ...(typeof exp === 'number' ? { exp } : {}) };
  } catch {
    return undefined;
  }
};
