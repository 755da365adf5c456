import { statement } from '../statement.ts';

/** Registers a machine or its new keys and origins; never moves it to another organisation (its row is then out of reach). Primary key. */
export const saveClient = statement<[clientId: string, organisationId: string, kind: string, jwks: string, origins: readonly string[]]>()({
  name: 'save-client',
  text: `
    insert into client (client_id, organisation_id, kind, jwks, origins) values ($1, $2, $3, $4::jsonb, $5)
    on conflict (client_id) do update set jwks = excluded.jwks, origins = excluded.origins
  `,
});
