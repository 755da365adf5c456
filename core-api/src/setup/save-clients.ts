import { deleteClientFeeds } from '../store/sql/delete-client-feeds.ts';
import { insertClientFeed } from '../store/sql/insert-client-feed.ts';
import { saveClient } from '../store/sql/save-client.ts';
import { saveEhr } from '../store/sql/save-ehr.ts';
import { savePortalClient } from '../store/sql/save-portal-client.ts';
import { setOwn } from '../store/sql/set-own.ts';
import type { Db } from '../store/store.ts';
import type { OrganisationIds } from './organisation-ids.ts';
import { idOf } from './organisation-ids.ts';
import type { Setup } from './setup-schema.ts';

/** Of a client that publishes its keys itself. */
const noKeys = { keys: [] };

/** The machines that may ask for tokens: hosts with their origins, connectors with just the feeds given; EHRs, which sign for each call; and the web applications of our own that sign people in. */
export async function saveClients(db: Db, setup: Pick<Setup, 'hosts' | 'connectorClients' | 'ehrs' | 'portals'>, ids: OrganisationIds): Promise<void> {
  for (const host of setup.hosts) {
    const organisationId = idOf(ids, host.organisation);
    await db.run(setOwn, [organisationId]);
    await db.run(saveClient, [host.id, organisationId, 'host', JSON.stringify(host.jwks ?? noKeys), host.origins, host.jwksUri ?? null, host.originRequired ?? false, host.provesSignIn ?? false, host.upstream === undefined ? null : JSON.stringify(host.upstream)]);
  }
  for (const client of setup.connectorClients) {
    const organisationId = idOf(ids, client.organisation);
    await db.run(setOwn, [organisationId]);
    await db.run(saveClient, [client.clientId, organisationId, 'connector', JSON.stringify(client.jwks ?? noKeys), [], client.jwksUri ?? null, false, false, null]);
    await db.run(deleteClientFeeds, [client.clientId]);
    for (const feedId of client.feeds) await db.run(insertClientFeed, [client.clientId, feedId]);
  }
  for (const ehr of setup.ehrs ?? []) {
    const organisationId = idOf(ids, ehr.organisation);
    await db.run(setOwn, [organisationId]);
    // Keys that are kept here count alone; the `jku` is then no more than a name that tokens may bear.
    await db.run(saveClient, [ehr.id, organisationId, 'ehr', JSON.stringify(ehr.jwks ?? noKeys), ehr.origins ?? [], ehr.jwks === undefined ? (ehr.jku ?? null) : null, false, false, null]);
    await db.run(saveEhr, [ehr.id, organisationId, ehr.issuer, ehr.tenant ?? '', ehr.jku ?? null, ehr.fhirServer ?? null, ehr.setting ?? null, ehr.language ?? 'en', ehr.cpisUrl ?? null]);
  }
  for (const portal of setup.portals ?? []) {
    await db.run(savePortalClient, [portal.clientId, portal.redirectUris, portal.jwks === undefined ? null : JSON.stringify(portal.jwks)]);
  }
}
