import type { ConnectorPrincipal, UserPrincipal } from '../access/principal.ts';
import type { AuditActor } from '../audit/events.ts';
import type { FeedId } from '../shared/brands.ts';

/** Who looks after a feed: a connector of its organisation, as far as its token and what is granted to it reach; or a member of that organisation's staff in a role that the route names, who reaches every feed of it. */
export type FeedCaller = ConnectorPrincipal | UserPrincipal;

/** Whether this caller may ask after a feed at all; that it is the own organisation's is for the store to say. */
export function mayReach(caller: FeedCaller, feedId: FeedId): boolean {
  return caller.kind === 'user' || caller.feeds.includes(feedId);
}

/** The caller as the trail names them. */
export function actorOf(caller: FeedCaller): AuditActor {
  const { organisationId } = caller;
  return caller.kind === 'user' ? { organisationId, accountId: caller.accountId } : { organisationId, clientId: caller.clientId };
}
