import { expect, test } from 'vitest';

import { mapDay } from './map-day.ts';

test.each<[string, 'yyyy-MM-dd' | 'dd/MM/yyyy', string | undefined]>([
  ['2026-10-05', 'yyyy-MM-dd', '2026-10-05'],
  ['05/10/2026', 'dd/MM/yyyy', '2026-10-05'],
  ['05/10/2026 23:50', 'dd/MM/yyyy', '2026-10-05'],
  ['2026-10-05T23:50:00', 'yyyy-MM-dd', '2026-10-05'],
  // Summer time: half past eleven at night at Greenwich is the next day in London; in winter it is not.
  ['2026-06-30T23:30:00Z', 'yyyy-MM-dd', '2026-07-01'],
  ['2026-12-30T23:30:00Z', 'yyyy-MM-dd', '2026-12-30'],
  ['2026-10-25T00:30:00+01:00', 'yyyy-MM-dd', '2026-10-25'],
  ['2026-10-25T00:30:00+02:00', 'yyyy-MM-dd', '2026-10-24'],
  ['2028-02-29T12:00:00.123Z', 'yyyy-MM-dd', '2028-02-29'],
  // A day that does not exist goes on to core-api, which says so.
  ['2026-02-31T12:00:00Z', 'yyyy-MM-dd', '2026-02-31'],
  ['05/10/2026', 'yyyy-MM-dd', undefined],
  ['2026-10-05', 'dd/MM/yyyy', undefined],
  ['5/10/2026', 'dd/MM/yyyy', undefined],
  ['2026-10-05 25 Uhr', 'yyyy-MM-dd', undefined],
  ['', 'yyyy-MM-dd', undefined],
])('%j in %s is %s', (text, format, day) => {
  expect(mapDay(text, format)).toBe(day);
});
