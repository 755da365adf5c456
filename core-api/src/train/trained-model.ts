import type { FittedMixture } from './fit-mixture.ts';

/** Weighs a level vector, with its three offsets: bits that the pair is one person, prior included. */
export type Weigher = (levels: Uint8Array, from: number, offsets: Float32Array, offset: number) => number;

/**
 * Weighs against all rivals at once, as `match/weigh` does: strangers, neighbours, and other people of one household, among whom a shared name and address say
 * nothing. Bits are the log2 of the odds of the first class against the others together.
 */
export function weigher({ classes }: FittedMixture): Weigher {
  const logs = classes.map(({ share, tables }) => ({
    prior: Math.log2(share),
    tables: tables.map((table) => Float64Array.from(table, (chance, level) => (level === 0 ? 0 : Math.log2(Math.max(chance, 1e-12))))),
  }));
  const bits = new Float64Array(classes.length);
  return (levels, from, offsets, offset) => {
    const [nobody, family, place] = [offsets[offset] ?? 0, offsets[offset + 1] ?? 0, offsets[offset + 2] ?? 0];
    for (let at = 0; at < logs.length; at += 1) {
      const { prior = 0, tables = [] } = logs[at] ?? {};
      let sum = prior + (at === 0 ? nobody + family + place : at === 1 ? family + place : at === 2 ? place : 0);
      for (let field = 0; field < tables.length; field += 1) sum += tables[field]?.[levels[from + field] ?? 0] ?? 0;
      bits[at] = sum;
    }
    let rivals = 0;
    for (let at = 1; at < bits.length; at += 1) rivals += 2 ** ((bits[at] ?? 0) - (bits[0] ?? 0));
    return -Math.log2(Math.max(rivals, 1e-300));
  };
}
