import { expect, test } from 'vitest';

import { lastMonthOf, storedSince } from './last-month.ts';

test.each([
  ['open work', { status: 'open', date: '2020-05-17' }, 'infinity'],
  ['open work with an end that is planned', { status: 'open', date: '2020-05-17', endDate: '2030-01-01' }, 'infinity'],
  ['closed work without an end', { status: 'closed', date: '2020-05-17' }, '2020-05-01'],
  ['closed work, from its end', { status: 'closed', date: '2020-05-17', endDate: '2021-12-31' }, '2021-12-01'],
  ['an end before its beginning', { status: 'closed', date: '2020-05-17', endDate: '2019-01-01' }, '2020-05-01'],
  ['what nobody knows to be open', { status: 'unknown', date: '2020-05-17' }, '2020-05-01'],
] as const)('the storage of %s', (_name, record, month) => {
  expect(lastMonthOf(record)).toBe(month);
});

test.each([
  ['2026-11-21', 12, '2025-11-01'],
  ['2026-01-01', 1, '2025-12-01'],
  ['2026-12-31', 36, '2023-12-01'],
  ['2026-11-01', 11, '2025-12-01'],
])('on %s, after %i months, what ended before %s has had its time', (today, months, since) => {
  expect(storedSince(today, months)).toBe(since);
});

test('open work sorts after every month', () => {
  expect('infinity' >= storedSince('9999-12-31', 1)).toBe(true);
});
