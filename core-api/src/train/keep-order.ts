/**
 * Probabilities of a field's levels, moved as little as needed so that a closer level never speaks less for the class than a looser one: levels out of
 * order against `strangers` are pooled and get one ratio (pool adjacent violators: Ayer et al. 1955). Keeps their sum. `unknown` stays as it is.
 */
export function keepOrder(table: readonly number[], strangers: readonly number[], unknown: number | undefined): number[] {
  const pools: { levels: number[]; own: number; theirs: number }[] = [];
  for (const [level, own] of table.entries()) {
    if (level === unknown) continue;
    pools.push({ levels: [level], own, theirs: strangers[level] ?? 0 });
    for (let last = pools.at(-1), before = pools.at(-2); last !== undefined && before !== undefined && last.own * before.theirs < before.own * last.theirs; last = pools.at(-1), before = pools.at(-2)) {
      pools.splice(-2, 2, { levels: [...before.levels, ...last.levels], own: before.own + last.own, theirs: before.theirs + last.theirs });
    }
  }
  const kept = [...table];
  for (const { levels, own, theirs } of pools) {
    if (levels.length > 1 && theirs > 0) for (const level of levels) kept[level] = (own * (strangers[level] ?? 0)) / theirs;
  }
  return kept;
}
