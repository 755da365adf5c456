import type { PersonFeatures } from '../normalise/person-features.ts';
import type { PairLevels } from './levels.ts';

export function comparePeople(_a: PersonFeatures, _b: PersonFeatures): PairLevels {
  throw new Error('not built yet');
}
