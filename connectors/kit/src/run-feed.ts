import { join } from 'node:path';

import { asConnectorError } from './connector-error.ts';
import type { ConnectorError } from './connector-error.ts';
import type { Backoff } from './backoff.ts';
import { backoffMs } from './backoff.ts';
import type { ConnectorContext } from './context.ts';
import { feedContext } from './feed-context.ts';
import type { FeedToRun } from './feed-to-run.ts';
import { guardDrift } from './guard-drift.ts';
import { hear } from './hear-hints.ts';
import { isLostPlace } from './is-lost-place.ts';
import { listenFeed } from './listen-feed.ts';
import { pause } from './pause.ts';
import { readFeed, readerOf } from './read-feed.ts';
import { remembering } from './remembering.ts';
import { openRowMemory } from './row-memory.ts';
import type { PageRows } from './row-memory.ts';
import type { RunNews } from './run-event.ts';
import type { RunOptions } from './run-options.ts';
import { nextReading } from './schedule.ts';
import { createSink } from './sink.ts';
import type { Sink } from './sink.ts';
import type { Slots } from './slots.ts';

/** Half a second doubling to a minute (judgement): core-api is back at work within a minute of coming up. */
const standardBackoff: Backoff = { baseMs: 500, capMs: 60_000 };
/** A person must act on a `config` error: looking again more often than this only fills logs. */
const configRestMs = 60_000;
/** How often the shape of a source is looked at (judgement); connectors hold each answer to what they know besides. */
const discoverEveryMs = 60 * 60_000;
/** Timers cannot be set further ahead than 24.8 days; a schedule is looked at again well before. */
const longestRestMs = 24 * 60 * 60_000;

/** Runs one feed until aborted: reads when it is due, listens all the time, and after an error rests longer. Never throws. */
export async function runFeed(feed: FeedToRun, options: RunOptions, slots: Slots): Promise<void> {
  const { world, signal } = options;
  const tell = (news: RunNews): void => options.onEvent?.({ ...news, feedId: feed.feedId, at: world.clock.now() });
  const policy = { ...(options.backoff ?? standardBackoff), attempts: options.attempts ?? 6, random: world.random, signal };
  const memory = options.remembersRows === true ? await openRowMemory(join(options.stateFolder, feed.feedId)) : undefined;
  const seen = await feedContext({ ...feed, stateFolder: options.stateFolder }, world, signal, (progress) => tell({ kind: 'reading', progress }), (figures) => tell({ kind: 'measured', figures }));
  const context = memory === undefined ? seen : { ...seen, ahead: (rows: PageRows) => memory.ahead(rows) };
  const plain = createSink({ coreUrl: options.coreUrl, feedId: feed.feedId, client: feed.client, world, policy });
  const sink = memory === undefined ? plain : remembering(plain, memory, { behind: () => world.log.error('row-memory-behind', { feedId: feed.feedId }), listed: (rows) => world.log.info('listing-delivered', { feedId: feed.feedId, ...rows }) });
  const job = { feed, options, context, sink, tell };
  try {
    if (readerOf(feed.connector) === undefined) await keepListening(job);
    else await keepReading(job, slots);
  } finally {
    await memory?.close();
  }
  tell({ kind: 'stopped' });
}

type Job = { readonly feed: FeedToRun; readonly options: RunOptions; readonly context: ConnectorContext<unknown>; readonly sink: Sink; readonly tell: (news: RunNews) => void };

async function keepReading(job: Job, slots: Slots): Promise<void> {
  const { feed, options, context, sink, tell } = job;
  const { world, signal } = options;
  const reader = readerOf(feed.connector);
  const ear = hear(feed.connector, context, options.once !== true);
  let lastDelivered: Date | undefined;
  let discoveredMs = Number.NEGATIVE_INFINITY;
  let failures = 0;
  while (!signal.aborted && reader !== undefined) {
    try {
      const pages = await slots(async () => {
        const nowMs = world.clock.now().getTime();
        if (nowMs - discoveredMs >= discoverEveryMs) {
          await guardDrift(feed.connector, context, feed.acceptedSchema);
          discoveredMs = nowMs;
        }
        return readFeed(reader, context, sink, tell);
      });
      failures = 0;
      const now = world.clock.now();
      if (pages > 0) lastDelivered = now;
      const next = nextReading(feed.schedule ?? { everyMs: options.pollMs }, now);
      tell({ kind: 'idle', pages, lastDelivered, nextReading: next });
      if (options.once === true) break;
      await restUntil(next, { world, signal: ear.until(signal) });
    } catch (thrown) {
      if (signal.aborted) break;
      failures += 1;
      if (isGivenUp(options, asConnectorError(thrown), failures)) {
        tellTrouble(job, thrown, failures, 0);
        break;
      }
      await restAfterError(job, thrown, failures);
    }
  }
}

function isGivenUp({ once, mostFailures }: RunOptions, { kind }: ConnectorError, failures: number): boolean {
  return once === true && mostFailures !== undefined && (kind === 'config' || failures >= mostFailures);
}

async function keepListening({ feed, options, ...job }: Job): Promise<void> {
  const listen = feed.connector.listen?.bind(feed.connector);
  if (listen === undefined) return;
  let failures = 0;
  const tell = (news: RunNews): void => {
    if (news.kind === 'delivered') failures = 0;
    job.tell(news);
  };
  while (!options.signal.aborted) {
    try {
      await listenFeed(listen, job.context, job.sink, tell);
      if (options.once === true) break;
      await pause(options.pollMs, options.signal);
    } catch (thrown) {
      if (options.signal.aborted) break;
      failures += 1;
      await restAfterError({ feed, options, ...job }, thrown, failures);
    }
  }
}

async function restAfterError(job: Job, thrown: unknown, failures: number): Promise<void> {
  const { world, signal, backoff = standardBackoff } = job.options;
  const retryInMs = restAfter(asConnectorError(thrown), failures, backoff, world.random);
  tellTrouble(job, thrown, failures, retryInMs);
  await pause(retryInMs, signal);
}

/** The name of what was thrown may be logged; its text may hold anything. */
function tellTrouble({ feed, options, tell }: Job, thrown: unknown, failures: number, retryInMs: number): void {
  const { kind, code } = asConnectorError(thrown);
  options.world.log.error('feed-waiting', { feedId: feed.feedId, kind, code, failures, retryInMs, error: thrown instanceof Error ? thrown.name : undefined });
  tell({ kind: 'waiting', error: kind, code, failures, retryInMs });
}

/** A lost place is asked for again at once, the first time; when two runners dispute a feed it is lost again, and they must not spin. */
function restAfter(error: ConnectorError, failures: number, backoff: Backoff, random: () => number): number {
  if (error.kind === 'config') return configRestMs;
  return failures === 1 && isLostPlace(error) ? 0 : backoffMs(backoff, failures, random, error.retryAfterMs);
}

async function restUntil(moment: Date, { world, signal }: Pick<RunOptions, 'world' | 'signal'>): Promise<void> {
  let leftMs = moment.getTime() - world.clock.now().getTime();
  while (leftMs > longestRestMs && !signal.aborted) {
    await pause(longestRestMs, signal);
    leftMs = moment.getTime() - world.clock.now().getTime();
  }
  await pause(Math.max(leftMs, 0), signal);
}
