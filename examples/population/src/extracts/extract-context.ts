import type { Day } from '../calendar/days.ts';
import type { FeedProfile } from '../organisations/feed-profile.ts';
import type { FaultTally } from './fault-code.ts';
import type { WorkPickers } from './work-on.ts';

/** What the makers of one feed's rows share. */
export type ExtractContext = {
  feed: FeedProfile;
  /** Position of the feed in the list, from 1: its part of every path of randomness. */
  feedOrdinal: number;
  today: Day;
  pickers: WorkPickers;
  tally: FaultTally;
  /** Eight digits that this feed has not used before. */
  nextRef: () => string;
};
