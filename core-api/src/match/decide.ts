import type { PersonFeatures } from '../normalise/person-features.ts';
import { comparePeople } from './compare-people.ts';
import type { PairLevels } from './levels.ts';
import type { Model } from './model.ts';
import type { NameFrequency } from './name-frequency.ts';
import { shippedNames } from './name-frequency.ts';
import type { VetoCode } from './veto.ts';
import { weigh } from './weigh.ts';

/** `strong`: two records of one person. `possible`: at or above the review floor. `different`: below it, or vetoed. */
export type Decision = { band: 'strong' | 'possible' | 'different'; weightBits: number; levels: PairLevels; veto?: VetoCode };

/**
 * Whether two records are of one person. Symmetric and free of context; the thresholds hold that a wrong link costs twenty missed ones (CRATE,
 * 2023), with room for weights that are surer than they should be.
 */
export function decide(a: PersonFeatures, b: PersonFeatures, model: Model, names: NameFrequency = shippedNames): Decision {
  const levels = comparePeople(a, b, names);
  const { weightBits, veto } = weigh(levels, model);
  if (veto !== undefined) return { band: 'different', weightBits, levels, veto };
  const { join, possible } = model.thresholds;
  return { band: weightBits >= join ? 'strong' : weightBits >= possible ? 'possible' : 'different', weightBits, levels };
}
