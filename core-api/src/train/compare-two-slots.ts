import type { CodeBook } from './code-book.ts';
import { cachedLevels } from './cached-levels.ts';
import type { Comparison, FieldInfo } from './comparison.ts';
import { valueShares } from './value-shares.ts';

export type TwoSlots = {
  readonly fields: readonly [FieldInfo, FieldInfo, FieldInfo];
  readonly book: CodeBook;
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** Level of two unequal texts; 0 where either is unknown. */
  readonly compare: (a: string, b: string) => number;
};

/** Levels of the second column, from those of the first: `across` is one column alone that agrees with the other one of the other side. */
export function withAcross(levels: readonly string[]): string[] {
  return [...levels.slice(0, -1), 'across', ...levels.slice(-1)];
}

/** Told only where both columns agree somehow: two that agree by chance do so one way round as often as the other. */
export const orderLevels = ['unknown', 'crossed', 'straight'] as const;
const Order = { unknown: 0, crossed: 1, straight: 2 } as const;

/**
 * Two columns that people mix up: given and family name, or the lines of an address. Compared straight and crosswise; the closer reading counts, the
 * straight one when they are as close, and the third field says which it was. Where one column agrees with the other one of the other side and nothing else
 * does, the second field says `across`: among strangers that happens about as often as a common second column, and is no less a chance.
 */
export function twoSlotComparison({ fields, book, first, second, compare }: TwoSlots): Comparison {
  const exact = fields[0].levels.length - 1;
  const levelOf = cachedLevels(book.texts, exact, compare);
  const shares = [valueShares([first], book.texts.length), valueShares([second], book.texts.length)] as const;
  const level = (one: number, other: number): number => (one === 0 || other === 0 ? 0 : levelOf(one, other));
  const worth = (at: number): number => (at === 0 ? 1 : at === 1 ? 0 : at);
  return {
    fields,
    codes: [first, second, undefined],
    compare: (a, b, into, slot) => {
      const [a1, a2, b1, b2] = [first[a] ?? 0, second[a] ?? 0, first[b] ?? 0, second[b] ?? 0];
      let [one, two, isCrossed, across] = [level(a1, b1), level(a2, b2), false, 0];
      if (one !== exact || two !== exact) {
        const [crossOne, crossTwo] = [level(a1, b2), level(a2, b1)];
        isCrossed = (crossOne === exact || crossTwo === exact) && worth(crossOne) + worth(crossTwo) > worth(one) + worth(two);
        if (isCrossed) {
          [one, two] = [crossOne, crossTwo];
          if (Math.min(one, two) <= 1) [one, two, across] = [Math.min(one, two), exact, one === exact ? a1 : a2];
        }
      }
      const chanceOf = (code: number, column: 0 | 1): number => (isCrossed ? Math.max(shares[0].shareOf(code), shares[1].shareOf(code)) : shares[column].shareOf(code));
      into.at[slot] = one;
      into.at[slot + 1] = across === 0 && two === exact ? exact + 1 : two;
      into.at[slot + 2] = Math.min(one, two) <= 1 || across !== 0 ? Order.unknown : isCrossed ? Order.crossed : Order.straight;
      into.chance[slot] = one === exact ? chanceOf(a1, 0) : 0;
      into.chance[slot + 1] = across !== 0 ? chanceOf(across, 1) : two === exact ? chanceOf(a2, 1) : 0;
      into.chance[slot + 2] = 0;
    },
    recount: (personOf) => {
      for (const column of shares) column.recount(personOf);
    },
  };
}
