import { keepOrder } from './keep-order.ts';

/**
 * Pairs that compare alike: one level per field (a small integer), how many such pairs there are, and per class, from the first, bits in its favour that
 * the levels do not show (a rare name in common).
 */
export type CountedVector = { readonly levels: ArrayLike<number>; readonly count: number; readonly offsetBits?: readonly number[] };

/** A class of pairs: its share of all pairs, and for each field the probability of each level. `held` fields (or all of them) are not learnt; those that `follow` are the first class's, whatever it learns. */
export type MixtureClass = { readonly name: string; readonly share: number; readonly tables: readonly (readonly number[])[]; readonly held?: boolean | readonly boolean[]; readonly follow?: readonly boolean[] };

export type MixtureOptions = {
  /** Per field the level that says nothing (a side left it out): it is neither counted nor weighed. */
  readonly unknown?: readonly (number | undefined)[];
  /** Per field whether a higher level is closer agreement: then the first class never loses by it against the last class (the strangers). */
  readonly ordered?: readonly boolean[];
  /** Per field and level the most that the first class may come to, whatever it learns. */
  readonly most?: readonly (readonly number[] | undefined)[];
  /** Pairs that are surely of the last class but not listed, because no block holds them. They count towards its share alone. */
  readonly unlisted?: number;
  /** Keep the shares as given. */
  readonly holdShares?: boolean;
  /** Pairs' worth of belief in the tables as given, so that no level becomes impossible. Default 1. */
  readonly smoothing?: number;
  readonly iterations?: number;
  /** Stop when no probability moves by more than this. Default 1e-5. */
  readonly tolerance?: number;
};

export type FittedMixture = { readonly classes: readonly { name: string; share: number; tables: number[][] }[]; readonly iterations: number; readonly hasSettled: boolean };

/**
 * Expectation maximisation over counted level vectors (Dempster, Laird, Rubin 1977; Winkler 1988 for linkage), fields independent within a class.
 * The first class is the matches; the last should be the strangers, whose tables can be counted from random pairs and held. Starts from the tables
 * as given, so the same input gives the same result to the last bit; the order of `vectors` matters only to rounding.
 */
export function fitMixture(vectors: readonly CountedVector[], start: readonly MixtureClass[], options: MixtureOptions = {}): FittedMixture {
  const { unlisted = 0, holdShares = false, smoothing = 1, iterations = 200, tolerance = 1e-5 } = options;
  let classes = start.map(({ name, share, tables }) => ({ name, share, tables: tables.map((table) => [...table]) }));
  const isHeld = (at: number, field: number): boolean => {
    const held = start[at]?.held ?? false;
    return typeof held === 'boolean' ? held : (held[field] ?? false);
  };
  for (let round = 1; round <= iterations; round += 1) {
    const counted = countByClass(vectors, classes, options.unknown ?? []);
    const total = counted.reduce((sum, { pairs }) => sum + pairs, unlisted);
    const next = classes.map(({ name, share, tables }, at) => {
      const { pairs = 0, tables: counts = [] } = counted[at] ?? {};
      const isLast = at === classes.length - 1;
      return {
        name,
        share: holdShares ? share : Math.max((pairs + (isLast ? unlisted : 0)) / total, Number.MIN_VALUE),
        tables: tables.map((table, field) => (isHeld(at, field) ? table : smoothed(counts[field] ?? [], start[at]?.tables[field] ?? table, smoothing))),
      };
    });
    const [first, strangers] = [next[0], next.at(-1)];
    if (first !== undefined && strangers !== undefined) {
      first.tables = first.tables.map((table, field) =>
        options.ordered?.[field] === true && !isHeld(0, field) ? keepOrder(table, strangers.tables[field] ?? table, options.unknown?.[field]) : table,
      );
    }
    if (first !== undefined) first.tables = first.tables.map((table, field) => table.map((chance, level) => Math.min(chance, options.most?.[field]?.[level] ?? 1)));
    for (const [at, class_] of next.entries()) class_.tables = class_.tables.map((table, field) => (start[at]?.follow?.[field] === true ? (first?.tables[field] ?? table) : table));
    const moved = largestMove(classes, next);
    classes = next;
    if (moved <= tolerance) return { classes, iterations: round, hasSettled: true };
  }
  return { classes, iterations, hasSettled: false };
}

type Fitting = { share: number; tables: number[][] };

function countByClass(vectors: readonly CountedVector[], classes: readonly Fitting[], unknown: readonly (number | undefined)[]): { pairs: number; tables: number[][] }[] {
  const logs = classes.map(({ share, tables }) => ({ share: Math.log2(share), tables: tables.map((table) => table.map((chance) => Math.log2(Math.max(chance, 1e-300)))) }));
  const counts = classes.map(({ tables }) => ({ pairs: 0, tables: tables.map((table) => table.map(() => 0)) }));
  const bits = new Float64Array(classes.length);
  const fields = classes[0]?.tables.length ?? 0;
  for (const { levels, count, offsetBits } of vectors) {
    let most = -Infinity;
    for (const [at, { share, tables }] of logs.entries()) {
      let sum = share + (offsetBits?.[at] ?? 0);
      for (let field = 0; field < fields; field += 1) {
        const level = levels[field] ?? 0;
        if (level !== unknown[field]) sum += tables[field]?.[level] ?? 0;
      }
      bits[at] = sum;
      most = Math.max(most, sum);
    }
    let total = 0;
    for (let at = 0; at < classes.length; at += 1) total += bits[at] = 2 ** ((bits[at] ?? 0) - most);
    for (const [at, class_] of counts.entries()) {
      const part = (count * (bits[at] ?? 0)) / total;
      class_.pairs += part;
      for (let field = 0; field < fields; field += 1) {
        const level = levels[field] ?? 0;
        const row = class_.tables[field];
        if (row !== undefined && level !== unknown[field]) row[level] = (row[level] ?? 0) + part;
      }
    }
  }
  return counts;
}

function smoothed(counts: readonly number[], belief: readonly number[], strength: number): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0) + strength * belief.reduce((sum, chance) => sum + chance, 0);
  return counts.map((count, level) => (count + strength * (belief[level] ?? 0)) / total);
}

function largestMove(before: readonly Fitting[], after: readonly Fitting[]): number {
  let most = 0;
  for (const [at, { tables }] of after.entries()) {
    for (const [field, table] of tables.entries()) {
      for (const [level, chance] of table.entries()) most = Math.max(most, Math.abs(chance - (before[at]?.tables[field]?.[level] ?? 0)));
    }
  }
  return most;
}
