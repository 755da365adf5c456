import { expect, test } from 'vitest';

import { feedStatusSchema, startingStatus, statusAfter } from './feed-status.ts';
import type { RunEvent, RunNews } from './run-event.ts';

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 21, 6, minute));
const event = (minute: number, news: RunNews): RunEvent => ({ feedId: 'f', at: at(minute), ...news }) as RunEvent;
const delivered = (sequence: number): RunNews => ({ kind: 'delivered', sequence, rows: 5, applied: 2, unchanged: 1, rejected: 1, tombstoned: 1, held: 0, notSent: 3, leftOut: 4 });

test('counts add up over pages, trouble lasts until a reading went well, and its beginning is kept', () => {
  const waiting = (minute: number, failures: number): RunEvent => event(minute, { kind: 'waiting', error: 'transient', code: 'source-busy', failures, retryInMs: 60_000 });
  const events = [event(0, delivered(7)), event(1, delivered(8)), waiting(2, 1), waiting(3, 2)];
  const troubled = events.reduce(statusAfter, startingStatus);
  expect(troubled).toEqual({
    state: 'waiting', sequence: 8, lastDelivered: at(1).toISOString(),
    totals: { pages: 2, rows: 10, applied: 4, unchanged: 2, rejected: 2, tombstoned: 2, held: 0, notSent: 6, leftOut: 8, failures: 2 },
    trouble: { kind: 'transient', code: 'source-busy', failures: 2, since: at(2).toISOString(), retryAt: at(4).toISOString() },
  });
  const well = statusAfter(statusAfter(troubled, event(5, { kind: 'reading', progress: { item: 'f', done: 2, total: 4 } })), event(6, { kind: 'idle', pages: 1, lastDelivered: undefined, nextReading: at(9) }));
  expect(well).toMatchObject({ state: 'idle', lastRead: at(6).toISOString(), nextReading: at(9).toISOString() });
  expect([well.trouble, well.progress]).toEqual([undefined, undefined]);
  expect(feedStatusSchema.parse(JSON.parse(JSON.stringify(well)))).toEqual(well);
});
