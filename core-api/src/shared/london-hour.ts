import { dayMs } from './day-ms.ts';

const hourMs = 3_600_000;

/** Whether clocks in London are an hour ahead of UTC: from 01:00 UTC of the last Sunday of March to that of October (Summer Time Order 2002). */
function isSummer(at: number): boolean {
  const year = new Date(at).getUTCFullYear();
  return at >= lastSunday(year, 2) && at < lastSunday(year, 9);
}

const known = new Map<number, number>();

function lastSunday(year: number, month: number): number {
  const key = year * 12 + month;
  const before = known.get(key);
  if (before !== undefined) return before;
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  const moment = last.getTime() - last.getUTCDay() * dayMs;
  known.set(key, moment);
  return moment;
}

/** Hour of the day (0 to 23), day of the week (0 = Sunday) and number of the day since 1970, in London; reckoned without a table of zones, so that a hundred thousand cost nothing. */
export function londonHour(at: number): { readonly hour: number; readonly weekday: number; readonly day: number } {
  const local = at + (isSummer(at) ? hourMs : 0);
  const day = Math.floor(local / dayMs);
  return { hour: Math.floor((local - day * dayMs) / hourMs), weekday: (day + 4) % 7, day };
}

/** The moment at which a moment's day began in London, milliseconds since 1970; an hour earlier or later than the hour of the day says on the two days on which clocks change. */
export function londonMidnight(at: number): number {
  const begins = londonHour(at).day * dayMs;
  return begins - (isSummer(begins - hourMs) ? hourMs : 0);
}
