import Fuse from 'fuse.js';

import type { AddressDetails } from '../shared/headline.ts';
import { addressText } from './involvement.ts';

/** How unlike a text may be, from 0 (equal) to 1; Fuse's own default of 0.6 brings every other street of a town. Judgement, tried on cases/complete-address.yaml. */
const threshold = 0.35;

/**
 * The addresses that may be meant by what was typed, the likeliest first. A house number that is typed is meant: where an address has it as a whole, those with another number
 * fall away, so that 1 is not 11.
 */
export function completeAddress<Place extends { readonly address: AddressDetails }>(places: readonly Place[], query: string): Place[] {
  const texts = places.map((place) => ({ place, text: plain(addressText({ ...place.address, postcode: undefined })) }));
  const numbers: readonly string[] = plain(query).match(/\b\d+[a-z]?\b/gu) ?? [];
  const numbered = texts.filter(({ text }) => numbers.every((number) => text.split(' ').includes(number)));
  const among = numbers.length > 0 && numbered.length > 0 ? numbered : texts;
  const words = plain(query).split(' ').filter((word) => !numbers.includes(word)).join(' ');
  if (words === '') return (numbers.length > 0 ? numbered : []).map(({ place }) => place);
  return new Fuse(among, { keys: ['text'], threshold, ignoreLocation: true }).search(words).map(({ item }) => item.place);
}

function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
