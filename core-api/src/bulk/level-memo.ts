/** What comparing two numbered things gave: a level, or several packed into 16 bits, and up to two numbers beside it. */
export type Compared = { readonly level: number; readonly first?: number; readonly second?: number };

/** Outcomes of comparisons, for as many pairs as there is room for: a newer pair takes the place of an older one. */
export type LevelMemo = {
  /** Where the outcome for the pair stands, whichever comes first; `work` is called where it is not kept. Numbers are whole, up to 2^53; the next call may overwrite it. */
  place(a: number, b: number, work: () => Compared): number;
  readonly levels: Readonly<Uint16Array>;
  readonly first: Readonly<Float64Array>;
  readonly second: Readonly<Float64Array>;
};

/**
 * Remembers up to `2 ** bits` pairs in plain memory, so that a pair met again costs one look. Pairs of names and of addresses come again and again while blocks are
 * gone through, and comparing them is what scoring spends its time on. `numbers`: how many numbers beside the level are kept.
 */
export function levelMemo(bits: number, numbers: 0 | 1 | 2): LevelMemo {
  const places = 2 ** bits;
  const lefts = new Float64Array(places).fill(-1);
  const rights = new Float64Array(places);
  const levels = new Uint16Array(places);
  const first = new Float64Array(numbers > 0 ? places : 0);
  const second = new Float64Array(numbers > 1 ? places : 0);
  return {
    levels,
    first,
    second,
    place(one, other, work) {
      const [a, b] = one < other ? [one, other] : [other, one];
      const at = (Math.imul(mixed(a), 0x9e3779b1) ^ Math.imul(mixed(b), 0x85ebca6b)) >>> (32 - bits);
      if (lefts[at] === a && rights[at] === b) return at;
      const made = work();
      lefts[at] = a;
      rights[at] = b;
      levels[at] = made.level;
      if (numbers > 0) first[at] = made.first ?? Number.NaN;
      if (numbers > 1) second[at] = made.second ?? Number.NaN;
      return at;
    },
  };
}

/** 32 bits of a whole number. */
function mixed(value: number): number {
  return Math.trunc(value / 2 ** 26) * 31 ^ value;
}
