import kinds from './generated/place-kinds.json' with { type: 'json' };
import type { PlaceKind } from './place-features.ts';

const rows = Object.entries(kinds).map(([kind, { communal, rooms, classes, words }]) => ({ kind: kind as PlaceKind, communal, rooms, classes, words }));

/**
 * What kind of place it is, where the class (OS AddressBase) or the name of the building says so, and whether many people stay there who are no
 * household; `rooms` whether a room there is a place of its own. `tables/place-kinds.yaml` is the reference table. A name counts at its beginning or end: an Old School House is a house.
 */
export function placeKind(addressClass: string | undefined, building: string | undefined): { kind: PlaceKind; communal: boolean; rooms: boolean } | undefined {
  const code = addressClass?.trim().toUpperCase() ?? '';
  const byClass = code === '' ? undefined : rows.find(({ classes }) => classes.some((prefix) => code.startsWith(prefix)));
  const byName = building === undefined || /^(?:old|hen|former|yr? hen) /.test(building) ? undefined : rows.find(({ words }) => words.some((phrase) => beginsOrEnds(building, phrase)));
  // A refuge is a refuge whatever class the land register gives it.
  return byName?.kind === 'refuge' || byClass === undefined ? byName : byClass;
}

function beginsOrEnds(name: string, phrase: string): boolean {
  return name === phrase || name.startsWith(`${phrase} `) || name.endsWith(` ${phrase}`);
}

/** Whether a building is a refuge by its name. Such a place is found by no question. */
export function isRefuge(building: string | undefined): boolean {
  return placeKind(undefined, building)?.kind === 'refuge';
}
