/** Claims of a token that nobody has verified yet: to choose by, never to believe. Undefined for what is no token. */
export const unreadClaims = (token: string): { readonly tid?: string; readonly oid?: string } | undefined => {
  const [, body = ''] = token.split('.');
  try {
    const claims = JSON.parse(atob(body.replaceAll('-', '+').replaceAll('_', '/'))) as { tid?: unknown; oid?: unknown } | null;
    return { ...(typeof claims?.tid === 'string' ? { tid: claims.tid } : {}), ...(typeof claims?.oid === 'string' ? { oid: claims.oid } : {}) };
  } catch {
    return undefined;
  }
};
