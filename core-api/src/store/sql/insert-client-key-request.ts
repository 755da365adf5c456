import { statement } from '../statement.ts';

/** Asks for a key to be let in. */
export const insertClientKeyRequest = statement<readonly [organisationId: string, requestId: string, clientId: string, kid: string, jwk: string, askedBy: string, askedAt: Date]>({
  name: 'insert-client-key-request',
  text: 'insert into client_key_request (organisation_id, request_id, client_id, kid, jwk, asked_by, asked_at) values ($1, $2, $3, $4, $5::jsonb, $6, $7)',
});
