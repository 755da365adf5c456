import type { PlaceFeatures } from '../normalise/place-features.ts';
import { Place } from './levels.ts';
import { oneEditApart } from './one-edit-apart.ts';
import { Home, compareHomes } from './places/compare-homes.ts';
import { House, compareHouses } from './places/compare-houses.ts';
import { Name, compareNames } from './places/compare-names.ts';
import type { PlaceForm } from './places/place-form.ts';
import { placeForm } from './places/place-form.ts';

/** The closest pair of places of two people: having lived at one address once is agreement, having moved is little against it. Symmetric. */
export function comparePlaces(a: readonly PlaceFeatures[], b: readonly PlaceFeatures[]): Place {
  let best: Place | undefined;
  let isElsewhere = false;
  for (const one of a) {
    for (const other of b) {
      const level = comparePlace(one, other);
      if (level === Place.elsewhere) isElsewhere = true;
      if (best === undefined || level > best) best = level;
    }
  }
  if (best === undefined) return Place.unknown;
  return best <= Place.unknown && isElsewhere ? Place.elsewhere : best;
}

/**
 * How two addresses compare. Another house number or flat is never the same address, not even under one UPRN (agencies give a flat its block's); a
 * range or a missing flat is the same building at most; two UPRNs are two properties. Cheap comparisons first: most pairs differ in their postcode.
 */
export function comparePlace(a: PlaceFeatures, b: PlaceFeatures): Place {
  const isSameProperty = a.uprn !== undefined && a.uprn === b.uprn;
  if (!isSameProperty && a.postcode !== undefined && b.postcode !== undefined && a.postcode !== b.postcode) return compareApart(a, b, a.postcode, b.postcode);
  const [one, other] = [placeForm(a), placeForm(b)];
  const level = isSameProperty ? compareUnderUprn(one, other) : one.postcode === '' || other.postcode === '' ? compareByStreet(one, other) : compareTogether(one, other);
  return (one.isCommunal || other.isCommunal) && isOneSite(one, other, level) ? Place.communal : level;
}

/** Other postcodes: perhaps one of them mistyped, else as far apart as sector and district say. */
function compareApart(a: PlaceFeatures, b: PlaceFeatures, postcodeA: string, postcodeB: string): Place {
  if (mayShareHouse(a.number, b.number) && a.street !== undefined && b.street !== undefined && oneEditApart(postcodeA, postcodeB) && isSameStreetAddress(placeForm(a), placeForm(b))) return Place.street;
  const end = postcodeA.length - 3;
  if (postcodeA.length !== postcodeB.length) return Place.elsewhere;
  for (let at = 0; at < end; at += 1) if (postcodeA.charCodeAt(at) !== postcodeB.charCodeAt(at)) return Place.elsewhere;
  return postcodeA.charCodeAt(end) === postcodeB.charCodeAt(end) ? Place.sector : Place.district;
}

/** Whether two house numbers begin alike, as 22, 22a and 22-24 do. */
function mayShareHouse(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a.charCodeAt(0) === b.charCodeAt(0);
}

function compareUnderUprn(a: PlaceForm, b: PlaceForm): Place {
  const areOtherHouses = a.house !== '' && b.house !== '' && a.house !== b.house && compareHouses(a, b) === House.other;
  return areOtherHouses || compareHomes(a.home, b.home) === Home.other ? Place.building : Place.address;
}

function compareTogether(a: PlaceForm, b: PlaceForm): Place {
  const house = compareHouses(a, b);
  if (house >= House.bare) return a.uprn !== '' && b.uprn !== '' ? Place.building : Place.address;
  return house <= House.unlike ? Place.neighbour : house === House.unsure ? Place.postcode : Place.building;
}

function compareByStreet(a: PlaceForm, b: PlaceForm): Place {
  const areOtherTowns = a.town !== '' && b.town !== '' && a.town !== b.town;
  return !areOtherTowns && isSameStreetAddress(a, b) ? Place.street : Place.unknown;
}

function isSameStreetAddress(a: PlaceForm, b: PlaceForm): boolean {
  if (a.house === '' || a.house !== b.house || a.street === undefined || b.street === undefined) return false;
  const home = compareHomes(a.home, b.home);
  return (home === Home.same || home === Home.missing) && compareNames(a.street, b.street) >= Name.near;
}

/** Whether two addresses are of one site, whatever the room. */
function isOneSite(a: PlaceForm, b: PlaceForm, level: Place): boolean {
  if (level >= Place.building) return true;
  if (level !== Place.neighbour && level !== Place.postcode) return false;
  if (a.building !== undefined && b.building !== undefined && compareNames(a.building, b.building) >= Name.near) return true;
  return a.house !== '' && a.house === b.house && a.street !== undefined && a.street === b.street;
}
