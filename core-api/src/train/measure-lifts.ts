import type { RecordComparer } from './compare-records.ts';
import { seededRandom } from './seeded-random.ts';

/** Bits by which strangers that agree exactly in one field are likelier to stand at a level of another than any strangers: `[field agreed][other field][level]`. */
export type Lifts = { readonly bits: readonly (readonly (readonly number[])[])[]; readonly order: readonly number[] };

const seed = 7_061_993;
const pairsAField = 20_000;
/** Agreements that must have been expected, or met, before fields are held to have to do with each other: a few missed links among the strangers shall not look like it. */
const doubt = 20;

/** No field says anything of another. */
export function noLifts(comparer: RecordComparer): Lifts {
  return { bits: comparer.fields.map(() => comparer.fields.map(({ levels }) => levels.map(() => 0))), order: comparer.fields.map((_, field) => field) };
}

/**
 * Fields of strangers hang together: who shares a postcode shares the town, an e-mail address holds the name. Counted over random pairs that agree in one field,
 * each as far as it is not one person (`probabilityOf`).
 */
export function measureLifts(comparer: RecordComparer, strangers: readonly (readonly number[])[], probabilityOf: (a: number, b: number) => number): Lifts {
  const random = seededRandom(seed);
  const bits = comparer.fields.map((_, agreed) => {
    const counts = comparer.fields.map(({ levels }) => levels.map(() => 0));
    const draw = pairDrawer(comparer.codesOf(agreed), random);
    for (let drawn = 0; draw !== undefined && drawn < Math.min(pairsAField, draw.pairs); drawn += 1) {
      const [a, b] = draw.pair();
      if (a === b) continue;
      const different = 1 - probabilityOf(a, b);
      for (const [field, row] of counts.entries()) {
        const level = comparer.levels.at[field] ?? 0;
        row[level] = (row[level] ?? 0) + different;
      }
    }
    return counts.map((row, field) => {
      const total = row.slice(1).reduce((sum, count) => sum + count, 0);
      return row.map((count, level) => {
        const chance = strangers[field]?.[level] ?? 0;
        return level === 0 || field === agreed || chance === 0 ? 0 : Math.log2((count + doubt) / (total * chance + doubt));
      });
    });
  });
  const closest = (field: number): number => strangers[field]?.at(-1) ?? 0;
  return { bits, order: comparer.fields.map((_, field) => field).toSorted((x, y) => closest(y) - closest(x) || x - y) };
}

/** Draws pairs of rows with the same code, every such pair as likely. */
function pairDrawer(codes: Int32Array | undefined, random: () => number): { pairs: number; pair(): [number, number] } | undefined {
  if (codes === undefined) return undefined;
  const rowsOf = new Map<number, number[]>();
  for (const [row, code] of codes.entries()) {
    if (code === 0) continue;
    const rows = rowsOf.get(code);
    if (rows === undefined) rowsOf.set(code, [row]);
    else rows.push(row);
  }
  const shared = [...rowsOf.values()].filter((rows) => rows.length > 1);
  const ends: number[] = [];
  for (const rows of shared) ends.push((ends.at(-1) ?? 0) + rows.length * (rows.length - 1));
  const all = ends.at(-1) ?? 0;
  if (all === 0) return undefined;
  const pair = (): [number, number] => {
    const rows = shared[firstAbove(ends, random() * all)] ?? [];
    return [rows[Math.floor(random() * rows.length)] ?? 0, rows[Math.floor(random() * rows.length)] ?? 0];
  };
  return { pairs: all / 2, pair };
}

function firstAbove(ends: readonly number[], value: number): number {
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
