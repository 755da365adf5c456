import type { Core } from '../core.ts';
import type { FeedId, OrganisationId } from '../shared/brands.ts';
import { selectClient } from '../store/sql/select-client.ts';

/** A registered machine: a connector, or a host that embeds MAST. */
export type RegisteredClient = {
  readonly clientId: string;
  readonly organisationId: OrganisationId;
  readonly kind: 'connector' | 'host';
  readonly jwks: { readonly keys: readonly Readonly<Record<string, unknown>>[] };
  readonly origins: readonly string[];
  readonly feeds: readonly FeedId[];
};

/** The client as it stands at this moment; undefined when unknown or suspended, which nobody outside may tell apart. */
export async function findClient(core: Pick<Core, 'store'>, clientId: string): Promise<RegisteredClient | undefined> {
  const row = await core.store.tx({ readOnly: true }, (db) => db.one(selectClient, [clientId]));
  if (row === undefined || row.status !== 'active') return undefined;
  return {
    clientId: row.client_id,
    organisationId: row.organisation_id as OrganisationId,
    kind: row.kind,
    jwks: row.jwks,
    origins: row.origins,
    feeds: row.feeds.map((feed) => feed as FeedId),
  };
}
