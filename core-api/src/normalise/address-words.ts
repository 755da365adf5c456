import bilingual from './generated/address-bilingual.json' with { type: 'json' };
import words from './generated/address-words.json' with { type: 'json' };

/*
 * Words of UK addresses, read from `tables/address-words.yaml` and `tables/address-bilingual.yaml`, where each list is explained and may be
 * extended.
 */

/** Short forms at the end of a street name (or in front of a point of the compass at the end) → the word. */
export const streetShortForms = meanings(words.streetShortForms);
/** Short forms anywhere → the word. */
export const shortForms = meanings(words.shortForms);
export const compass = wordSet(words.compass);
/** A line that ends in one of these is a street. */
export const streetEndings = wordSet(words.streetEndings);
/** A line that begins with one of these is a Welsh street. */
export const welshStreetBeginnings = wordSet(words.welshStreetBeginnings);
/** Ends of the names of blocks and houses. */
export const buildingEndings = wordSet(words.buildingEndings);
/** Ends of the names of blocks, in front of which a number is a home's, where a street follows. */
export const blockEndings = wordSet(words.blockEndings);
/** In front of a flat's number or letter. */
export const flatWords = wordSet(words.flatWords);
/** Words like `plot`, whose number is of a kind of its own → the word that is kept. */
export const standWords = meanings(words.standWords);
/** Floors and sides by which flats are named → the word that is kept. */
export const floors = meanings(words.floors);
export const sides = meanings(words.sides);
export const careOf: readonly string[] = words.careOf;
export const besides = wordSet(words.besides);
/** Street names that stand many times over, and towns of many suburbs. */
export const commonStreets: ReadonlySet<string> = new Set(words.commonStreets);
export const manySuburbs: ReadonlySet<string> = new Set(words.manySuburbs);
/** Lines that name a region and not a town. */
export const regions: ReadonlySet<string> = new Set(words.regions);
export const noAddress: readonly string[] = words.noAddress;
/** A town's name → its English name, which more systems hold. */
export const townNames = meaningsOfLists(bilingual.towns);
/** Every town that either language names. */
export const knownTowns: ReadonlySet<string> = new Set([...townNames.keys(), ...townNames.values()]);
/** A Welsh street name that stands on one sign with an English one → the English one. */
export const bilingualStreets = meaningsOfLists(bilingual.streets);

function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

function meanings(rows: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(rows).flatMap(([meant, written]) => written.split(' ').map((word): [string, string] => [word, meant])));
}

function meaningsOfLists(rows: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(rows).flatMap(([meant, written]) => written.map((name): [string, string] => [name, meant])));
}
