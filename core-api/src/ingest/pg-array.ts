/*
 * Array literals for parameters that are arrays of arrays: `unnest` would flatten a real one, so each inner array travels as text and is
 * cast in the statement. Only for values whose text needs no quoting.
 */

/** `{1,-2}` for a `bigint[]`. */
export function bigintArray(values: readonly bigint[]): string {
  return `{${values.join(',')}}`;
}

/** `{a,b}` for a `uuid[]`. */
export function uuidArray(values: readonly string[]): string {
  return `{${values.join(',')}}`;
}
