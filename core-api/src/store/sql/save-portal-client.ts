import { statement } from '../statement.ts';

/** Enters a web application of our own, or its new particulars. Primary key. */
export const savePortalClient = statement<readonly [clientId: string, redirectUris: readonly string[], jwks: string | null]>({
  name: 'save-portal-client',
  text: `insert into portal_client (client_id, redirect_uris, jwks) values ($1, $2, $3)
         on conflict (client_id) do update set redirect_uris = excluded.redirect_uris, jwks = excluded.jwks`,
  index: 'portal_client_pkey',
});
