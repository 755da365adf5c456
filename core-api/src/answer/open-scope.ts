import { z } from 'zod';

import type { DeclaredPurpose, Scope } from '../access/authorise.ts';
import { authorise } from '../access/authorise.ts';
import type { Gateway } from '../access/gateway.ts';
import type { UserPrincipal } from '../access/principal.ts';
import type { Reach } from '../access/reach.ts';
import { locatesAll } from '../access/reach.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import { requireSameMatching } from '../rematch/require-same-matching.ts';
import type { FeedId, IsoDate, OrganisationId } from '../shared/brands.ts';
import { londonDay } from '../shared/london-day.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import type { SharedFeedRow } from '../store/sql/select-shared-feeds.ts';
import { selectSharedFeeds } from '../store/sql/select-shared-feeds.ts';
import { setVisible } from '../store/sql/set-visible.ts';
import { widenToAgreed } from '../store/sql/widen-to-agreed.ts';
import type { Db } from '../store/store.ts';
import type { FeedOfScope } from './coverage.ts';
import type { Language } from './language.ts';
import { inLanguage } from './language.ts';
import { needsConfirmed } from './needs-confirmed.ts';
import type { AskingUser } from './read-caller.ts';
import { readGatewayUser } from './read-caller.ts';

/** What the search may read, and what its coverage must list. */
export type OpenScope = {
  readonly today: IsoDate;
  readonly now: Date;
  readonly language: Language;
  readonly access: Scope;
  /** By {@link feedKey}; every feed in scope. */
  readonly feeds: ReadonlyMap<string, FeedOfScope & { readonly reaches: readonly Reach[] }>;
  /** Every readable feed shows this organisation where somebody is. Where one does not, location is no key, weight or evidence of the question at all. */
  readonly usesLocation: boolean;
  /** The readable feeds, as two parallel lists for the store's predicate. */
  readonly readable: { readonly organisationIds: readonly string[]; readonly feedIds: readonly string[] };
};

/** One feed's key: feed ids are unique within an organisation only. */
export function feedKey(organisationId: string, feedId: string): string {
  return `${organisationId}/${feedId}`;
}

/** A limit of a feed, in one language or both. */
const limitsSchema = z.array(z.union([z.string(), z.object({ en: z.string(), cy: z.string().nullish() })])).catch([]);

/** What authorisation decides on, as the database has it at this moment: who asks, and which feeds agreements in force today show to their organisation. */
export type Grounds = {
  readonly now: Date;
  readonly today: IsoDate;
  readonly caller: AskingUser;
  readonly catalogue: readonly Gateway[];
  readonly onlyConfirmed: boolean;
  readonly shared: readonly SharedFeedRow[];
};

/** Reads the grounds in one round trip. The transaction sees the feed details of the agreed organisations until {@link openScope} narrows it. */
export async function readGrounds(db: Db, core: Core, user: UserPrincipal): Promise<Grounds> {
  const now = core.clock.now();
  const today = londonDay(now);
  const [caller, , shared] = await Promise.all([
    readGatewayUser(db, user),
    db.one(widenToAgreed, [user.organisationId, today]),
    db.rows(selectSharedFeeds, [user.organisationId, today]),
    requireSameMatching(db),
  ]);
  return { now, today, caller, catalogue: core.catalogue.gateways, onlyConfirmed: needsConfirmed(core), shared };
}

/** Under which declaration what is asked for. */
type Asked = { readonly declaration: DeclaredPurpose; readonly asksFor: 'person' | 'place' };

/**
 * Step AUTHORISE: agreements in force today and the declared gateways decide which feeds are read. The transaction can see no row of any other
 * organisation from here on: the narrowing goes ahead of every later statement, and should it fail, so do they.
 */
export function openScope(db: Db, user: Pick<UserPrincipal, 'accountId'>, grounds: Grounds, asked: Asked, language: Language): Result<OpenScope, Problem> {
  const scope = scopeOf(user, grounds, asked, language);
  if (scope.ok) void db.one(setVisible, [scope.value.access.organisations.join(',')]).catch(() => undefined);
  return scope;
}

/** What openScope opens, decided from the grounds alone: nothing is read. */
export function scopeOf(user: Pick<UserPrincipal, 'accountId'>, grounds: Grounds, { declaration, asksFor }: Asked, language: Language): Result<OpenScope, Problem> {
  const { now, today, caller, catalogue, onlyConfirmed, shared: rows } = grounds;
  const shared = rows.map((row) => ({
    organisationId: row.organisation_id as OrganisationId,
    feedId: row.feed_id as FeedId,
    service: row.service,
    sector: row.sector,
    terms: row.terms,
    suspended: row.suspended,
  }));
  const access = authorise({ accountId: user.accountId, user: caller, readsOnly: caller.readsOnly, asksFor, declaration, catalogue, shared, now, today, onlyConfirmed });
  if (!access.ok) return failed({ code: access.failure });
  const scoped = new Map(access.value.feeds.map((feed) => [feedKey(feed.organisationId, feed.feedId), feed]));
  const feeds = rows.map((row) => {
    const key = feedKey(row.organisation_id, row.feed_id);
    const feed = {
      organisation: { code: row.code, name: inLanguage({ en: row.organisation_name_en, cy: row.organisation_name_cy }, language) },
      feedId: row.feed_id,
      feedName: inLanguage({ en: row.name_en, cy: row.name_cy }, language),
      suspended: row.suspended,
      lastGood: row.last_good,
      expectEverySeconds: row.expect_every_seconds,
      doesNotShare: limitsSchema.parse(row.does_not_share).map((limit) => (typeof limit === 'string' ? limit : inLanguage({ en: limit.en, cy: limit.cy }, language))),
      narrowedByGateway: scoped.get(key)?.narrowedByGateway ?? true,
      narrowedIn: scoped.get(key)?.narrowedIn ?? [],
      locationsWithheld: scoped.get(key)?.withholdsLocations === true,
      isNotAsked: (scoped.get(key)?.reaches ?? []).length === 0,
      reaches: scoped.get(key)?.reaches ?? [],
    };
    return [key, feed] as const;
  });
  const readable = access.value.feeds.filter((feed) => feed.readable);
  return ok({
    today,
    now,
    language,
    access: access.value,
    feeds: new Map(feeds),
    usesLocation: readable.every(({ reaches }) => locatesAll(reaches)),
    readable: { organisationIds: readable.map((feed) => feed.organisationId), feedIds: readable.map((feed) => feed.feedId) },
  });
}
