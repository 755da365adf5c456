import type { FittedMixture } from './fit-mixture.ts';

/** Weighs a level vector with its offsets: bits that the pair is one person, prior included. */
export type Weigher = (levels: Uint8Array, from: number, all: number, shared: number) => number;

/**
 * Weighs against both rivals at once, as `match/weigh` does: strangers, and other people of one household, among whom a shared name and address say
 * nothing. Bits are `-log2(2^-stranger + 2^-household)`.
 */
export function weigher({ classes: [match, household, stranger] }: FittedMixture): Weigher {
  const bitsAgainst = (rival: FittedMixture['classes'][number] | undefined): { prior: number; tables: number[][] } => ({
    prior: Math.log2((match?.share ?? 0) / (rival?.share ?? 1)),
    tables: (match?.tables ?? []).map((table, field) => table.map((chance, level) => (level === 0 ? 0 : Math.log2(Math.max(chance, 1e-12) / Math.max(rival?.tables[field]?.[level] ?? 1, 1e-12))))),
  });
  const [ofStranger, ofHousehold] = [bitsAgainst(stranger), bitsAgainst(household)];
  const width = ofStranger.tables.length;
  return (levels, from, all, shared) => {
    let [one, two] = [ofStranger.prior + all, ofHousehold.prior + all - shared];
    for (let field = 0; field < width; field += 1) {
      const level = levels[from + field] ?? 0;
      one += ofStranger.tables[field]?.[level] ?? 0;
      two += ofHousehold.tables[field]?.[level] ?? 0;
    }
    return -Math.log2(2 ** -one + 2 ** -two);
  };
}
