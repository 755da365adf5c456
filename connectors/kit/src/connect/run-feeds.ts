import { join } from 'node:path';

import { readStatus, startingStatus, statusAfter, writeStatus } from '../feed-status.ts';
import type { FeedStatus } from '../feed-status.ts';
import { metricsText } from '../metrics-text.ts';
import { runConnectors } from '../run-connectors.ts';
import type { RunEvent } from '../run-event.ts';
import { createSlots } from '../slots.ts';
import { openStateFolder } from '../state-folder.ts';
import type { ConnectJob } from './connect-job.ts';
import { serveMetrics } from './serve-metrics.ts';

/** With `--once`: enough for what passes within seconds. */
const mostFailures = 3;
/** Feeds with no schedule of their own do not occur here: the configuration gives each one. */
const pollMs = 5 * 60_000;

/** `mast-connect run`: every feed until the signal is aborted, or once. Returns whether none of them ended in trouble. */
export async function runFeeds(job: ConnectJob, once: boolean): Promise<boolean> {
  const { plan, feeds, world, signal } = job;
  const statuses = new Map<string, FeedStatus>();
  const folders = new Map(await Promise.all(feeds.map(async ({ feedId }) => [feedId, { state: await openStateFolder(join(plan.stateFolder, feedId)), inTurn: createSlots(1) }] as const)));
  for (const [feedId, { state }] of folders) statuses.set(feedId, { ...((await readStatus(state)) ?? startingStatus), state: 'starting' });
  const writes: Promise<void>[] = [];
  const onEvent = (event: RunEvent): void => {
    const status = statusAfter(statuses.get(event.feedId) ?? startingStatus, event);
    statuses.set(event.feedId, status);
    const folder = folders.get(event.feedId);
    // Progress is for the metrics; the file says where a feed stood after each page, as far as the disk allows.
    if (event.kind === 'reading' || folder === undefined) return;
    const write = folder.inTurn(() => writeStatus(folder.state, status)).catch(() => world.log.error('status-not-written', { feedId: event.feedId }));
    if (event.kind === 'stopped') writes.push(write);
  };
  const { metrics } = plan.file;
  const server = metrics === undefined || once ? undefined : await serveMetrics(metrics, () => metricsText(statuses, world.clock.now()));
  try {
    await runConnectors({ coreUrl: plan.file.core.url, feeds, stateFolder: plan.stateFolder, pollMs, world, signal, onEvent, once, concurrency: plan.file.concurrency, remembersRows: true, mostFailures });
    await Promise.all(writes);
  } finally {
    await server?.close();
  }
  return [...statuses.values()].every(({ trouble }) => trouble === undefined);
}
