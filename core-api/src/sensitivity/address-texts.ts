import { fold } from '../normalise/fold.ts';
import { normaliseAddress } from '../normalise/normalise-address.ts';
import type { PlaceFeatures } from '../normalise/place-features.ts';
import type { AddressDetails } from '../shared/headline.ts';

type Written = Pick<AddressDetails, 'lines' | 'postcode' | 'uprn'>;

/** An entry of the list of refuges: the whole house, or the flat that it names. Texts, to be turned into keyed hashes. */
export function listedAddressTexts(address: Written): string[] {
  const { place, raw } = read(address);
  return place === undefined ? raw : [...uprnOf(place), ...houseTexts(place, place.flat ?? ''), ...raw];
}

/** What an address of a record may be recognised by: as {@link listedAddressTexts}, and by its house when it names a flat. Role and confidentiality do not matter. */
export function recordAddressTexts(address: Written): string[] {
  const { place, raw } = read(address);
  if (place === undefined) return raw;
  const flats = place.flat === undefined ? [''] : ['', place.flat];
  return [...uprnOf(place), ...flats.flatMap((flat) => houseTexts(place, flat)), ...raw];
}

/** As written, for what cannot be read: all its words in order. */
function read({ lines, postcode, uprn }: Written): { place: PlaceFeatures | undefined; raw: string[] } {
  const words = fold([...lines, postcode ?? ''].join(' '));
  const { place } = normaliseAddress({ lines, postcode, uprn, role: 'home' });
  return { place, raw: words === '' ? [] : [`written|${words}`] };
}

function uprnOf({ uprn }: PlaceFeatures): string[] {
  return uprn === undefined ? [] : [`uprn|${uprn}`];
}

/** A house within its postcode, and within its street and town for when there is none: a postcode holds some fifteen homes, whose numbers differ. */
function houseTexts({ postcode, number, building, street, town }: PlaceFeatures, flat: string): string[] {
  return [number, building].flatMap((house) => {
    if (house === undefined) return [];
    return [
      ...(postcode === undefined ? [] : [`house|${postcode}|${house}|${flat}`]),
      ...(street === undefined || town === undefined ? [] : [`street|${town}|${street}|${house}|${flat}`]),
    ];
  });
}
