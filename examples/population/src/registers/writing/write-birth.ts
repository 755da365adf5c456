import type { Day } from '../../calendar/days.ts';
import { isoOf } from '../../calendar/days.ts';
import type { Resident } from '../people/resident.ts';
import type { Stream } from '../stream.ts';
import type { BirthRates } from './rates.ts';
import { misreadDigit } from './slips.ts';
import type { Written } from './written.ts';

/** Writes birth date and sex. A changed date is a real one and not after the day of writing; where it would not be, the date stays right. */
export function writeBirth(out: Written, person: Resident, rates: BirthRates, multiplier: number, day: Day, stream: Stream): void {
  const iso = isoOf(person.born);
  out.birth = iso;
  if (stream.chance(rates.missing * multiplier)) out.birth = '';
  else if (stream.chance(rates.placeholder * multiplier)) out.birth = stream.chance(0.6) ? '1900-01-01' : '1811-11-11';
  else if (stream.chance(rates.firstOfJanuary * multiplier)) out.birth = `${iso.slice(0, 4)}-01-01`;
  else if (stream.chance(rates.swapped * multiplier)) out.birth = realOr(`${iso.slice(0, 4)}-${iso.slice(8)}-${iso.slice(5, 7)}`, iso, day);
  else if (stream.chance(rates.yearOff * multiplier)) out.birth = realOr(withYear(iso, stream.chance(0.5) ? 1 : -1), iso, day);
  else if (stream.chance(rates.decadeOff * multiplier)) out.birth = realOr(withYear(iso, stream.chance(0.5) ? 10 : -10), iso, day);
  else if (stream.chance(rates.misread * multiplier)) out.birth = realOr(misreadDigit(iso, [3, 6, 8, 9, 9][stream.below(5)] ?? 9), iso, day);
  else if (stream.chance(rates.guessed * multiplier)) out.birth = realOr(guessed(iso, stream), iso, day);
  out.sex = person.female ? 'female' : 'male';
  if (stream.chance(rates.sexMissing * multiplier)) out.sex = '';
  else if (stream.chance(rates.sexWrong * multiplier)) out.sex = person.female ? 'male' : 'female';
}

function withYear(iso: string, years: number): string {
  return `${Number(iso.slice(0, 4)) + years}${iso.slice(4)}`;
}

/** Another member of the household gave it, or nearly remembered: the day, the month, or day and year are others. */
function guessed(iso: string, stream: Stream): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = two(1 + stream.below(28));
  const month = two(1 + stream.below(12));
  const kind = stream.unit();
  if (kind < 0.45) return `${iso.slice(0, 8)}${day}`;
  if (kind < 0.75) return `${iso.slice(0, 5)}${month}${iso.slice(7)}`;
  return withYear(`${iso.slice(0, 5)}${kind < 0.9 ? iso.slice(5, 7) : month}-${day}`, stream.below(7) - 3);
}

const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The first if it is a day of the calendar between 1900 and the day of writing, else the second. */
function realOr(iso: string, other: string, day: Day): string {
  const [year, month, date] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8))];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const isReal = year >= 1900 && month >= 1 && date >= 1 && date <= (monthDays[month - 1] ?? 0) && (month !== 2 || date < 29 || isLeap) && iso <= isoOf(day);
  return isReal ? iso : other;
}
