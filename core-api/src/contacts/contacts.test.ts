import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';
import { parse } from 'yaml';

import { openingHoursFaults, openingHoursText } from './opening-hours.ts';
import { isUkPhone } from './uk-phone.ts';

const phones = parse(readFileSync(join(import.meta.dirname, 'cases/phones.yaml'), 'utf8')) as { phone: string; ok: boolean; why: string }[];

test.each(phones)('$phone: $ok ($why)', ({ phone, ok }) => {
  expect(isUkPhone(phone)).toBe(ok);
});

const week = { days: ['mon', 'tue', 'wed', 'thu', 'fri'] as const, from: '09:00', to: '17:00' };
const hours = (...rows: { days: readonly string[]; from: string; to: string }[]) => rows as never;

test('hours overlap on a day or they do not', () => {
  expect(openingHoursFaults(hours(week, { days: ['sat'], from: '09:00', to: '24:00' }, { days: ['fri'], from: '17:00', to: '20:00' }))).toEqual([]);
  expect(openingHoursFaults(hours(week, { days: ['fri'], from: '16:59', to: '20:00' }))).toEqual([{ row: 1, rule: 'overlaps' }]);
  expect(openingHoursFaults(hours({ days: ['sat', 'sat'], from: '09:00', to: '10:00' }, { days: ['sun'], from: '22:00', to: '06:00' }))).toEqual([{ row: 0, rule: 'day-twice' }, { row: 1, rule: 'ends-before-it-begins' }]);
});

test('hours are said on one line, in both languages, whatever the order of the days', () => {
  const rows = hours({ ...week, days: week.days.toReversed() }, { days: ['sat', 'sun'], from: '10:00', to: '12:00' });
  expect(openingHoursText(rows, 'en')).toBe('Mon-Fri 09:00-17:00, Sat Sun 10:00-12:00');
  expect(openingHoursText(rows, 'cy')).toBe('Llun-Gwe 09:00-17:00, Sad Sul 10:00-12:00');
  expect(openingHoursText(hours({ days: ['wed', 'mon', 'sat', 'fri', 'thu'], from: '00:00', to: '24:00' }), 'en')).toBe('Mon Wed-Sat 00:00-24:00');
});
