import type { AccountId, FeedId, IsoDate, OrganisationId } from '../shared/brands.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import type { Gateway, GatewayUser, SubjectOfGateway } from './gateway.ts';
import { gatewayRefusal } from './gateway.ts';

/** A declaration as authorisation needs it. */
export type DeclaredPurpose = {
  readonly accountId: AccountId;
  readonly gateways: readonly string[];
  readonly subject: SubjectOfGateway;
  readonly expiresAt: Date;
};

/** What one agreement in force lets a feed be asked for. */
export type FeedTerms = {
  /** The gateways that the agreement names; null: it leaves that to the catalogue. */
  readonly gateways: readonly string[] | null;
  /** Months of involvements that it lets a reader see. */
  readonly displayMonths: number;
  /** It lets organisations that only read ask by address and see where somebody is. */
  readonly readerLocations: boolean;
};

/** A feed that agreements in force today show to the asking organisation; each agreement speaks for itself. */
export type SharedFeed = {
  readonly organisationId: OrganisationId;
  readonly feedId: FeedId;
  readonly service: string;
  readonly terms: readonly FeedTerms[];
  /** Taken out of service: what it sent is not to be trusted, and not read, until it is let in again. */
  readonly suspended: boolean;
};

/**
 * One feed of the answer's coverage, and whether the search may read it. `displayMonths`: the longest period of the agreements under which the declared gateways reach it;
 * 0 where none does. `locationMonths`: of those that show this organisation where somebody is; `withholdsLocations`: none does, though the feed is reached.
 */
export type ScopedFeed = SharedFeed & { readonly displayMonths: number; readonly locationMonths: number; readonly narrowedByGateway: boolean; readonly withholdsLocations: boolean; readonly readable: boolean };

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
 * its service, under an agreement that names that gateway or none (cases/agreements.yaml); where no pair of the two reaches it, it is hidden and the coverage says so. For an
 * organisation that only reads, an agreement that is silent about locations reaches no place (cases/readers.yaml).
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
  const feeds = question.shared.map((feed) => {
    const reaching = gateways.filter((gateway) => !gateway.excludesServices.includes(feed.service)).map(({ id }) => id);
    const terms = feed.terms.filter((one) => reaching.some((id) => one.gateways === null || one.gateways.includes(id)));
    const locating = terms.filter(({ readerLocations }) => readerLocations || !question.readsOnly);
    const narrowedByGateway = terms.length === 0;
    const withholdsLocations = !narrowedByGateway && locating.length === 0;
    const locationMonths = monthsOf(locating);
    return {
      ...feed,
      displayMonths: question.asksFor === 'place' ? locationMonths : monthsOf(terms),
      locationMonths,
      narrowedByGateway,
      withholdsLocations,
      readable: !narrowedByGateway && !feed.suspended && !(withholdsLocations && question.asksFor === 'place'),
    };
  });
  const readable = feeds.filter((feed) => feed.readable);
  return ok({ organisations: [...new Set(readable.map((feed) => feed.organisationId))], feeds });
}

function monthsOf(terms: readonly FeedTerms[]): number {
  return Math.max(0, ...terms.map(({ displayMonths }) => displayMonths));
}
