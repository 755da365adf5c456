import { expect, test } from 'vitest';

import { londonHour } from './london-hour.ts';

const table = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23', weekday: 'short' });
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

test('every hour of six years is what the table of zones says, clock changes included', () => {
  for (let at = Date.UTC(2024, 0, 1, 0, 30); at < Date.UTC(2030, 0, 1); at += 7 * 3_600_000) {
    const { hour, weekday } = londonHour(at);
    expect(table.format(at).replace(',', '')).toBe(`${weekdays[weekday] ?? ''} ${String(hour).padStart(2, '0')}`);
  }
  for (const change of ['2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z']) for (const away of [-1, 0, 1]) expect(table.format(Date.parse(change) + away)).toContain(String(londonHour(Date.parse(change) + away).hour).padStart(2, '0'));
});
