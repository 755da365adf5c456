import type { PersonFeatures } from '../normalise/person-features.ts';
import type { PairLevels } from './levels.ts';
import type { Model } from './model.ts';
import type { VetoCode } from './veto.ts';

export type Decision = { band: 'strong' | 'possible' | 'different'; weightBits: number; levels: PairLevels; veto?: VetoCode };

export function decide(_a: PersonFeatures, _b: PersonFeatures, _model: Model): Decision {
  throw new Error('not built yet');
}
