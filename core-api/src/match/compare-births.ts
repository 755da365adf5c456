import type { BirthFeatures, PersonFeatures } from '../normalise/person-features.ts';
import { Birth } from './levels.ts';
import { oneEditApart } from './one-edit-apart.ts';

type Dated = Pick<PersonFeatures, 'birth' | 'expected'>;

/** Children are born from this many days before the expected date to as many after; judgement, wide enough for most preterm births. */
const expectedWithinDays = 60;

/** How two births compare, each to the precision it is known. A day and month exchanged are a level of their own. Symmetric. */
export function compareBirths(a: Dated, b: Dated): { birth: Birth; yearsApart?: number } {
  const [one, other] = [a.birth?.date ?? a.expected, b.birth?.date ?? b.expected];
  if (one === undefined || other === undefined) return { birth: Birth.unknown };
  const yearsApart = yearsBetween(one, other);
  const birth = a.birth === undefined || b.birth === undefined ? compareWithExpected(one, other) : compareDates(a.birth, b.birth);
  return Number.isNaN(yearsApart) ? { birth } : { birth, yearsApart };
}

function yearsBetween(a: string, b: string): number {
  return Math.abs(Number(a.slice(0, 4)) - Number(b.slice(0, 4)));
}

function compareWithExpected(a: string, b: string): Birth {
  const days = Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
  if (a.length < 10 || b.length < 10 || Number.isNaN(days)) return yearsBetween(a, b) > 1 ? Birth.differ : Birth.unknown;
  return days <= expectedWithinDays ? Birth.expected : Birth.differ;
}

function compareDates(a: BirthFeatures, b: BirthFeatures): Birth {
  // Most pairs: two whole dates that agree in everything or in nothing. A slip always leaves a part alone.
  if (!a.estimated && !b.estimated && isWhole(a.date) && isWhole(b.date)) {
    if (a.date === b.date) return Birth.exact;
    if (a.date.slice(0, 4) !== b.date.slice(0, 4) && a.date.slice(5, 7) !== b.date.slice(5, 7) && a.date.slice(8) !== b.date.slice(8)) return Birth.differ;
  }
  const [partsA, partsB] = [a.date.split('-'), b.date.split('-')];
  const known = [0, 1, 2].filter((at) => isKnown(partsA[at]) && isKnown(partsB[at]));
  const agreeing = known.filter((at) => partsA[at] === partsB[at]);
  if (a.estimated || b.estimated) return compareEstimated(a.date, b.date);
  if (agreeing.length === known.length) return levelOf(known);
  if (known.length < 3) return agreeing.length > 0 ? Birth.parts : Birth.differ;
  if (partsA[0] === partsB[0] && partsA[1] === partsB[2] && partsA[2] === partsB[1]) return Birth.swapped;
  if (oneEditApart(a.date.replaceAll('-', ''), b.date.replaceAll('-', ''))) return Birth.typo;
  return agreeing.length >= 2 ? Birth.parts : Birth.differ;
}

/** Year, month and day, all known. */
function isWhole(date: string): boolean {
  return date.length === 10 && !date.includes('X');
}

function isKnown(part: string | undefined): boolean {
  return part !== undefined && !part.startsWith('X');
}

/** All known parts agree: which ones they are says how much that is. */
function levelOf(known: readonly number[]): Birth {
  if (known.length === 3) return Birth.exact;
  if (known.length === 2) return known[1] === 1 && known[0] === 0 ? Birth.month : Birth.known;
  return known[0] === 0 ? Birth.year : Birth.unknown;
}

function compareEstimated(a: string, b: string): Birth {
  const years = yearsBetween(a, b);
  if (Number.isNaN(years)) return Birth.unknown;
  const length = Math.min(a.length, b.length);
  if (a.slice(0, length) === b.slice(0, length)) return Birth.year;
  return years <= 1 ? Birth.about : Birth.differ;
}
