import { expect, test } from 'vitest';

import { londonHour, londonMidnight } from './london-hour.ts';

const table = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23', weekday: 'short' });
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

test('every hour of six years is what the table of zones says, clock changes included', () => {
  for (let at = Date.UTC(2024, 0, 1, 0, 30); at < Date.UTC(2030, 0, 1); at += 7 * 3_600_000) {
    const { hour, weekday } = londonHour(at);
    expect(table.format(at).replace(',', '')).toBe(`${weekdays[weekday] ?? ''} ${String(hour).padStart(2, '0')}`);
  }
  for (const change of ['2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z']) for (const away of [-1, 0, 1]) expect(table.format(Date.parse(change) + away)).toContain(String(londonHour(Date.parse(change) + away).hour).padStart(2, '0'));
});

test.each([
  ['a winter’s day', '2026-01-15T14:00:00Z', '2026-01-15T00:00:00Z'],
  ['a summer’s day', '2026-07-15T14:00:00Z', '2026-07-14T23:00:00Z'],
  ['the day on which clocks go forward', '2026-03-29T14:00:00Z', '2026-03-29T00:00:00Z'],
  ['the day on which clocks go back', '2026-10-25T14:00:00Z', '2026-10-24T23:00:00Z'],
  ['the day after', '2026-10-26T14:00:00Z', '2026-10-26T00:00:00Z'],
])('%s began at its midnight', (_which, at, midnight) => {
  expect(new Date(londonMidnight(Date.parse(at))).toISOString()).toBe(new Date(midnight).toISOString());
});
