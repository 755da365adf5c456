/** Whom an Entra access token is for (`oid`), as it says itself: core verifies it, this only names an application for an account. Empty where it cannot be read. */
export const readOid = (token: string): string => {
  try {
    const bytes = Uint8Array.from(atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
    const { oid } = JSON.parse(new TextDecoder().decode(bytes)) as { oid?: unknown };
    return typeof oid === 'string' ? oid : '';
  } catch {
    return '';
  }
};
