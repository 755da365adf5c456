import type { PersonFeatures } from '../normalise/person-features.ts';
import { comparePeople } from './compare-people.ts';
import type { PairLevels } from './levels.ts';
import type { Model } from './model.ts';
import type { NameFrequency } from './name-frequency.ts';
import { shippedNames } from './name-frequency.ts';
import type { Weighed } from './weigh.ts';
import { weigh } from './weigh.ts';

/** `strong`: two records of one person. `possible`: at or above the review floor. `different`: below it, or vetoed. */
export type Decision = Weighed & { band: 'strong' | 'possible' | 'different'; levels: PairLevels };

/**
 * Whether two records are of one person. Symmetric and free of context; the thresholds hold that a wrong link costs twenty missed ones (CRATE,
 * 2023), with room for weights that are surer than they should be.
 */
export function decide(a: PersonFeatures, b: PersonFeatures, model: Model, names: NameFrequency = shippedNames): Decision {
  const levels = comparePeople(a, b, names);
  const weighed = weigh(levels, model);
  const { join, possible } = model.thresholds;
  const isPossible = weighed.veto === undefined && weighed.weightBits >= possible;
  return { band: !isPossible ? 'different' : weighed.weightBits >= join ? 'strong' : 'possible', levels, ...weighed };
}
