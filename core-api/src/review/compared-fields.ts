import type { PersonFeatures } from '../normalise/person-features.ts';
import type { PlaceFeatures } from '../normalise/place-features.ts';
import type { ComparedFields } from './review-schema.ts';

/** Name, date of birth and address as they were compared; nothing else of a record. Hand in features without location where the person is protected. */
export function comparedFields({ names, birth, expected, places }: PersonFeatures): ComparedFields {
  return {
    names: names.map(({ given, family }) => ({ given: given.join(' '), family: family.join(' ') })),
    dateOfBirth: birth?.date ?? null,
    expectedDate: expected ?? null,
    addresses: places.map(oneLine),
  };
}

function oneLine({ flat, building, number, street, town, postcode }: PlaceFeatures): string {
  return [flat, building, [number, street].filter((part) => part !== undefined).join(' '), town, postcode].filter((part) => part !== undefined && part !== '').join(', ');
}
