import fc from 'fast-check';
import { expect, it } from 'vitest';

import { isRealDate } from './london-day.ts';

/** What the platform's calendar says. */
function isOnCalendar(value: string): boolean {
  const full = `${value}-01-01`.slice(0, 10);
  const moment = new Date(`${full}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === full;
}

it('agrees with the platform on every year, month and day that can be written', () => {
  const part = (most: number, length: number): fc.Arbitrary<string> => fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(length, '0'));
  const written = fc.tuple(fc.oneof(part(9999, 4), fc.constantFrom('1900', '2000', '2024', '2026')), part(14, 2), part(33, 2), fc.constantFrom(1, 2, 3)).map(([year, month, day, parts]) => [year, month, day].slice(0, parts).join('-'));
  fc.assert(
    fc.property(written, (value) => {
      expect(isRealDate(value)).toBe(isOnCalendar(value));
    }),
    { seed: 7, numRuns: 3_000 },
  );
});

it('takes nothing that is not written as year, month and day', () => {
  for (const value of ['', '2026-1', '2026-01-', '26-01-01', '2026-01-01T00:00', 'XXXX', '2026-0x-01']) expect([value, isRealDate(value)]).toEqual([value, false]);
});
