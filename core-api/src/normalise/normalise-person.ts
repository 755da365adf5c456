import type { AddressDetails, PersonDetails } from '../shared/headline.ts';
import type { PersonFeatures } from './person-features.ts';

export function normalisePerson(_person: PersonDetails, _addresses: readonly AddressDetails[]): PersonFeatures {
  throw new Error('not built yet');
}
