import type { BirthFeatures, PersonFeatures } from '../normalise/person-features.ts';
import { Birth } from './levels.ts';
import { oneEditApart } from './one-edit-apart.ts';

type Dated = Pick<PersonFeatures, 'birth' | 'expected'>;

/** Children are born from this many days before the expected date to as many after; judgement, wide enough for most preterm births. */
const expectedWithinDays = 60;

/** How two births compare, each to the precision it is known. A day and month exchanged are a level of their own. Symmetric. */
export function compareBirths(a: Dated, b: Dated): { birth: Birth; yearsApart?: number } {
  if (a.birth === undefined || b.birth === undefined) {
    const [one, other] = [a.birth?.date ?? a.expected, b.birth?.date ?? b.expected];
    if (one === undefined || other === undefined) return { birth: Birth.unknown };
    return { birth: compareWithExpected(one, other), yearsApart: yearsBetween(one, other) };
  }
  return { birth: compareDates(a.birth, b.birth), yearsApart: yearsBetween(a.birth.date, b.birth.date) };
}

function yearsBetween(a: string, b: string): number {
  return Math.abs(Number(a.slice(0, 4)) - Number(b.slice(0, 4)));
}

function compareWithExpected(a: string, b: string): Birth {
  if (a.length < 10 || b.length < 10) return yearsBetween(a, b) <= 1 ? Birth.unknown : Birth.differ;
  return Math.abs(Date.parse(a) - Date.parse(b)) <= expectedWithinDays * 86_400_000 ? Birth.expected : Birth.differ;
}

function compareDates(a: BirthFeatures, b: BirthFeatures): Birth {
  const isEstimated = a.estimated || b.estimated;
  const length = Math.min(a.date.length, b.date.length);
  const [dateA, dateB] = [a.date.slice(0, length), b.date.slice(0, length)];
  if (dateA === dateB) {
    if (isEstimated || length === 4) return Birth.year;
    return length === 7 ? Birth.month : Birth.exact;
  }
  if (isEstimated) return yearsBetween(dateA, dateB) <= 1 ? Birth.about : Birth.differ;
  if (length === 4) return Birth.differ;
  const [yearA, monthA, dayA] = dateA.split('-');
  const [yearB, monthB, dayB] = dateB.split('-');
  if (length === 7) return yearA === yearB || monthA === monthB ? Birth.parts : Birth.differ;
  if (yearA === yearB && dayA === monthB && monthA === dayB) return Birth.swapped;
  if (oneEditApart(dateA.replaceAll('-', ''), dateB.replaceAll('-', ''))) return Birth.typo;
  return [yearA === yearB, monthA === monthB, dayA === dayB].filter(Boolean).length >= 2 ? Birth.parts : Birth.differ;
}
