import type { AddressDetails } from '../shared/headline.ts';
import { commonStreets, manySuburbs } from './address-words.ts';
import { normaliseAddress } from './normalise-address.ts';
import type { PlaceFeatures } from './place-features.ts';

/**
 * The address as a place that records of several organisations can share, or nothing where it does not pin one down: it takes a postcode with a
 * house number or name, or a UPRN, or a house in a street of a town where that street is one. "22 High Street" alone stands in a thousand towns, and a
 * bare postcode is a dozen homes. No place is made of a confidential address or of no fixed abode.
 */
export function normalisePlace(address: AddressDetails, readAddress: typeof normaliseAddress = normaliseAddress): PlaceFeatures | undefined {
  const { place } = readAddress(address);
  if (place === undefined || place.uprn !== undefined) return place;
  const hasHouse = place.number !== undefined || place.building !== undefined;
  return hasHouse && (place.postcode !== undefined || isOneStreet(place)) ? place : undefined;
}

/** Whether the town tells which street it is: a Church Road stands in each suburb of a large town. */
function isOneStreet({ street, town }: PlaceFeatures): boolean {
  return street !== undefined && town !== undefined && !(commonStreets.has(street) && manySuburbs.has(town));
}
