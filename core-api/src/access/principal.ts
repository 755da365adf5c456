import type { AccountId, FeedId, OrganisationId } from '../shared/brands.ts';
import type { Role } from '../shared/roles.ts';

export type { Role } from '../shared/roles.ts';

/** How somebody signed in with us, or through their organisation's own sign-in; a host's token has none. */
export type SignInSession = {
  readonly id: string;
  /** When they signed in, in seconds of Unix time (OpenID Connect `auth_time`). */
  readonly authTime: number;
  /** By what means (RFC 8176). */
  readonly amr: readonly string[];
  /** When they last gave a second factor again, in seconds of Unix time. */
  readonly steppedUpAt?: number | undefined;
};

/** Steps by which asking is made harder, the lowest first: was told; says why in words and under a reference; gives a second factor; asks nothing until somebody has talked with them. */
export type Friction = 'notice' | 'reason' | 'step-up' | 'block';

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
  /** Of an own sign-in; never beside `hostId`. */
  readonly session?: SignInSession | undefined;
  /** Nobody has confirmed in time that the account is still needed: it may learn that, and nothing else, until somebody does. */
  readonly confirmationOverdue?: boolean | undefined;
  /** How far the account is held up for what the audit trail showed (misuse/climb.ts). */
  readonly friction?: Friction | undefined;
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
