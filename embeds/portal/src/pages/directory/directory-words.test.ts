import { expect, test } from 'vitest';

import type { Hours } from './directory.ts';
import { hoursLines } from './directory.ts';

const row = (days: Hours[number]['days'], from = '09:00', to = '17:00'): Hours => [{ days, from, to }];

test.each([
  [row(['mon', 'tue', 'wed', 'thu', 'fri']), ['Mon–Fri 09:00–17:00'], ['Llun–Gwe 09:00–17:00']],
  [row(['sat', 'mon']), ['Mon, Sat 09:00–17:00'], ['Llun, Sad 09:00–17:00']],
  [row(['mon', 'tue', 'thu', 'fri', 'sat', 'sun'], '00:00', '24:00'), ['Mon, Tue, Thu–Sun 00:00–24:00'], ['Llun, Maw, Iau–Sul 00:00–24:00']],
  [[], [], []],
])('hours %# stand in words, in either language', (hours, en, cy) => {
  expect([hoursLines(hours, 'en'), hoursLines(hours, 'cy')]).toEqual([en, cy]);
});
