import { statement } from '../statement.ts';

/**
 * Takes a key back for good, here and wherever the partner publishes it, and every access token issued until now; no row when it was taken back before. Primary key; own
 * organisation only, by row-level security.
 */
export const revokeClientKey = statement<readonly [clientId: string, kid: string, now: Date]>({
  name: 'revoke-client-key',
  text: `update client set revoked_kids = revoked_kids || $2, tokens_from = greatest(tokens_from, $3),
           jwks = jsonb_build_object('keys', coalesce((select jsonb_agg(k) from jsonb_array_elements(jwks->'keys') as k where k->>'kid' is distinct from $2), '[]'))
         where client_id = $1 and not ($2 = any(revoked_kids))`,
  index: 'client_pkey',
});
