import type { PlaceFeatures } from '../../normalise/place-features.ts';
import { oneEditApart } from '../one-edit-apart.ts';
import { Home, compareHomes } from './compare-homes.ts';
import { House, compareHouses } from './compare-houses.ts';
import { Name, compareNames } from './compare-names.ts';
import type { PlaceForm } from './place-form.ts';
import { isCommonStreet, isOneStreet, placeForm } from './place-form.ts';

/**
 * Whether two addresses are one place. `same`: they may join, the more `bits` the surer. `building`: one is the building of the other, or a range that
 * holds it. `apart`: never one place, whatever joins them. `unlike`: not
 * one place unless something sure joins them, as where a street is badly misspelt. `unsure`: no evidence either way.
 */
export type PlaceVerdict = { readonly verdict: 'same' | 'building' | 'apart' | 'unlike' | 'unsure'; readonly bits: number };

/**
 * Evidence in bits, by judgement: a postcode with number and street is one home in thirty million, each weaker reading a few bits less. Only their
 * order and the distance to a rival (`placeLead`) decide anything.
 */
const bitsOf = { uprn: 40, home: 30, near: 25, bare: 20, mistyped: 14, town: 12 } as const;

/** From here on two contents are surely one place: the same words, or one UPRN. It lifts an unlike street between their companions. */
export const sureBits = bitsOf.home;

/** A content that fits two places which can never be one to within this many bits stays apart from both. */
export const placeLead = 4;

const building: PlaceVerdict = { verdict: 'building', bits: 0 };
const apart: PlaceVerdict = { verdict: 'apart', bits: 0 };
const unsure: PlaceVerdict = { verdict: 'unsure', bits: 0 };
const byUprn: PlaceVerdict = { verdict: 'same', bits: bitsOf.uprn };
const byTown: PlaceVerdict = { verdict: 'same', bits: bitsOf.town };
const mistyped: PlaceVerdict = { verdict: 'same', bits: bitsOf.mistyped };
const byHouse: Readonly<Record<House, PlaceVerdict>> = {
  [House.other]: apart,
  [House.unlike]: { verdict: 'unlike', bits: 0 },
  [House.unsure]: unsure,
  [House.building]: building,
  [House.bare]: { verdict: 'same', bits: bitsOf.bare },
  [House.near]: { verdict: 'same', bits: bitsOf.near },
  [House.home]: { verdict: 'same', bits: bitsOf.home },
};

/** Judges two addresses; symmetric and free of context. Another number, another flat and two UPRNs are vetoes that nothing lifts. */
export function judgePlaces(a: PlaceFeatures, b: PlaceFeatures): PlaceVerdict {
  const [one, other] = [placeForm(a), placeForm(b)];
  if (one.uprn !== '' && one.uprn === other.uprn) return underOneUprn(one, other);
  const found = one.postcode === '' || other.postcode === '' ? withoutPostcode(one, other) : one.postcode === other.postcode ? byHouse[compareHouses(one, other)] : withOtherPostcode(one, other);
  // Two properties that are written alike: a block and a flat in it, or one of them mistaken.
  return found.verdict === 'same' && one.uprn !== '' && other.uprn !== '' ? apart : found;
}

/** Agencies give a flat the UPRN of its block, and a house that of its neighbour: what is written must not contradict it. */
function underOneUprn(a: PlaceForm, b: PlaceForm): PlaceVerdict {
  if (compareHomes(a.home, b.home) === Home.other && !isShifted(a, b)) return apart;
  if (a.house !== '' && b.house !== '' && a.house !== b.house && !isShifted(a, b)) return compareHouses(a, b) === House.building ? building : apart;
  return byUprn;
}

/** One writes as the house's number what the other writes as the flat's. */
function isShifted(a: PlaceForm, b: PlaceForm): boolean {
  return a.shape !== b.shape && a.innerNumber !== '' && a.innerNumber === b.innerNumber;
}

/**
 * A wrong postcode, with number or name, flat and street the same. Within a sector a street's name is one street, but for names that every village has, where
 * the town must agree; there, and in another sector, it must be one slip.
 */
function withOtherPostcode(a: PlaceForm, b: PlaceForm): PlaceVerdict {
  const isSameSector = a.postcode.slice(0, -2) === b.postcode.slice(0, -2);
  const isOneSlip = oneEditApart(a.postcode, b.postcode);
  if (!isSameSector && !isOneSlip) return apart;
  const house = compareHouses(a, b);
  if (house <= House.unlike || areOtherBuildings(a, b)) return apart;
  if (house !== House.home || a.street === undefined || b.street === undefined || compareNames(a.street, b.street) !== Name.same) return house === House.building ? building : unsure;
  const isSameTown = a.town !== '' && a.town === b.town;
  if (isSameSector && (!isCommonStreet(a) || (isSameTown && isOneStreet(a)))) return mistyped;
  return isOneSlip && (isSameSector || isSameTown) ? mistyped : isSameSector ? unsure : apart;
}

/** No postcode on one side: the town must tell which street it is, and number or name, flat and street be the same. */
function withoutPostcode(a: PlaceForm, b: PlaceForm): PlaceVerdict {
  const isOneTown = a.town !== '' && a.town === b.town && isOneStreet(a);
  if (!isOneTown || a.street === undefined || b.street === undefined || compareNames(a.street, b.street) !== Name.same) return unsure;
  const house = compareHouses(a, b);
  return house >= House.bare && !areOtherBuildings(a, b) ? byTown : house <= House.unlike ? apart : house === House.building ? building : unsure;
}

function areOtherBuildings(a: PlaceForm, b: PlaceForm): boolean {
  return a.building !== undefined && b.building !== undefined && compareNames(a.building, b.building) <= Name.alike;
}
