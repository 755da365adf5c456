import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import { openVariant } from '../ingest/variant-content.ts';
import type { PersonFeatures } from '../normalise/person-features.ts';
import { withoutLocation } from '../normalise/without-location.ts';
import type { FeedId, OrganisationId } from '../shared/brands.ts';
import { londonDay } from '../shared/london-day.ts';
import { selectReviewContents } from '../store/sql/select-review-contents.ts';
import { selectReviewableFeeds } from '../store/sql/select-reviewable-feeds.ts';
import { selectToldApart } from '../store/sql/select-told-apart.ts';
import { setVisible } from '../store/sql/set-visible.ts';
import { widenToMatching } from '../store/sql/widen-to-matching.ts';
import type { Db } from '../store/store.ts';
import type { RecordSide } from './record-side.ts';

/** The feeds whose records a reviewer may compare. */
export type ReviewScope = { readonly organisationIds: readonly string[]; readonly feedIds: readonly string[] };

/** A content as a reviewer may see it, and the record by which a verdict on it is kept. */
export type ReviewContent = { readonly lookId: string; readonly personId: string; readonly features: PersonFeatures; readonly apart: string | undefined; readonly isRestricted: boolean; readonly side: RecordSide };

/** Narrows the transaction to the organisations whose agreement with the reviewer's allows review, as predicate of the store. */
export async function openReviewScope(core: Core, db: Db, user: UserPrincipal): Promise<ReviewScope> {
  const feeds = await db.rows(selectReviewableFeeds, [user.organisationId, londonDay(core.clock.now())]);
  const scope = { organisationIds: feeds.map(({ organisationId }) => organisationId), feedIds: feeds.map(({ feedId }) => feedId) };
  await narrow(db, scope);
  return scope;
}

async function narrow(db: Db, scope: ReviewScope): Promise<void> {
  await db.one(setVisible, [[...new Set(scope.organisationIds)].join(',')]);
}

/** Reads with every organisation visible, for what must be known of all though nothing of it is shown; then the scope is as it was. */
export async function pastScope<Value>(db: Db, scope: ReviewScope, read: () => Promise<Value>): Promise<Value> {
  await db.run(widenToMatching, []);
  const value = await read();
  await narrow(db, scope);
  return value;
}

/** Whether two persons are the two sides of a separation, by whichever organisation's records: neither is ever shown beside the other. */
export async function separationsOf(db: Db, scope: ReviewScope, personIds: readonly string[]): Promise<(a: string, b: string) => boolean> {
  const told = personIds.length === 0 ? [] : await pastScope(db, scope, () => db.rows(selectToldApart, [[...new Set(personIds)]]));
  const separated = new Set(told.filter(({ isSeparation }) => isSeparation).map(({ personA, personB }) => `${personA} ${personB}`));
  return (a, b) => separated.has(`${a} ${b}`);
}

/**
 * Contents by look id, as far as some feed in scope holds them. Shielded people are not among them; of restricted people, and of whoever may be one, there is
 * no location.
 */
export async function readContents(core: Core, db: Db, scope: ReviewScope, lookIds: readonly string[]): Promise<Map<string, ReviewContent>> {
  const rows = lookIds.length === 0 ? [] : await db.rows(selectReviewContents, [lookIds, scope.organisationIds, scope.feedIds]);
  const contents = new Map<string, ReviewContent>();
  for (const row of rows) {
    const organisationId = row.organisationId as OrganisationId;
    const { clustered, level, apart } = openVariant(core.keys.open(organisationId, 'variant', row.variantId, row.sealed));
    if (level === 2 || contents.has(row.lookId)) continue;
    const features = level === 0 ? clustered : withoutLocation(clustered);
    contents.set(row.lookId, { lookId: row.lookId, personId: row.personId, features, apart, isRestricted: level === 1, side: { organisationId, feedId: row.feedId as FeedId, source: row.sourceMac } });
  }
  return contents;
}
