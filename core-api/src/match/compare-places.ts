import type { PlaceFeatures } from '../normalise/place-features.ts';
import { outwardCode, postcodeSector } from '../normalise/postcode.ts';
import { isNear } from './compare-words.ts';
import { Place } from './levels.ts';
import { oneEditApart } from './one-edit-apart.ts';

/** The closest pair of places of two people: having lived at one address once is agreement, having moved is little against it. Symmetric. */
export function comparePlaces(a: readonly PlaceFeatures[], b: readonly PlaceFeatures[]): Place {
  const levels = a.flatMap((one) => b.map((other) => comparePlace(one, other)));
  if (levels.length === 0) return Place.unknown;
  const best = levels.reduce((x, y) => (x > y ? x : y));
  return best <= Place.unknown && levels.includes(Place.elsewhere) ? Place.elsewhere : best;
}

/** How two addresses compare. Another house number or flat is never the same address; a range or a missing flat is the same building at most. */
export function comparePlace(a: PlaceFeatures, b: PlaceFeatures): Place {
  if (a.uprn !== undefined && a.uprn === b.uprn) return Place.address;
  if (a.postcode === undefined || b.postcode === undefined) return isSameStreetAddress(a, b) && !isOtherTown(a, b) ? Place.street : Place.unknown;
  if (a.postcode === b.postcode) return compareHouses(a, b);
  if (oneEditApart(a.postcode, b.postcode) && isSameStreetAddress(a, b)) return Place.street;
  if (postcodeSector(a.postcode) === postcodeSector(b.postcode)) return Place.sector;
  return outwardCode(a.postcode) === outwardCode(b.postcode) ? Place.district : Place.elsewhere;
}

function compareHouses(a: PlaceFeatures, b: PlaceFeatures): Place {
  if (isOtherStreet(a, b)) return Place.neighbour;
  if (a.number === undefined || b.number === undefined) return compareBuildings(a, b);
  const [houseA, houseB] = [houseOf(a), houseOf(b)];
  if (houseA.number !== houseB.number) return rangesOverlap(houseA.number, houseB.number) ? Place.building : Place.neighbour;
  if (houseA.flat === houseB.flat) return Place.address;
  return houseA.flat === undefined || houseB.flat === undefined ? Place.building : Place.neighbour;
}

function compareBuildings(a: PlaceFeatures, b: PlaceFeatures): Place {
  if (a.building === undefined || b.building === undefined) return Place.postcode;
  if (a.building !== b.building && !isNear(a.building, b.building)) return a.number ?? b.number ? Place.postcode : Place.neighbour;
  if (a.flat === b.flat) return Place.address;
  return a.flat === undefined || b.flat === undefined ? Place.building : Place.neighbour;
}

/** `22a` and flat A at 22 are one home. */
function houseOf({ number = '', flat }: PlaceFeatures): { number: string; flat: string | undefined } {
  const lettered = /^(\d+)([a-z])$/.exec(number);
  return flat === undefined && lettered !== null ? { number: lettered[1] ?? '', flat: lettered[2] } : { number, flat };
}

function rangesOverlap(a: string, b: string): boolean {
  const [fromA = 0, toA = fromA] = a.split('-').map((end) => Number.parseInt(end, 10));
  const [fromB = 0, toB = fromB] = b.split('-').map((end) => Number.parseInt(end, 10));
  return (a.includes('-') || b.includes('-')) && fromA <= toB && fromB <= toA;
}

function isSameStreetAddress(a: PlaceFeatures, b: PlaceFeatures): boolean {
  const [houseA, houseB] = [houseOf(a), houseOf(b)];
  const isSameFlat = houseA.flat === houseB.flat || houseA.flat === undefined || houseB.flat === undefined;
  return houseA.number !== '' && houseA.number === houseB.number && isSameFlat && a.street !== undefined && b.street !== undefined && isSameStreet(a.street, b.street);
}

function isSameStreet(a: string, b: string): boolean {
  return a === b || isNear(a, b);
}

function isOtherStreet(a: PlaceFeatures, b: PlaceFeatures): boolean {
  return a.street !== undefined && b.street !== undefined && !isSameStreet(a.street, b.street);
}

function isOtherTown(a: PlaceFeatures, b: PlaceFeatures): boolean {
  return a.town !== undefined && b.town !== undefined && a.town !== b.town;
}
