import { expect, test } from 'vitest';
import { ageOn, dayOf, isoOf, monthsBefore } from './days.ts';

test('a day and its ISO date are one and the same', () => {
  for (const iso of ['1811-11-11', '1968-11-04', '2024-02-29', '2026-11-21']) expect(isoOf(dayOf(iso))).toBe(iso);
});

test('a date that is not in the calendar stops the run', () => {
  for (const bad of ['2025-02-29', '21/11/2026', '', '2026-13-01']) expect(() => dayOf(bad)).toThrow(RangeError);
});

test('months before are held inside the shorter month', () => {
  expect(isoOf(monthsBefore(dayOf('2026-03-31'), 1))).toBe('2026-02-28');
  expect(isoOf(monthsBefore(dayOf('2026-01-15'), 2))).toBe('2025-11-15');
  expect(isoOf(monthsBefore(dayOf('2026-11-21'), -2))).toBe('2027-01-21');
});

test('age is in whole years', () => {
  expect(ageOn(dayOf('2011-03-12'), dayOf('2026-11-21'))).toBe(15);
});
