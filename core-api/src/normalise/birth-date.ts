import type { DateWithPrecision } from '../shared/headline.ts';
import type { BirthFeatures, Loss } from './person-features.ts';

/**
 * Dates that systems write when nobody knew: the lowest date of common date types and forms, the NHS's 11 November 1811, the Unix epoch.
 * Somebody born on 1 January 1970 loses that date here; the alternative joins strangers.
 */
const placeholders: ReadonlySet<string> = new Set(['1811-11-11', '1900-01-01', '1901-01-01', '1911-11-11', '1970-01-01']);

/** A year from which a date is the highest of some date type and no birth. */
const neverYet = 2100;

type Parts = { year: string; month: string; day: string };

/**
 * A birth date with the precision it deserves. A placeholder, or a year before 1900, is no date. 1 January is what an unknown day of a known
 * year is written as, so it counts as estimated. A part that is not known may be written `X` (ISO 8601-2: `1968-XX-04`, `XXXX-11-04`); two known
 * parts are worth keeping, or the year alone. A month above 12 beside a day that could be one is the two exchanged. A day that its month does not
 * have is unreadable, and the month stays.
 */
export function normaliseBirth(given: DateWithPrecision | undefined): { birth?: BirthFeatures; losses: Loss[] } {
  if (given === undefined) return { losses: [] };
  const [, year = 'XXXX', written = 'XX', writtenDay = 'XX'] = /^(\d{4}|XXXX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?$/i.exec(given.value.toUpperCase()) ?? [];
  const isTurned = Number(written) > 12 && Number(writtenDay) <= 12;
  const [month, day] = isTurned ? [writtenDay, written] : [written, writtenDay];
  if (placeholders.has(given.value) || Number(year) < 1900 || Number(year) >= neverYet) return { losses: ['birth-placeholder'] };
  const parts: Parts = { year, month: given.precision === 'year' ? 'XX' : month, day: given.precision === 'day' || given.precision === 'estimated' ? day : 'XX' };
  if (!isMonth(parts)) return { losses: ['birth-unreadable'] };
  const hasDay = isCalendarDay(parts);
  const date = written8601(hasDay ? parts : { ...parts, day: 'XX' });
  const losses: Loss[] = hasDay && date !== undefined ? [] : ['birth-unreadable'];
  return date === undefined ? { losses } : { birth: { date, estimated: given.precision === 'estimated' || date.endsWith('-01-01') }, losses };
}

function isMonth({ month }: Parts): boolean {
  return month === 'XX' || (Number(month) >= 1 && Number(month) <= 12);
}

/** Whether some year or month that is not known would have this day. */
function isCalendarDay({ year, month, day }: Parts): boolean {
  if (day === 'XX') return true;
  const leap = year === 'XXXX' || (Number(year) % 4 === 0 && Number(year) % 100 !== 0) || Number(year) % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return Number(day) >= 1 && Number(day) <= (month === 'XX' ? 31 : (lengths[Number(month) - 1] ?? 0));
}

/** Without unknown parts at the end; nothing for a lone day or month, which says next to nothing. */
function written8601({ year, month, day }: Parts): string | undefined {
  if (day !== 'XX') return year === 'XXXX' && month === 'XX' ? undefined : `${year}-${month}-${day}`;
  if (year === 'XXXX') return undefined;
  return month === 'XX' ? year : `${year}-${month}`;
}
