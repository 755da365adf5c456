import type { RecordComparer } from './compare-records.ts';
import { seededRandom } from './seeded-random.ts';

const seed = 20_261_121;
const mostPairs = 400_000;
/** A level that the sample never met counts as a fifth of a pair. */
const unmet = 0.2;

/** Chance of each level among two people taken at random: `u`, counted over random pairs (of a small set, over all) that are not already held to be one person. Level 0 (unknown) is 0. */
export function countStrangers(comparer: RecordComparer, rows: number, personOf: Int32Array): number[][] {
  const counts = comparer.fields.map(({ levels }) => levels.map(() => 0));
  const random = seededRandom(seed);
  const count = (a: number, b: number): void => {
    if (personOf[a] === personOf[b]) return;
    comparer.compare(a, b);
    for (const [field, row] of counts.entries()) {
      const level = comparer.levels.at[field] ?? 0;
      row[level] = (row[level] ?? 0) + 1;
    }
  };
  if ((rows * (rows - 1)) / 2 <= 2 * mostPairs) for (let a = 0; a < rows; a += 1) for (let b = a + 1; b < rows; b += 1) count(a, b);
  else for (let at = 0; at < mostPairs; at += 1) count(Math.floor(random() * rows), Math.floor(random() * rows));
  return counts.map((row) => {
    const met = row.slice(1);
    const total = met.reduce((sum, count) => sum + count + unmet, 0);
    return [0, ...met.map((count) => (count + unmet) / total)];
  });
}
