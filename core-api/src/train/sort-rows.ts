import type { TrainingRow } from './training-types.ts';

/** Rows by source, id and content, and for each its place in the list as given: so that the order of listing changes nothing. */
export function sortRows(given: readonly TrainingRow[]): { order: Int32Array; rows: TrainingRow[] } {
  const keys = given.map(({ source, id, values }) => JSON.stringify([source, id, Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1))]));
  const order = Int32Array.from(given, (_, row) => row).sort((x, y) => ((keys[x] ?? '') < (keys[y] ?? '') ? -1 : (keys[x] ?? '') > (keys[y] ?? '') ? 1 : 0));
  return { order, rows: [...order].flatMap((at) => given[at] ?? []) };
}
