import { ConnectorError } from './connector-error.ts';
import type { FeedToRun } from './feed-to-run.ts';
import { runFeed } from './run-feed.ts';
import type { RunOptions } from './run-options.ts';
import { createSlots } from './slots.ts';

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
