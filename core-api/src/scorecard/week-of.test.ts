import { expect, test } from 'vitest';

import type { IsoDate } from '../shared/brands.ts';
import { weekOf } from './week-of.ts';

test.each([
  ['2026-11-16', '2026-11-16'],
  ['2026-11-21', '2026-11-16'],
  ['2026-11-22', '2026-11-16'],
  ['2026-11-23', '2026-11-23'],
  ['2027-01-03', '2026-12-28'],
  ['2024-03-03', '2024-02-26'],
])('%s is in the week of Monday %s', (day, monday) => {
  expect(weekOf(day as IsoDate)).toBe(monday);
});
