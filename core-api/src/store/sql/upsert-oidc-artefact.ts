import { statement } from '../statement.ts';

/** Keeps what oidc-provider wants kept, under a keyed hash of its handle. Primary key. */
export const upsertOidcArtefact = statement<readonly [idMac: Buffer, model: string, sessionId: string | null, grantMac: Buffer | null, payload: string, expiresAt: Date]>({
  name: 'upsert-oidc-artefact',
  text: `insert into oidc_artefact (id_mac, model, session_id, grant_mac, payload, expires_at) values ($1, $2, $3, $4, $5, $6)
         on conflict (id_mac) do update set payload = excluded.payload, expires_at = excluded.expires_at`,
  index: 'oidc_artefact_pkey',
});
