import type { PersonFeatures } from '../normalise/person-features.ts';

export function personKeys(_features: PersonFeatures): string[] {
  throw new Error('not built yet');
}
