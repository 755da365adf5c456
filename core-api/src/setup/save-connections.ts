import type { Keys } from '../keys/keys.ts';
import { saveConnection } from '../store/sql/save-connection.ts';
import { setOwn } from '../store/sql/set-own.ts';
import type { Db } from '../store/store.ts';
import type { OrganisationIds } from './organisation-ids.ts';
import { idOf } from './organisation-ids.ts';
import type { Setup } from './setup-schema.ts';

/** The providers through which organisations' people sign in; client secrets are sealed under the organisation's key. */
export async function saveConnections(db: Db, keys: Keys, connections: NonNullable<Setup['connections']>, ids: OrganisationIds): Promise<void> {
  for (const { connectionId, organisation, issuer, clientId, clientSecret, name, mfa } of connections) {
    const organisationId = idOf(ids, organisation);
    await db.run(setOwn, [organisationId]);
    const sealed = keys.seal(organisationId, 'federation_connection', connectionId, { clientSecret });
    await db.run(saveConnection, [connectionId, organisationId, issuer, clientId, name.en, name.cy, JSON.stringify(mfa), sealed]);
  }
}
