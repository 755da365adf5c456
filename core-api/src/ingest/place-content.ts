import { placeIdentity, placeParts } from '../match/places/place-identity.ts';
import type { AddressReader } from '../normalise/normalise-person.ts';
import { normalisePlace } from '../normalise/normalise-place.ts';
import type { PlaceFeatures } from '../normalise/place-features.ts';
import type { AddressDetails, HeadlineRecord } from '../shared/headline.ts';

/** One way of writing an address. Equal identities have equal features (`placeParts`), whoever wrote them. */
export type PlaceContent = { readonly identity: string; readonly features: PlaceFeatures; readonly address: AddressDetails };

/**
 * The addresses of a record by which it may be found: none for a restricted or shielded person's record, and none of those that
 * `normalisePlace` leaves out (confidential, no fixed abode, no building named).
 */
export function placeContents(record: HeadlineRecord, level: HeadlineRecord['sensitivity'], readAddress?: AddressReader): PlaceContent[] {
  if (level > 0) return [];
  const contents = (record.addresses ?? []).flatMap((address): PlaceContent[] => {
    const features = normalisePlace(address, readAddress);
    return features === undefined ? [] : [{ identity: placeIdentity(features), features: placeParts(features), address }];
  });
  return [...new Map(contents.map((content) => [content.identity, content])).values()];
}
