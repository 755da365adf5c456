import type { Backoff } from './backoff.ts';
import type { World } from './context.ts';
import type { FeedToRun } from './feed-to-run.ts';
import type { RunEvent } from './run-event.ts';

/** What a runner is started with. */
export type RunOptions = {
  /** Core API's public address, without a trailing slash. */
  readonly coreUrl: string;
  readonly feeds: readonly FeedToRun[];
  /** Each feed gets a folder of its own in it, named by its id. */
  readonly stateFolder: string;
  /** Rest between two readings of a feed that has nothing new and no schedule of its own. */
  readonly pollMs: number;
  readonly world: World;
  /** Abort to stop: pages under way are finished or left unsent, then the promise resolves. */
  readonly signal: AbortSignal;
  readonly onEvent?: (event: RunEvent) => void;
  /** Ends after every feed was read to its end once, instead of running on. */
  readonly once?: boolean;
  readonly backoff?: Backoff;
  /** With `once`: readings of a feed that may fail before it is given up; a `config` error ends it at once. Without it, it is tried for ever. */
  readonly mostFailures?: number;
  /** Attempts to deliver one page before the connector is told that core-api is down and the feed rests. */
  readonly attempts?: number;
  /** Feeds that are read at the same moment, at most; all of them where nothing is said. Each holds one page. */
  readonly concurrency?: number;
  /** Keeps salted digests of delivered rows in each feed's state folder, so that `preview` can say what a run would add, change and remove, and a full listing names what has not changed in place of sending it. */
  readonly remembersRows?: boolean;
};
