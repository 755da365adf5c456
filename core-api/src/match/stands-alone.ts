import type { PersonFeatures } from '../normalise/person-features.ts';
import { decide } from './decide.ts';
import type { Model } from './model.ts';

/**
 * Whether equal content means the same person: only if the model would join the content with itself. Two records that say "David Jones" and no more are
 * two people until something else joins them.
 */
export function standsAlone(features: PersonFeatures, model: Model): boolean {
  return decide(features, features, model).weightBits >= model.thresholds.join;
}
