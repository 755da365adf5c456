import type { Model, PairLevels } from '@mast/core-api/link';
import { Birth, Family, Given, Middle, Place, Plain, weigh } from '@mast/core-api/link';

import type { LabelledPair } from './labelled-pairs.ts';

export type Field = keyof Model['fields'];

/** All pairs of a set that stand at one level of one field. */
export type Slice = { readonly field: Field; readonly level: string; readonly pairs: readonly LabelledPair[] };

const levelsOf: Readonly<Record<Field, Readonly<Record<string, number>>>> = { given: Given, middle: Middle, family: Family, birth: Birth, place: Place, sex: Plain, nhsNumber: Plain, identifier: Plain };

/** The slices of a set, one for each level that has a weight: silence has none. */
export function slicesOf(pairs: readonly LabelledPair[]): Slice[] {
  return (Object.keys(levelsOf) as Field[]).flatMap((field) => {
    const byLevel = Map.groupBy(pairs, ({ levels }) => levels[field satisfies keyof PairLevels]);
    return Object.entries(levelsOf[field])
      .filter(([level]) => level !== 'unknown')
      .map(([level, number]) => ({ field, level, pairs: byLevel.get(number as PairLevels[Field]) ?? [] }));
  });
}

/** A wrong link costs twenty missed ones (CRATE, 2023). */
const wrongLink = 20;

/** What judging a slice's pairs one by one costs: a missed pair 1, a wrong link 20; a pair is linked when it is not vetoed and weighs `join` bits or more. */
export function costOf(pairs: readonly LabelledPair[], model: Model): number {
  let cost = 0;
  for (const { levels, isOne } of pairs) {
    const { weightBits, veto } = weigh(levels, model);
    const isLinked = veto === undefined && weightBits >= model.thresholds.join;
    if (isLinked !== isOne) cost += isOne ? 1 : wrongLink;
  }
  return cost;
}
