import type { AddressDetails } from '../shared/headline.ts';
import type { PlaceFeatures } from './place-features.ts';

export function normalisePlace(_address: AddressDetails): PlaceFeatures | undefined {
  throw new Error('not built yet');
}
