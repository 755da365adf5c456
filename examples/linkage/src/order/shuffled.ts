/** The same values in another order, a different one for each seed. A small linear congruential generator (Numerical Recipes' constants) is random enough here. */
export function shuffled<Value>(values: readonly Value[], seed: number): Value[] {
  let state = seed >>> 0;
  const next = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  return values.map((value) => ({ value, rank: next() })).toSorted((a, b) => a.rank - b.rank).map(({ value }) => value);
}
