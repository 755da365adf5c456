import type { Core } from '../core.ts';
import type { FeedId, OrganisationId } from '../shared/brands.ts';
import { selectClient } from '../store/sql/select-client.ts';
import type { Upstream } from './upstream/upstream.ts';
import { upstreamSchema } from './upstream/upstream.ts';

/** A registered machine that may ask for tokens: a connector, or a host that embeds MAST. */
export type RegisteredClient = {
  readonly clientId: string;
  readonly organisationId: OrganisationId;
  readonly kind: 'connector' | 'host';
  /** Keys kept here; of a client with `jwksUri` none count but those that it publishes. */
  readonly jwks: { readonly keys: readonly Readonly<Record<string, unknown>>[] };
  readonly jwksUri: string | undefined;
  /** Keys taken back, wherever they stand. */
  readonly revokedKids: readonly string[];
  /** Access tokens issued until then count no more. */
  readonly tokensFrom: Date | undefined;
  readonly origins: readonly string[];
  readonly originRequired: boolean;
  readonly mfaRequired: boolean;
  readonly feeds: readonly FeedId[];
  /** Of a host whose staff another issuer's tokens vouch for; its keys are then that issuer's. */
  readonly upstream: Upstream | undefined;
};

/** Setup gives no other ids; anything else is nobody's, and never a question to the database. */
const clientIdForm = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** Whether a text may be anybody's id at all. */
export function isClientId(text: string): boolean {
  return clientIdForm.test(text);
}

/** The client as it stands at this moment; undefined when unknown or suspended, which nobody outside may tell apart, and for an EHR, which gets no token: it signs for each call (identity/ehr). */
export async function findClient(core: Pick<Core, 'store'>, clientId: string): Promise<RegisteredClient | undefined> {
  if (!isClientId(clientId)) return undefined;
  const row = await core.store.tx({ readOnly: true }, (db) => db.one(selectClient, [clientId]));
  if (row === undefined || row.status !== 'active' || row.kind === 'ehr') return undefined;
  return {
    clientId: row.client_id,
    organisationId: row.organisation_id as OrganisationId,
    kind: row.kind,
    jwks: row.jwks,
    jwksUri: row.jwks_uri ?? undefined,
    revokedKids: row.revoked_kids,
    tokensFrom: row.tokens_from ?? undefined,
    origins: row.origins,
    originRequired: row.origin_required,
    mfaRequired: row.mfa_required,
    feeds: row.feeds.map((feed) => feed as FeedId),
    upstream: row.upstream === null ? undefined : upstreamSchema.parse(row.upstream),
  };
}
