import type { RecordComparer } from './compare-records.ts';

/**
 * Per field and level, the mean chance of the values by which pairs of one person stand at that level; without such pairs, the strangers' share of the level. A value is
 * worth `log2(typical / its chance)` beside its level: common ones less, rare ones more, and all together nothing, so that values shift no total (as the
 * strangers' share would: with few people, no value can be seen to be as rare as it is, and every agreement would look too likely).
 */
export function typicalChances(comparer: RecordComparer, { a, b }: { readonly a: Int32Array; readonly b: Int32Array }, personOf: Int32Array, strangers: readonly (readonly number[])[]): number[][] {
  const sums = strangers.map((row) => [...row]);
  const counts = strangers.map((row) => row.map(() => 1));
  for (let pair = 0; pair < a.length; pair += 1) {
    const [one, other] = [a[pair] ?? 0, b[pair] ?? 0];
    if (personOf[one] !== personOf[other]) continue;
    comparer.compare(one, other);
    const { at, chance } = comparer.levels;
    for (let field = 0; field < at.length; field += 1) {
      const [level, likely] = [at[field] ?? 0, chance[field] ?? 0];
      const [sum, count] = [sums[field], counts[field]];
      if (likely === 0 || sum === undefined || count === undefined) continue;
      sum[level] = (sum[level] ?? 0) + likely;
      count[level] = (count[level] ?? 0) + 1;
    }
  }
  return sums.map((row, field) => row.map((sum, level) => sum / (counts[field]?.[level] ?? 1)));
}
