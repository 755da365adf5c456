import { statement } from '../statement.ts';

/** Lets a key in beside those that are there, ten at most; no row for a key id that is there or was taken back. Primary key; own organisation only, by row-level security. */
export const addClientKey = statement<readonly [clientId: string, kid: string, jwk: string]>({
  name: 'add-client-key',
  text: `update client set jwks = jsonb_build_object('keys', (jwks->'keys') || $3::jsonb)
         where client_id = $1 and jsonb_array_length(jwks->'keys') < 10 and not ($2 = any(revoked_kids))
           and not exists (select 1 from jsonb_array_elements(jwks->'keys') as k where k->>'kid' = $2)`,
  index: 'client_pkey',
});
