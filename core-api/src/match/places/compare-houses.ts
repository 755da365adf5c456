import { Home, compareHomes } from './compare-homes.ts';
import { Name, compareNames } from './compare-names.ts';
import type { PlaceForm } from './place-form.ts';

/**
 * How two addresses of one postcode compare. `other`: another house, or another home in it. `unlike`: the same number and home, in what is written as another
 * street. `unsure`: nothing says. `building`: one building, the home
 * missing on one side, or a range of numbers. `home`: one home; `near` or `bare` when the names are only alike or one is missing.
 */
export const House = { other: 0, unlike: 1, unsure: 2, building: 3, bare: 4, near: 5, home: 6 } as const;
export type House = (typeof House)[keyof typeof House];

/** Compares number, home, street and building; the postcode is taken to agree. Symmetric. */
export function compareHouses(a: PlaceForm, b: PlaceForm): House {
  // Most pairs of one postcode are neighbours: said before any name is looked at.
  if (a.shape === b.shape && a.house !== b.house && a.house !== '' && b.house !== '' && a.from === 0 && b.from === 0) return House.other;
  if (isInnerSame(a, b)) return House.near;
  const street = a.street === undefined || b.street === undefined ? undefined : compareNames(a.street, b.street);
  if (street === Name.other && (isRunTogether(a, b) || isRunTogether(b, a))) return House.near;
  if (street === Name.other) return crossed(a, b) ? House.unsure : a.house !== '' && a.house === b.house && a.home === b.home ? House.unlike : House.other;
  if (a.house === '' || b.house === '') return compareBuildings(a, b);
  if (a.house !== b.house) return rangesOverlap(a, b) ? House.building : House.other;
  const home = compareHomes(a.home, b.home);
  if (home === Home.other) return House.other;
  if (home !== Home.same || (a.home !== '' && areOtherBuildings(a, b))) return House.building;
  if (street === Name.alike) return House.unsure;
  return street === Name.same ? House.home : street === undefined && (a.building === undefined || b.building === undefined) ? House.bare : House.near;
}

/** `22 Trinity Court` and `Flat 22, Trinity Court, 9 Newport Road`. */
function isInnerSame(a: PlaceForm, b: PlaceForm): boolean {
  if (a.shape === b.shape || a.innerName === undefined || b.innerName === undefined) return false;
  return a.innerNumber === b.innerNumber && compareNames(a.innerName, b.innerName) >= Name.near;
}

/** `hendre fach temple lane`, written without a comma, and Hendre Fach in Temple Lane. */
function isRunTogether(a: PlaceForm, b: PlaceForm): boolean {
  if (a.house !== '' || a.building !== undefined || a.home !== b.home || a.street === undefined || b.street === undefined || b.building === undefined) return false;
  return a.street.squeezed === b.building.squeezed + b.street.squeezed;
}

/** Another street on paper, but the name of the one is the building of the other, so that it may yet be one house. */
function crossed(a: PlaceForm, b: PlaceForm): boolean {
  const isStreetOf = (one: PlaceForm, other: PlaceForm): boolean => one.street !== undefined && other.building !== undefined && compareNames(one.street, other.building) >= Name.near;
  return (isStreetOf(a, b) && b.house === '') || (isStreetOf(b, a) && a.house === '');
}

function compareBuildings(a: PlaceForm, b: PlaceForm): House {
  if (a.building === undefined || b.building === undefined) return House.unsure;
  const names = compareNames(a.building, b.building);
  if (names < Name.near) return names > Name.other || a.house !== '' || b.house !== '' ? House.unsure : House.other;
  // `2 Quayside Lodge` is a home in Quayside Lodge, where no street takes the number.
  if ((a.house !== '' && a.street === undefined) !== (b.house !== '' && b.street === undefined)) return House.building;
  const home = compareHomes(a.home, b.home);
  if (home === Home.other) return House.other;
  if (home !== Home.same) return House.building;
  return names === Name.same ? House.home : House.near;
}

function areOtherBuildings(a: PlaceForm, b: PlaceForm): boolean {
  return a.building !== undefined && b.building !== undefined && compareNames(a.building, b.building) === Name.other;
}

/** A range and a number in it, or two ranges that share one. */
function rangesOverlap(a: PlaceForm, b: PlaceForm): boolean {
  if (a.from === 0 && b.from === 0) return false;
  const [fromA, toA, fromB, toB] = [a.from || leading(a.house), a.to || leading(a.house), b.from || leading(b.house), b.to || leading(b.house)];
  return fromA <= toB && fromB <= toA;
}

function leading(house: string): number {
  return Number.parseInt(house, 10);
}
