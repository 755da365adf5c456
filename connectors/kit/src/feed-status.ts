import { z } from 'zod';

import type { RunEvent } from './run-event.ts';
import type { StateFolder } from './state-folder.ts';

const moment = z.iso.datetime();
const count = z.int().min(0);

/** How a feed fares, in ids, counts and moments: what `mast-connect status` tells without asking anybody. */
export const feedStatusSchema = z.strictObject({
  state: z.enum(['starting', 'reading', 'idle', 'waiting', 'stopped']),
  /** When the source was last read to its end: the feed's freshness on this side. */
  lastRead: moment.optional(),
  lastDelivered: moment.optional(),
  nextReading: moment.optional(),
  /** Last batch that core-api took. */
  sequence: count.optional(),
  /** Since the runner's state began. */
  totals: z.strictObject({ pages: count, rows: count, applied: count, unchanged: count, rejected: count, tombstoned: count, held: count, notSent: count, leftOut: count, failures: count }),
  /** What it waits for, where the last try failed. */
  trouble: z.strictObject({ kind: z.enum(['config', 'transient', 'system', 'data']), code: z.string(), failures: count, since: moment, retryAt: moment }).optional(),
  /** Figures of the connector's own, as it told them last. */
  figures: z.record(z.string(), z.number()).optional(),
  /** How far the reading under way has come. */
  progress: z.strictObject({ item: z.string(), done: count, total: count.optional() }).optional(),
});
export type FeedStatus = z.infer<typeof feedStatusSchema>;

const name = 'status';
const noTotals = { pages: 0, rows: 0, applied: 0, unchanged: 0, rejected: 0, tombstoned: 0, held: 0, notSent: 0, leftOut: 0, failures: 0 };
export const startingStatus: FeedStatus = { state: 'starting', totals: noTotals };

/** The status after an event. */
export function statusAfter(before: FeedStatus, event: RunEvent): FeedStatus {
  const at = event.at.toISOString();
  const { trouble: _trouble, progress: _progress, ...well } = before;
  switch (event.kind) {
    case 'reading':
      return { ...before, state: 'reading', progress: { item: event.progress.item, done: event.progress.done, ...(event.progress.total === undefined ? {} : { total: event.progress.total }) } };
    case 'delivered': {
      const { kind: _kind, feedId: _feedId, at: _at, sequence, ...counts } = event;
      return { ...before, state: 'reading', sequence, lastDelivered: at, totals: added(before.totals, { ...counts, pages: 1, failures: 0 }) };
    }
    case 'idle':
      return { ...well, state: 'idle', lastRead: at, ...(event.nextReading === undefined ? {} : { nextReading: event.nextReading.toISOString() }) };
    case 'waiting': {
      const retryAt = new Date(event.at.getTime() + event.retryInMs).toISOString();
      const since = before.trouble?.since ?? at;
      return { ...well, state: 'waiting', totals: added(before.totals, { ...noTotals, failures: 1 }), trouble: { kind: event.error, code: event.code, failures: event.failures, since, retryAt } };
    }
    case 'measured':
      return { ...before, figures: { ...event.figures } };
    case 'stopped':
      return { ...before, state: 'stopped' };
  }
}

function added(totals: FeedStatus['totals'], more: FeedStatus['totals']): FeedStatus['totals'] {
  return Object.fromEntries(Object.entries(totals).map(([key, value]) => [key, value + more[key as keyof FeedStatus['totals']]])) as FeedStatus['totals'];
}

/** The status kept in a feed's state folder; a damaged one counts as none. */
export async function readStatus(state: Pick<StateFolder, 'read'>): Promise<FeedStatus | undefined> {
  const kept = feedStatusSchema.safeParse(await state.read(name));
  return kept.success ? kept.data : undefined;
}

export async function writeStatus(state: Pick<StateFolder, 'write'>, status: FeedStatus): Promise<void> {
  await state.write(name, status);
}
