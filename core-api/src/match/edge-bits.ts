import type { PersonFeatures } from '../normalise/person-features.ts';
import { decide } from './decide.ts';
import type { Model } from './model.ts';

/**
 * The weight of the edge between two contents; undefined where there is none to keep: below the review floor, or vetoed. To a thousandth of a bit, which the
 * database's `real` gives back unchanged: a pair must lie on the same side of a threshold now and when it is read again.
 */
export function edgeBits(a: PersonFeatures, b: PersonFeatures, model: Model): number | undefined {
  const { band, weightBits } = decide(a, b, model);
  return band === 'different' ? undefined : Math.round(weightBits * 1_000) / 1_000;
}
