import type { PersonFeatures } from '../normalise/person-features.ts';
import { decide } from './decide.ts';
import type { Model } from './model.ts';
import { shippedNames } from './name-frequency.ts';
import { isLifted } from './veto.ts';

/**
 * The weight of the edge between two contents; undefined where there is none to keep: below the review floor, or vetoed. To a thousandth of a bit, which the
 * database's `real` gives back unchanged: a pair must lie on the same side of a threshold now and when it is read again. `oneToOne`, for contents of two
 * sources that each list a person once: names that do not agree forbid nothing there (`clusterComponent`), and edges count from `assign` bits where that is lower.
 */
export function edgeBits(a: PersonFeatures, b: PersonFeatures, model: Model, { oneToOne = false, names = shippedNames } = {}): number | undefined {
  const { weightBits, veto } = decide(a, b, model, names);
  const { possible, assign = possible } = model.thresholds;
  const floor = oneToOne ? Math.min(assign, possible) : possible;
  if (weightBits < floor || (veto !== undefined && !(oneToOne && isLifted(veto)))) return undefined;
  return Math.round(weightBits * 1_000) / 1_000;
}
