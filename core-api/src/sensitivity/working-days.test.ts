import { expect, test } from 'vitest';

import { isWorkingDay, workingDaysAfter } from './working-days.ts';
import type { IsoDate } from '../shared/brands.ts';

test.each([
  ['a Friday noon ends on Tuesday noon', '2026-11-20T12:00:00Z', '2026-11-24T12:00:00.000Z'],
  ['a Saturday begins on Monday', '2026-11-21T12:00:00Z', '2026-11-25T00:00:00.000Z'],
  ['Christmas and its substitute day do not count', '2026-12-24T15:00:00Z', '2026-12-30T15:00:00.000Z'],
  ['Good Friday and Easter Monday do not count', '2027-03-25T09:00:00Z', '2027-03-31T09:00:00.000Z'],
  ['late in the evening of a summer day it is the next day in London', '2026-07-02T23:30:00Z', '2026-07-07T23:30:00.000Z'],
])('%s', (_, begun, due) => {
  expect(workingDaysAfter(new Date(begun), 2).toISOString()).toBe(due);
});

test('every bank holiday is a weekday: a substitute day stands for one that is not', () => {
  expect(isWorkingDay('2027-12-28' as IsoDate)).toBe(false);
  expect(isWorkingDay('2026-12-29' as IsoDate)).toBe(true);
});
