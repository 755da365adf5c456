import { expect, test } from 'vitest';

import { nextReading } from './schedule.ts';
import type { Schedule } from './schedule.ts';

test.each<[string, Schedule, string, string]>([
  ['every five minutes', { everyMs: 300_000 }, '2026-11-21T06:00:00Z', '2026-11-21T06:05:00Z'],
  ['later today', { at: ['05:30', '18:00'] }, '2026-11-21T06:00:00Z', '2026-11-21T18:00:00Z'],
  ['tomorrow', { at: ['05:30'] }, '2026-11-21T05:30:00Z', '2026-11-22T05:30:00Z'],
  ['summer time', { at: ['05:30'] }, '2026-07-01T03:00:00Z', '2026-07-01T04:30:00Z'],
  ['after London midnight in summer', { at: ['00:15'] }, '2026-07-01T23:30:00Z', '2026-07-02T23:15:00Z'],
  ['weekdays only, from a Saturday', { at: ['05:30'], days: [1, 2, 3, 4, 5] }, '2026-11-21T04:00:00Z', '2026-11-23T05:30:00Z'],
  ['an hour that the clock leaves out', { at: ['01:30'] }, '2026-03-29T00:00:00Z', '2026-03-29T01:30:00Z'],
  ['an hour that comes twice, the first time', { at: ['01:30'] }, '2026-10-25T00:00:00Z', '2026-10-25T00:30:00Z'],
])('%s', (_name, schedule, now, expected) => {
  expect(nextReading(schedule, new Date(now)).toISOString()).toBe(new Date(expected).toISOString());
});
