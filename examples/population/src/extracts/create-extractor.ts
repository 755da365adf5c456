import { dayOf } from '../calendar/days.ts';
import type { FeedProfile } from '../organisations/feed-profile.ts';
import { feeds } from '../organisations/organisations.ts';
import type { Household } from '../people/household.ts';
import { createRng } from '../random/rng.ts';
import { emptyTally } from './fault-code.ts';
import type { FaultTally } from './fault-code.ts';
import type { ExtractContext } from './extract-context.ts';
import type { ExtractRow } from './extract-row.ts';
import { personRows } from './person-rows.ts';
import { placeRows } from './place-rows.ts';
import { workPickers } from './work-on.ts';

/** Turns households into one feed's rows. Stateful only in its counter of source references and its tally; feed it the households in order. */
export type Extractor = { feed: FeedProfile; rowsOf(household: Household): ExtractRow[]; tally: FaultTally };

/** A prime near 10^8: counting in steps of another number below it visits every reference once, and neighbours in the file look unrelated. */
const refModulus = 99_999_989;
const refStep = 61_803_399;

/** An extractor for one feed. Throws RangeError for a feed that is not in `feeds`. */
export function createExtractor(feed: FeedProfile, { seed, today }: { seed: number; today: string }): Extractor {
  const feedOrdinal = feeds.indexOf(feed) + 1;
  if (feedOrdinal === 0) throw new RangeError('the feed must be one of the listed feeds');
  let count = 0;
  const nextRef = (): string => {
    count += 1;
    return String((count * refStep) % refModulus).padStart(8, '0');
  };
  const tally = emptyTally();
  const context: ExtractContext = { feed, feedOrdinal, today: dayOf(today), pickers: workPickers(feed), tally, nextRef };
  return {
    feed,
    tally,
    rowsOf: (household) => {
      if (household.script !== undefined) {
        return household.script
          .filter((scripted) => scripted.feedId === feed.feedId)
          .map(({ row, personId, addressId }) => ({ row, truth: { sourceRef: row.source_ref, personId, addressId, faults: [] } }));
      }
      const rng = createRng(seed, household.index, feedOrdinal);
      return [...personRows(household, context, rng), ...placeRows(household, context, rng)];
    },
  };
}
