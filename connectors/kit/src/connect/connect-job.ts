import type { World } from '../context.ts';
import type { FeedToRun } from '../feed-to-run.ts';
import { createSink } from '../sink.ts';
import type { Sink } from '../sink.ts';
import type { ConnectPlan } from './load-connect-file.ts';

/** What every command of `mast-connect` works with. */
export type ConnectJob = {
  readonly plan: ConnectPlan;
  /** The feeds that were asked for; all of them where none was named. */
  readonly feeds: readonly FeedToRun[];
  readonly world: World;
  readonly signal: AbortSignal;
  readonly print: (line: string) => void;
  readonly json: boolean;
};

/** A way to ask core-api about a feed, once: a person is waiting. */
export function askingSink({ plan, world, signal }: ConnectJob, { feedId, client }: FeedToRun): Sink {
  return createSink({ coreUrl: plan.file.core.url, feedId, client, world, policy: { attempts: 1, baseMs: 0, capMs: 0, random: world.random, signal } });
}
