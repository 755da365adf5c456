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

/** `crossedHalf`: one column agrees with the other of the other side, and that is all: it counts as the second, since a family may be called by a father's given name, or put its name first. */
export const orderLevels = ['unknown', 'crossedHalf', 'crossed', 'straight'] as const;
const Order = { unknown: 0, crossedHalf: 1, crossed: 2, straight: 3 } as const;

/**
 * Two columns that people mix up: given and family name, or the lines of an address. Compared straight and crosswise; the closer reading counts, the
 * straight one when they are as close, and the third field says which it was.
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
      let [one, two, isCrossed, isTurned] = [level(a1, b1), level(a2, b2), false, false];
      if (one !== exact || two !== exact) {
        const [crossOne, crossTwo] = [level(a1, b2), level(a2, b1)];
        isCrossed = (crossOne === exact || crossTwo === exact) && worth(crossOne) + worth(crossTwo) > worth(one) + worth(two);
        isTurned = isCrossed && crossTwo <= 1;
        if (isCrossed) [one, two] = isTurned ? [crossTwo, crossOne] : [crossOne, crossTwo];
      }
      const chanceOf = (code: number, column: 0 | 1): number => (isCrossed ? Math.max(shares[0].shareOf(code), shares[1].shareOf(code)) : shares[column].shareOf(code));
      into.at[slot] = one;
      into.at[slot + 1] = two;
      into.at[slot + 2] = one + two === 0 ? Order.unknown : !isCrossed ? Order.straight : Math.min(one, two) > 1 ? Order.crossed : Order.crossedHalf;
      into.chance[slot] = one === exact ? chanceOf(isTurned ? a2 : a1, 0) : 0;
      into.chance[slot + 1] = two === exact ? chanceOf(isTurned ? a1 : a2, 1) : 0;
      into.chance[slot + 2] = 0;
    },
    recount: (personOf) => {
      for (const column of shares) column.recount(personOf);
    },
  };
}
