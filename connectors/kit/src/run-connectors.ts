import { ConnectorError } from './connector-error.ts';
import type { Backoff } from './backoff.ts';
import type { World } from './context.ts';
import type { FeedToRun } from './feed-to-run.ts';
import { runFeed } from './run-feed.ts';
import type { RunEvent } from './run-event.ts';
import { createSlots } from './slots.ts';

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
  /** Attempts to deliver one page before the connector is told that core-api is down and the feed rests. */
  readonly attempts?: number;
  /** Feeds that are read at the same moment, at most; all of them where nothing is said. Each holds one page. */
  readonly concurrency?: number;
};

/**
 * Runs many feeds side by side until aborted: read, deliver, rest, and after an error rest longer (full jitter, Retry-After honoured). One
 * feed's trouble never touches another. Throws `config/config-invalid` before the start when a configuration does not fit its schema.
 */
export async function runConnectors(options: RunOptions): Promise<void> {
  const prepared = options.feeds.map((feed) => ({ ...feed, config: configOf(feed) }));
  const slots = createSlots(options.concurrency ?? Math.max(prepared.length, 1));
  await Promise.all(prepared.map((feed) => runFeed(feed, options, slots)));
}

/** A feed's configuration, held to its connector's schema. The error names the field, never its value. */
export function configOf({ feedId, connector, config }: Pick<FeedToRun, 'feedId' | 'connector' | 'config'>): unknown {
  const parsed = connector.config.safeParse(config);
  if (!parsed.success) throw new ConnectorError('config', `config-invalid:${feedId}:${parsed.error.issues[0]?.path.join('.') ?? ''}`);
  return parsed.data;
}
