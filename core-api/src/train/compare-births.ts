import { cachedLevels } from './cached-levels.ts';
import { codeBook } from './code-book.ts';
import type { Comparison } from './comparison.ts';
import { valueShares } from './value-shares.ts';

const levels = ['unknown', 'differ', 'year', 'twoEdits', 'yearKnown', 'edit', 'swapped', 'exact'] as const;
const Birth = { unknown: 0, differ: 1, year: 2, twoEdits: 3, yearKnown: 4, edit: 5, swapped: 6, exact: 7 } as const;

/** Birth dates, as eight characters that may be impossible or partly unknown. 1 January stands for a year in many registers. */
export function birthComparison(births: readonly string[]): Comparison {
  const book = codeBook();
  const codes = Int32Array.from(births, (birth) => book.codeOf(birth));
  const levelOf = cachedLevels(book.texts, Birth.exact, compareBirths);
  const shares = valueShares([codes], book.texts.length);
  const years = codeBook();
  const yearOf = Int32Array.from(births, (birth) => years.codeOf(birth.slice(0, 4)));
  const yearShares = valueShares([yearOf], years.texts.length);
  return {
    fields: [{ name: 'birth', levels, isPersonal: true }],
    compare: (a, b, into, slot) => {
      const [one, other] = [codes[a] ?? 0, codes[b] ?? 0];
      const level = one === 0 || other === 0 ? Birth.unknown : levelOf(one, other);
      into.at[slot] = level;
      into.chance[slot] = level === Birth.exact ? shares.shareOf(one) : level === Birth.year || level === Birth.yearKnown ? yearShares.shareOf(yearOf[a] ?? 0) : 0;
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
  let changed = 0;
  let firstChanged = -1;
  let lastChanged = -1;
  for (let at = 0; at < 8; at += 1) {
    if (a[at] === b[at] || a[at] === '-' || b[at] === '-') continue;
    changed += 1;
    if (firstChanged < 0) firstChanged = at;
    lastChanged = at;
  }
  if (changed <= 1) return Birth.edit;
  if (changed === 2 && lastChanged === firstChanged + 1 && a[firstChanged] === b[lastChanged] && a[lastChanged] === b[firstChanged]) return Birth.edit;
  return changed === 2 ? Birth.twoEdits : sameYear ? Birth.year : Birth.differ;
}

function isYearOnly(birth: string): boolean {
  return birth.endsWith('0101') || birth.endsWith('----');
}
