import type { DateWithPrecision } from '../shared/headline.ts';
import type { BirthFeatures, Loss } from './person-features.ts';

/**
 * Dates that systems write when nobody knew: the lowest date of common date types and forms, the NHS's 11 November 1811, the Unix epoch.
 * Somebody born on 1 January 1970 loses that date here; the alternative joins strangers.
 */
const placeholders: ReadonlySet<string> = new Set(['1811-11-11', '1900-01-01', '1901-01-01', '1911-11-11', '1970-01-01']);

/**
 * A birth date with the precision it deserves. A placeholder, or a year before 1900, is no date. 1 January is what an unknown day of a known
 * year is written as, so it counts as estimated. A whole date whose calendar day does not exist is unreadable.
 */
export function normaliseBirth(given: DateWithPrecision | undefined): { birth?: BirthFeatures; losses: Loss[] } {
  if (given === undefined) return { losses: [] };
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(given.value);
  if (parts === null || !isCalendarDay(Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1))) return { losses: ['birth-unreadable'] };
  if (placeholders.has(given.value) || Number(parts[1]) < 1900) return { losses: ['birth-placeholder'] };
  const length = { year: 4, month: 7, day: 10, estimated: 10 }[given.precision];
  const date = given.value.slice(0, length);
  return { birth: { date, estimated: given.precision === 'estimated' || date.endsWith('-01-01') }, losses: [] };
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}
