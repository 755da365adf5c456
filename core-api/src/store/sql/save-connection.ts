import { statement } from '../statement.ts';

/** Enters a provider, or its new particulars. Primary key. */
export const saveConnection = statement<readonly [connectionId: string, organisationId: string, issuer: string, clientId: string, nameEn: string, nameCy: string, mfa: string, sealed: Buffer]>({
  name: 'save-connection',
  text: `insert into federation_connection (connection_id, organisation_id, issuer, client_id, name_en, name_cy, mfa, sealed) values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (connection_id) do update set issuer = excluded.issuer, client_id = excluded.client_id, name_en = excluded.name_en, name_cy = excluded.name_cy, mfa = excluded.mfa, sealed = excluded.sealed`,
  index: 'federation_connection_pkey',
});
