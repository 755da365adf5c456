import { expect, test } from 'vitest';

import type { IsoDate } from '../shared/brands.ts';
import { confirmationDue, monthOf, oldestTraining } from './months.ts';

test.each([
  ['2026-11-21', 12, '2025-11-01'],
  ['2026-01-31', 1, '2025-12-01'],
  ['2026-12-01', 12, '2025-12-01'],
  ['2026-03-31', 36, '2023-03-01'],
])('on %s a training of %i months counts from %s on', (today, months, oldest) => {
  expect(oldestTraining(today as IsoDate, months)).toBe(oldest);
});

test.each([
  ['2026-11-21', 12, '2027-11-21'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2026-12-15', 1, '2027-01-15'],
])('from %s, %i months on is %s', (today, months, due) => {
  expect(confirmationDue(today as IsoDate, months)).toBe(due);
});

test('of a date, the month alone stands in clear', () => {
  expect(monthOf('2026-11-21')).toBe('2026-11-01');
});
