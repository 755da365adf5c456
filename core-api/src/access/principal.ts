import type { AccountId, FeedId, OrganisationId } from '../shared/brands.ts';

/** What an account may do; part 3 of the plan adds further governance roles. A `reviewer` says which records are of one person, and asks nothing. */
export type Role = 'practitioner' | 'connector' | 'administrator' | 'reviewer';

/** A member of staff, signed in here or vouched for by their organisation's case system. */
export type UserPrincipal = {
  readonly kind: 'user';
  readonly accountId: AccountId;
  readonly organisationId: OrganisationId;
  readonly role: Role;
  /** The embed host that speaks for the user, when one does (RFC 8693 `act`). */
  readonly hostId?: string | undefined;
  /** The sealed launch (subject, case reference) that came with the host's assertion. */
  readonly launchId?: string | undefined;
  readonly scopes: readonly string[];
};

/** A connector of one organisation, limited to the feeds that are both in its token and still granted to it. */
export type ConnectorPrincipal = {
  readonly kind: 'connector';
  readonly clientId: string;
  readonly organisationId: OrganisationId;
  readonly feeds: readonly FeedId[];
};

/** Who is calling. Made from a verified token and the database's word of this moment, never from the token alone. */
export type Principal = UserPrincipal | ConnectorPrincipal;
