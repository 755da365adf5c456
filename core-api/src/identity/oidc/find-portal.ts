import type { Core } from '../../core.ts';
import { selectPortalClient } from '../../store/sql/select-portal-client.ts';

/** A web application of our own that signs people in; without keys it is a public client. */
export type PortalClient = { readonly clientId: string; readonly redirectUris: readonly string[]; readonly jwks: { readonly keys: readonly Readonly<Record<string, unknown>>[] } | undefined };

/** The sign-in pages themselves: they need a session of the browser and no token, so nobody ever exchanges their codes. */
export const accountClientId = 'mast-account';

/** Where the sign-in pages go on after a sign-in of their own. */
export const accountPath = '/sign-in/account';

const name = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** The application as it is registered at this moment. */
export async function findPortal({ store, coreUrl }: Pick<Core, 'store' | 'coreUrl'>, clientId: string): Promise<PortalClient | undefined> {
  if (clientId === accountClientId) return { clientId, redirectUris: [`${coreUrl}${accountPath}`], jwks: undefined };
  // What is no name of ours is not asked for: the database refuses some of what a caller can write.
  if (!name.test(clientId)) return undefined;
  const row = await store.tx({ readOnly: true }, (db) => db.one(selectPortalClient, [clientId]));
  return row === undefined ? undefined : { clientId: row.client_id, redirectUris: row.redirect_uris, jwks: row.jwks ?? undefined };
}
