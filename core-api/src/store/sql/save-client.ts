import { statement } from '../statement.ts';

type Parameters = [clientId: string, organisationId: string, kind: string, jwks: string, origins: readonly string[], jwksUri: string | null, originRequired: boolean, mfaRequired: boolean, upstream: string | null];

/**
 * Registers a machine or its new keys and origins; never moves it to another organisation (its row is then out of reach), and lets no key back that was taken back. Primary key.
 */
export const saveClient = statement<Parameters>()({
  name: 'save-client',
  text: `
    insert into client (client_id, organisation_id, kind, jwks, origins, jwks_uri, origin_required, mfa_required, upstream) values ($1, $2, $3, $4::jsonb, $5, $6, $7, $8, $9::jsonb)
    on conflict (client_id) do update set jwks = excluded.jwks, origins = excluded.origins, jwks_uri = excluded.jwks_uri,
      origin_required = excluded.origin_required, mfa_required = excluded.mfa_required, upstream = excluded.upstream
  `,
});
