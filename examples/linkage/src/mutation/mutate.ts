import type { Model } from '@mast/core-api/link';

import { flipped } from './flipped.ts';
import type { LabelledPair } from './labelled-pairs.ts';
import type { Field } from './slices.ts';
import { costOf, slicesOf } from './slices.ts';

export type Mutation = {
  readonly field: Field;
  readonly level: string;
  readonly pairs: number;
  readonly onePerson: number;
  /** Of the slice under the model as it is, what it may cost at most, and under the model with this weight turned. */
  readonly cost: number;
  readonly floor: number;
  readonly turned: number;
  readonly isMissed: boolean;
};

/** A slice may cost a twentieth more than it does, and at least two pairs more: noise of another seed, not a turned weight. */
export function sliceFloor(cost: number): number {
  return cost + Math.max(2, Math.ceil(cost / 20));
}

/** Every weight of a model turned in its turn, and whether its slice notices. */
export function mutate(pairs: readonly LabelledPair[], model: Model): Mutation[] {
  return slicesOf(pairs).map(({ field, level, pairs: slice }) => {
    const cost = costOf(slice, model);
    const floor = sliceFloor(cost);
    const turned = costOf(slice, flipped(model, field, level));
    return { field, level, pairs: slice.length, onePerson: slice.filter(({ isOne }) => isOne).length, cost, floor, turned, isMissed: turned > floor };
  });
}
