import { placeIdentity } from '../match/identity.ts';
import { normalisePlace } from '../normalise/normalise-place.ts';
import type { PlaceFeatures } from '../normalise/place-features.ts';
import type { AddressDetails, HeadlineRecord } from '../shared/headline.ts';

export type PlaceContent = { readonly identity: string; readonly features: PlaceFeatures; readonly address: AddressDetails };

/**
 * The addresses of a record by which it may be found. None for a restricted or shielded person's record, none that its source calls
 * confidential, none for no fixed abode, and no bare postcode: an address that names no building is not a place.
 */
export function placeContents(record: HeadlineRecord, level: HeadlineRecord['sensitivity']): PlaceContent[] {
  if (level > 0) return [];
  const contents = (record.addresses ?? []).flatMap((address): PlaceContent[] => {
    if (address.confidential === true || address.role === 'no-fixed-abode') return [];
    const features = normalisePlace(address);
    return features === undefined || !namesBuilding(features) ? [] : [{ identity: placeIdentity(features), features, address }];
  });
  return [...new Map(contents.map((content) => [content.identity, content])).values()];
}

function namesBuilding({ number, building, uprn }: PlaceFeatures): boolean {
  return number !== undefined || building !== undefined || uprn !== undefined;
}
