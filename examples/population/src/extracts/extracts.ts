import type { FeedProfile } from '../organisations/feed-profile.ts';
import { feeds } from '../organisations/organisations.ts';
import { generatePopulation } from '../people/generate-population.ts';
import type { PopulationWish } from '../people/generate-population.ts';
import { createExtractor } from './create-extractor.ts';
import type { ExtractRow } from './extract-row.ts';

/** A feed and its rows, made as they are read. */
export type Extract = { feed: FeedProfile; rows: Iterable<ExtractRow> };

/**
 * What every partner would send about one population. Each `rows` walks the population anew and lazily, so extracts may be read one after another
 * or side by side in constant memory, and more than once.
 */
export function extracts(wish: PopulationWish): Extract[] {
  return feeds.map((feed) => ({ feed, rows: { [Symbol.iterator]: () => rowsOf(feed, wish) } }));
}

function* rowsOf(feed: FeedProfile, wish: PopulationWish): Generator<ExtractRow, void, undefined> {
  const extractor = createExtractor(feed, wish);
  for (const household of generatePopulation(wish)) yield* extractor.rowsOf(household);
}
