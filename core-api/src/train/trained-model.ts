import { sharers } from './comparison.ts';
import type { FittedMixture } from './fit-mixture.ts';

/** Weighs a level vector, with its offsets by who shares the fields: bits that the pair is one person, prior included. */
export type Weigher = (levels: Uint8Array, from: number, offsets: Float32Array, offset: number) => number;

/**
 * Weighs against all rivals at once, as `match/weigh` does: strangers, neighbours, other people of one household, among whom a shared surname and address say
 * nothing, and namesakes of one home, told apart by birth and identifiers alone. Classes stand in the order of `sharers`, strangers last. Bits are the log2 of the odds of the first class against the others together.
 */
export function weigher({ classes }: FittedMixture): Weigher {
  const logs = classes.map(({ share, tables }) => ({
    prior: Math.log2(share),
    tables: tables.map((table) => Float64Array.from(table, (chance, level) => (level === 0 ? 0 : Math.log2(Math.max(chance, 1e-12))))),
  }));
  const bits = new Float64Array(classes.length);
  return (levels, from, offsets, offset) => {
    let shared = 0;
    for (let at = logs.length - 1; at >= 0; at -= 1) {
      const { prior = 0, tables = [] } = logs[at] ?? {};
      if (at < sharers.length) shared += offsets[offset + at] ?? 0;
      let sum = prior + shared;
      for (let field = 0; field < tables.length; field += 1) sum += tables[field]?.[levels[from + field] ?? 0] ?? 0;
      bits[at] = sum;
    }
    let rivals = 0;
    for (let at = 1; at < bits.length; at += 1) rivals += 2 ** ((bits[at] ?? 0) - (bits[0] ?? 0));
    return -Math.log2(Math.max(rivals, 1e-300));
  };
}
