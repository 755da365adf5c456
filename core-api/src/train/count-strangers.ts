import type { RecordComparer } from './compare-records.ts';
import { seededRandom } from './seeded-random.ts';

const seed = 20_261_121;
const mostPairs = 400_000;
/** A level that the sample never met counts as a fifth of a pair. */
const unmet = 0.2;

/** Chance of each level among two people taken at random: `u`, counted over random pairs that are not already held to be one person. Level 0 (unknown) is 0. */
export function countStrangers(comparer: RecordComparer, rows: number, personOf: Int32Array): number[][] {
  const counts = comparer.fields.map(({ levels }) => levels.map(() => 0));
  const random = seededRandom(seed);
  const pairs = Math.min(mostPairs, rows * 200);
  for (let at = 0; at < pairs; at += 1) {
    const [a, b] = [Math.floor(random() * rows), Math.floor(random() * rows)];
    if (personOf[a] === personOf[b]) continue;
    comparer.compare(a, b);
    for (const [field, row] of counts.entries()) {
      const level = comparer.levels.at[field] ?? 0;
      row[level] = (row[level] ?? 0) + 1;
    }
  }
  return counts.map((row) => {
    const met = row.slice(1);
    const total = met.reduce((sum, count) => sum + count + unmet, 0);
    return [0, ...met.map((count) => (count + unmet) / total)];
  });
}
