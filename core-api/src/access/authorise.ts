import type { AccountId, FeedId, IsoDate, OrganisationId } from '../shared/brands.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import type { Gateway, GatewayUser, SubjectOfGateway } from './gateway.ts';
import { gatewayRefusal } from './gateway.ts';
import type { FeedTerms, NarrowedIn, Reach } from './reach.ts';
import { narrowedIn, reachOf } from './reach.ts';

/** A declaration as authorisation needs it. */
export type DeclaredPurpose = {
  readonly accountId: AccountId;
  readonly gateways: readonly string[];
  readonly subject: SubjectOfGateway;
  readonly expiresAt: Date;
};

/** A feed that agreements in force today show to the asking organisation; each agreement speaks for itself. */
export type SharedFeed = {
  readonly organisationId: OrganisationId;
  readonly feedId: FeedId;
  readonly service: string;
  /** Of its organisation. */
  readonly sector: string;
  readonly terms: readonly FeedTerms[];
  /** Taken out of service: what it sent is not to be trusted, and not read, until it is let in again. */
  readonly suspended: boolean;
};

/** One feed of the answer's coverage, and whether the search may read it. */
export type ScopedFeed = SharedFeed & {
  /** Every way by which what is asked for reaches it: to a question about an address, those that show where somebody is. None: it is not read. */
  readonly reaches: readonly Reach[];
  /** No declared gateway reaches it at all. */
  readonly narrowedByGateway: boolean;
  /** In what the declared gateways narrow it, though they reach it. */
  readonly narrowedIn: readonly NarrowedIn[];
  /** The organisation only reads, and no agreement under which it is reached shows it where somebody is. */
  readonly withholdsLocations: boolean;
  readonly readable: boolean;
};

/** What a search may see: a predicate for the store, never a filter over what was read. */
export type Scope = {
  /** Organisations with at least one readable feed; the row-level security context. */
  readonly organisations: readonly OrganisationId[];
  /** Every feed in scope, readable, suspended or narrowed; the coverage lists them all. */
  readonly feeds: readonly ScopedFeed[];
};

export type Refusal = 'not-found' | 'declaration-expired';

export type AccessQuestion = {
  readonly accountId: AccountId;
  readonly user: GatewayUser;
  /** The user's organisation contributes nothing: nothing of where somebody is, unless an agreement says so (domain research, F43 and question 5). */
  readonly readsOnly: boolean;
  readonly asksFor: 'person' | 'place';
  readonly declaration: DeclaredPurpose;
  readonly catalogue: readonly Gateway[];
  readonly shared: readonly SharedFeed[];
  readonly now: Date;
  readonly today: IsoDate;
  /** Live work: a gateway whose signature no longer holds carries no declaration. */
  readonly onlyConfirmed: boolean;
};

/**
 * May this person, under this declaration, ask; and of whom? Another person's declaration is refused as if it did not exist. Gateways are looked
 * at again at each question, since a role, a date or an agreement may have changed since the declaration. A feed is reached by a declared gateway that does not exclude
 * its service, under an agreement that names that gateway or none (cases/agreements.yaml); where no pair of the two reaches it, it is hidden and the coverage says so. A gateway may let less be seen than the
 * agreement (cases/narrowing.yaml). For an organisation that only reads, an agreement that is silent about locations reaches no place (cases/readers.yaml).
 */
export function authorise(question: AccessQuestion): Result<Scope, Refusal> {
  const { declaration, user, today, onlyConfirmed } = question;
  const occasion = { subject: declaration.subject, today, onlyConfirmed };
  if (declaration.accountId !== question.accountId) return failed('not-found');
  if (declaration.expiresAt <= question.now) return failed('declaration-expired');
  const gateways = question.catalogue.filter(
    (gateway) => declaration.gateways.includes(gateway.id) && gatewayRefusal(gateway, user, occasion) === undefined,
  );
  if (gateways.length === 0) return failed('declaration-expired');
  const feeds = question.shared.map((feed) => scopeFeed(feed, gateways, question));
  const readable = feeds.filter((feed) => feed.readable);
  return ok({ organisations: [...new Set(readable.map((feed) => feed.organisationId))], feeds });
}

function scopeFeed(feed: SharedFeed, gateways: readonly Gateway[], { readsOnly, asksFor }: AccessQuestion): ScopedFeed {
  const pairs = gateways.flatMap((gateway) => feed.terms.filter((terms) => terms.gateways === null || terms.gateways.includes(gateway.id)).map((terms) => ({ gateway, terms })));
  const reached = pairs.flatMap(({ gateway, terms }) => {
    const reach = reachOf(gateway, terms, feed, readsOnly);
    return reach === undefined ? [] : [{ reach, unnarrowed: reachOf({ excludesServices: [] }, terms, feed, readsOnly), lifts: terms.readerLocations }];
  });
  const reaches = reached.map(({ reach }) => reach);
  const asked = reaches.filter(({ showsLocations }) => showsLocations || asksFor === 'person');
  const narrowedByGateway = reaches.length === 0;
  return {
    ...feed,
    reaches: asked,
    narrowedByGateway,
    narrowedIn: narrowedIn(reaches, reached.flatMap(({ unnarrowed }) => unnarrowed ?? [])),
    withholdsLocations: readsOnly && !narrowedByGateway && !reached.some(({ lifts }) => lifts),
    readable: asked.length > 0 && !feed.suspended,
  };
}
