import type { TrainingRow } from './training-types.ts';

/** Rows by content, then source and id, and for each its place in the list as given: so that the order of listing changes nothing, nor what rows are called (ids often run in the order of truth). */
export function sortRows(given: readonly TrainingRow[]): { order: Int32Array; rows: TrainingRow[] } {
  const keys = given.map(({ source, id, values }) => JSON.stringify([Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1)), source, id]));
  const order = Int32Array.from(given, (_, row) => row).sort((x, y) => ((keys[x] ?? '') < (keys[y] ?? '') ? -1 : (keys[x] ?? '') > (keys[y] ?? '') ? 1 : 0));
  return { order, rows: [...order].flatMap((at) => given[at] ?? []) };
}
