import type { AddressDetails } from '../shared/headline.ts';
import { normaliseAddress } from './normalise-address.ts';
import type { PlaceFeatures } from './place-features.ts';

/**
 * The address as a place that records of several organisations can share, or nothing where it does not pin one down: it takes a postcode with a
 * house number or name, or a UPRN. "22 High Street" alone stands in a thousand towns; a bare postcode is a dozen homes. No place is made of a
 * confidential address or of no fixed abode.
 */
export function normalisePlace(address: AddressDetails): PlaceFeatures | undefined {
  const { place } = normaliseAddress(address);
  const isPinned = place?.postcode !== undefined && (place.number !== undefined || place.building !== undefined);
  return isPinned || place?.uprn !== undefined ? place : undefined;
}
