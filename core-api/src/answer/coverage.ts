import type { NarrowedIn } from '../access/reach.ts';
import { freshnessOf } from '../shared/feed-freshness.ts';
import type { Coverage } from './answer-schema.ts';

/** What is known of a feed in scope at the moment of the question. */
export type FeedOfScope = {
  readonly organisation: { readonly code: string; readonly name: string };
  readonly feedId: string;
  readonly feedName: string;
  readonly suspended: boolean;
  /** Last batch that was stored; null: none ever. */
  readonly lastGood: Date | null;
  /** Seconds within which the partner agreed to send again. */
  readonly expectEverySeconds: number;
  readonly doesNotShare: readonly string[];
  /** The declared gateways do not reach it at all. */
  readonly narrowedByGateway: boolean;
  /** In what they narrow it, though they reach it. */
  readonly narrowedIn: readonly NarrowedIn[];
  /** Nothing of where somebody is goes from this feed to the organisation that asks, which only reads. */
  readonly locationsWithheld: boolean;
  /** For either reason the feed was not asked at all: nothing that reaches it answers such a question. */
  readonly isNotAsked: boolean;
};

/** One coverage row per feed in scope. An answer without a row for each feed cannot be built: an agency that did not answer is not a nil. */
export function coverageOf(feeds: readonly FeedOfScope[], now: Date): Coverage[] {
  return feeds
    .map((feed) => ({
      organisation: feed.organisation,
      feed: feed.feedId,
      feedName: feed.feedName,
      state: stateOf(feed, now),
      lastGood: feed.lastGood?.toISOString() ?? null,
      doesNotShare: [...feed.doesNotShare],
      ...(feed.narrowedByGateway || feed.narrowedIn.length > 0 ? { narrowedByGateway: true } : {}),
      ...(feed.narrowedIn.length > 0 ? { narrowedIn: [...feed.narrowedIn] } : {}),
      ...(feed.locationsWithheld ? { locationsWithheld: true } : {}),
    }))
    .toSorted((a, b) => compare(a.organisation.code, b.organisation.code) || compare(a.feed, b.feed));
}

function stateOf(feed: FeedOfScope, now: Date): Coverage['state'] {
  if (feed.narrowedByGateway || feed.isNotAsked) return 'not-shared';
  return feed.suspended ? 'suspended' : freshnessOf(feed.lastGood, feed.expectEverySeconds, now);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
