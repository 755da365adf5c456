import { expect, test } from 'vitest';

import { dayField } from './day-field.ts';

const fields = (day: string, month: string, year: string): Record<string, string> => ({ 'on-day': day, 'on-month': month, 'on-year': year });

test.each([
  [fields('', ' ', ''), { kind: 'empty' }],
  [{}, { kind: 'empty' }],
  [fields('3', '2', '2026'), { kind: 'day', day: '2026-02-03' }],
  [fields('29', '02', '2028'), { kind: 'day', day: '2028-02-29' }],
  [fields('30', '2', '2026'), { kind: 'wrong' }],
  [fields('3', '2', '26'), { kind: 'wrong' }],
  [fields('3', '', '2026'), { kind: 'wrong' }],
  [fields('x', '2', '2026'), { kind: 'wrong' }],
])('%j is %j', (form, found) => {
  expect(dayField(form, 'on')).toEqual(found);
});
