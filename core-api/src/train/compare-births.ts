import { cachedLevels } from './cached-levels.ts';
import { codeBook } from './code-book.ts';
import type { Comparison } from './comparison.ts';
import { valueShares } from './value-shares.ts';

const levels = ['unknown', 'differ', 'decade', 'year', 'twoEdits', 'month', 'yearKnown', 'edit', 'swapped', 'exact'] as const;
const Birth = { unknown: 0, differ: 1, decade: 2, year: 3, twoEdits: 4, month: 5, yearKnown: 6, edit: 7, swapped: 8, exact: 9 } as const;

/** Birth dates, as eight characters that may be impossible or partly unknown. 1 January stands for a year in many registers. */
export function birthComparison(births: readonly string[]): Comparison {
  const book = codeBook();
  const codes = Int32Array.from(births, (birth) => book.codeOf(birth));
  const levelOf = cachedLevels(book.texts, Birth.exact, compareBirths);
  const shares = valueShares([codes], book.texts.length);
  const years = codeBook();
  const yearOf = Int32Array.from(births, (birth) => years.codeOf(birth.slice(0, 4)));
  const yearShares = valueShares([yearOf], years.texts.length);
  // A day that half a register's guesses fall on has neighbours that are as common.
  const near = new Float64Array(book.texts.length);
  const nearShareOf = (code: number): number => {
    if (near[code] === 0) near[code] = oneEditFrom(book.texts[code] ?? '').reduce((sum, text) => sum + shares.shareOf(book.knownCodeOf(text)), 0);
    return near[code] ?? 0;
  };
  return {
    fields: [{ name: 'birth', levels, sharedBy: 'nobody' }],
    codes: [codes],
    compare: (a, b, into, slot) => {
      const [one, other] = [codes[a] ?? 0, codes[b] ?? 0];
      const level = one === 0 || other === 0 ? Birth.unknown : levelOf(one, other);
      into.at[slot] = level;
      into.chance[slot] =
        level === Birth.exact ? shares.shareOf(one)
        : level === Birth.edit ? Math.max(nearShareOf(one), nearShareOf(other))
        : level === Birth.yearKnown ? yearShares.shareOf(yearOf[a] ?? 0)
        : 0;
    },
    recount: (personOf) => {
      shares.recount(personOf);
      yearShares.recount(personOf);
    },
  };
}

function compareBirths(a: string, b: string): number {
  const sameYear = a.slice(0, 4) === b.slice(0, 4);
  if (isYearOnly(a) || isYearOnly(b)) {
    if (sameYear) return Birth.yearKnown;
  } else if (`${a.slice(0, 4)}${a.slice(6)}${a.slice(4, 6)}` === b) return Birth.swapped;
  const changed = [0, 1, 2, 3, 4, 5, 6, 7].filter((at) => a[at] !== b[at] && a[at] !== '-' && b[at] !== '-');
  const [first = 0, second = 0] = changed;
  if (changed.length <= 1) return Birth.edit;
  if (changed.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first]) return Birth.edit;
  const days = Math.abs(dayOf(a) - dayOf(b));
  if (days <= 31) return Birth.month;
  if (changed.length === 2) return Birth.twoEdits;
  return sameYear || days <= 366 ? Birth.year : days <= 3653 ? Birth.decade : Birth.differ;
}

const digits = '0123456789'.split('');

/** Every date with one digit changed. */
function oneEditFrom(birth: string): string[] {
  return birth.split('').flatMap((digit, at) => digits.filter((other) => other !== digit).map((other) => `${birth.slice(0, at)}${other}${birth.slice(at + 1)}`));
}

/** Days, of a calendar where an impossible month or day runs on; not a number where a part is unknown. */
function dayOf(birth: string): number {
  return Number(birth.slice(0, 4)) * 365.25 + Number(birth.slice(4, 6)) * 30.44 + Number(birth.slice(6));
}

function isYearOnly(birth: string): boolean {
  return birth.endsWith('0101') || birth.endsWith('----');
}
