import { join } from 'node:path';

import type { Connector } from './connector.ts';
import { ConnectorError, asConnectorError } from './connector-error.ts';
import type { Backoff } from './backoff.ts';
import { backoffMs } from './backoff.ts';
import type { ConnectorContext, World } from './context.ts';
import { isLostPlace } from './is-lost-place.ts';
import { pause } from './pause.ts';
import { readFeed } from './read-feed.ts';
import type { RunEvent, RunNews } from './run-event.ts';
import { createSink } from './sink.ts';
import { openStateFolder } from './state-folder.ts';
import type { ConnectorClient } from './token-source.ts';

/** One feed to run. `config` is held to the connector's schema before anything is contacted. */
export type FeedToRun = {
  readonly feedId: string;
  readonly connector: Connector<unknown>;
  readonly config: unknown;
  readonly client: ConnectorClient;
};

export type RunOptions = {
  /** Core API's public address, without a trailing slash. */
  readonly coreUrl: string;
  readonly feeds: readonly FeedToRun[];
  /** Each feed gets a folder of its own in it, named by its id. */
  readonly stateFolder: string;
  /** Rest between two readings of a feed that has nothing new. */
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
};

/** Half a second doubling to a minute (judgement): core-api is back at work within a minute of coming up. */
const standardBackoff: Backoff = { baseMs: 500, capMs: 60_000 };
/** A person must act on a `config` error: looking again more often than this only fills logs. */
const configRestMs = 60_000;

/**
 * Runs many feeds side by side until aborted: read, deliver, rest, and after an error rest longer (full jitter, Retry-After honoured). One
 * feed's trouble never touches another. Throws `config/config-invalid` before the start when a configuration does not fit its schema.
 */
export async function runConnectors(options: RunOptions): Promise<void> {
  const prepared = options.feeds.map((feed) => {
    const config = feed.connector.config.safeParse(feed.config);
    if (!config.success) throw new ConnectorError('config', `config-invalid:${feed.feedId}:${config.error.issues[0]?.path.join('.') ?? ''}`);
    return { ...feed, config: config.data };
  });
  await Promise.all(prepared.map((feed) => runFeed(feed, options)));
}

/** A lost place is asked for again at once, the first time; when two runners dispute a feed it is lost again, and they must not spin. */
function restAfter(error: ConnectorError, failures: number, backoff: Backoff, random: () => number): number {
  if (error.kind === 'config') return configRestMs;
  return failures === 1 && isLostPlace(error) ? 0 : backoffMs(backoff, failures, random, error.retryAfterMs);
}

async function runFeed(feed: FeedToRun, options: RunOptions): Promise<void> {
  const { world, signal, backoff = standardBackoff } = options;
  const tell = (news: RunNews): void => options.onEvent?.({ ...news, feedId: feed.feedId, at: world.clock.now() });
  const context: ConnectorContext<unknown> = {
    feedId: feed.feedId,
    config: feed.config,
    clock: world.clock,
    log: world.log,
    fetch: world.fetch,
    signal,
    state: await openStateFolder(join(options.stateFolder, feed.feedId)),
    progress: (progress) => tell({ kind: 'reading', progress }),
  };
  const policy = { ...backoff, attempts: options.attempts ?? 6, random: world.random, signal };
  const sink = createSink({ coreUrl: options.coreUrl, feedId: feed.feedId, client: feed.client, world, policy });
  let lastDelivered: Date | undefined;
  let failures = 0;
  while (!signal.aborted) {
    try {
      const pages = await readFeed(feed.connector, context, sink, tell);
      failures = 0;
      if (pages > 0) lastDelivered = world.clock.now();
      tell({ kind: 'idle', pages, lastDelivered });
      if (options.once === true) break;
      await pause(options.pollMs, signal);
    } catch (thrown) {
      if (signal.aborted) break;
      failures += 1;
      const error = asConnectorError(thrown);
      const { kind, code } = error;
      const retryInMs = restAfter(error, failures, backoff, world.random);
      world.log.error('feed-waiting', { feedId: feed.feedId, kind, code, failures, retryInMs, error: thrown instanceof Error ? thrown.name : undefined });
      tell({ kind: 'waiting', error: kind, code, failures, retryInMs });
      await pause(retryInMs, signal);
    }
  }
  tell({ kind: 'stopped' });
}
