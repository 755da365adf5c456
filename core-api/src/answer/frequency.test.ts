import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { IsoDate } from '../shared/brands.ts';
import { londonDay } from '../shared/london-day.ts';
import { monthsBefore } from '../shared/months-before.ts';
import { countByAge, isOpenBefore, sumOf, windowTo } from './frequency.ts';

const today = '2026-11-21' as IsoDate;
const window = windowTo(today);
const on = (date: string) => ({ date, status: 'closed' as const });

test('the bands are disjoint: each day of the window is in exactly one', () => {
  expect(countByAge([on('2026-11-21'), on('2026-10-21')], window)).toEqual({ '0-1': 2, '1-3': 0, '3-6': 0, '6-12': 0 });
  expect(countByAge([on('2026-10-20'), on('2026-08-21')], window)).toEqual({ '0-1': 0, '1-3': 2, '3-6': 0, '6-12': 0 });
  expect(countByAge([on('2026-08-20'), on('2026-05-21')], window)).toEqual({ '0-1': 0, '1-3': 0, '3-6': 2, '6-12': 0 });
  expect(countByAge([on('2026-05-20'), on('2025-11-21')], window)).toEqual({ '0-1': 0, '1-3': 0, '3-6': 0, '6-12': 2 });
  expect(countByAge([on('2025-11-20')], window)).toEqual({ '0-1': 0, '1-3': 0, '3-6': 0, '6-12': 0 });
});

test('the bands sum to the records dated inside the window, whatever the days', () => {
  const days = fc.integer({ min: 0, max: 900 }).map((back) => new Date(Date.UTC(2026, 10, 21) - back * 86_400_000).toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.array(days), (dates) => {
      const inside = dates.filter((date) => date >= window.from).length;
      expect(sumOf(countByAge(dates.map(on), window))).toBe(inside);
    }),
  );
});

test('older work counts as open before the window only while it goes on', () => {
  expect(isOpenBefore({ date: '2024-01-01', status: 'open' }, window.from, today)).toBe(true);
  expect(isOpenBefore({ date: '2024-01-01', status: 'open', endDate: '2024-02-01' }, window.from, today)).toBe(false);
  expect(isOpenBefore({ date: '2024-01-01', status: 'closed' }, window.from, today)).toBe(false);
  expect(isOpenBefore({ date: '2026-01-01', status: 'open' }, window.from, today)).toBe(false);
});

test('work with a planned end goes on until that day', () => {
  const planned = { date: '2024-01-01', status: 'open' as const, endDate: '2026-11-21' };
  expect(isOpenBefore(planned, window.from, '2026-11-21' as IsoDate)).toBe(true);
  expect(isOpenBefore(planned, window.from, '2026-11-22' as IsoDate)).toBe(false);
});

test('a leap day’s year before is the end of February, and the bands meet there too', () => {
  const leap = windowTo('2028-02-29' as IsoDate);
  expect(leap.from).toBe('2027-02-28');
  expect(countByAge([on('2028-01-29'), on('2028-01-28'), on('2027-11-29'), on('2027-11-28'), on('2027-08-28'), on('2027-02-28'), on('2027-02-27')], leap)).toEqual({
    '0-1': 1,
    '1-3': 2,
    '3-6': 1,
    '6-12': 2,
  });
});

test('months back from the 31st end on the last day of a shorter month, leap years included', () => {
  expect(monthsBefore('2026-03-31' as IsoDate, 1)).toBe('2026-02-28');
  expect(monthsBefore('2024-03-31' as IsoDate, 1)).toBe('2024-02-29');
  expect(monthsBefore('2026-01-15' as IsoDate, 12)).toBe('2025-01-15');
});

test('days are Europe/London days, in summer too', () => {
  expect(londonDay(new Date('2026-06-30T23:30:00Z'))).toBe('2026-07-01');
  expect(londonDay(new Date('2026-12-31T23:30:00Z'))).toBe('2026-12-31');
});
