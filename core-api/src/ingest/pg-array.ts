/*
 * Arrays of arrays as parameters: `unnest` flattens a real one, so the inner ones stand end to end in one array, or travel as text that is cast in the statement (only for
 * values whose text needs no quoting).
 */

/** Lists of keys end to end, and where each begins and ends, counted from 1; an empty one ends before it begins. */
export function keyLists(lists: readonly (readonly bigint[])[]): [keys: bigint[], firsts: number[], lasts: number[]] {
  const keys: bigint[] = [];
  const firsts: number[] = [];
  const lasts: number[] = [];
  for (const list of lists) {
    firsts.push(keys.length + 1);
    for (const key of list) keys.push(key);
    lasts.push(keys.length);
  }
  return [keys, firsts, lasts];
}

/** `{a,b}` for a `uuid[]`. */
export function uuidArray(values: readonly string[]): string {
  return `{${values.join(',')}}`;
}
