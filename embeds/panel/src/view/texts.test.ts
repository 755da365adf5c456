import { beforeAll, expect, test } from 'vitest';

import { loadStrings, stringsOf } from '../strings/strings.ts';
import { agoText } from './ago-text.ts';
import { dateText } from './date-text.ts';
import { receiptCode } from './receipt-code.ts';

beforeAll(async () => {
  await Promise.all([loadStrings('en'), loadStrings('cy')]);
});

test.each([
  ['2026-11-17', 'en', 'long', '17 November 2026'],
  ['2026-11-07', 'cy', 'long', '7 Tachwedd 2026'],
  ['2026-11-07', 'en', 'short', '7 Nov 2026'],
  ['2026-06-07', 'en', 'short', '7 June 2026'],
  ['2026-03', 'cy', 'long', 'Mawrth 2026'],
  ['1968', 'en', 'long', '1968'],
  ['about 1968', 'en', 'long', 'about 1968'],
] as const)('%s in %s (%s) reads %s', (iso, lang, length, text) => {
  expect(dateText(iso, lang, length)).toBe(text);
});

test.each([
  ['2026-11-21', 'today'],
  ['2026-11-22', 'today'],
  ['2026-11-20', 'yesterday'],
  ['2026-11-17', '4 days ago'],
  ['2026-09-22', '60 days ago'],
  ['2026-09-21', '2 months ago'],
  ['2025-11-21', '12 months ago'],
])('%s was %s', (day, text) => {
  expect(agoText(day, '2026-11-21', stringsOf('en'))).toBe(text);
});

test('a day is counted across a clock change', () => {
  expect(agoText('2026-10-24', '2026-10-26', stringsOf('en'))).toBe('2 days ago');
});

test('the receipt code is short enough to read over the phone', () => {
  expect(receiptCode('0198f000-0000-7000-8000-00007f3ba9c2')).toBe('7F3B-A9C2');
});
