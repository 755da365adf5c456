export type PairList = {
  readonly add: (a: number, b: number) => void;
  readonly count: () => number;
  /** How many of the pairs are such. */
  readonly those: (isSuch: (a: number, b: number) => boolean) => number;
};

const chunk = 1 << 20;

/** Many pairs of numbers in little memory, in the order in which they came. */
export function pairList(): PairList {
  const chunks: Int32Array[] = [];
  let length = 0;
  return {
    add(a, b) {
      if (length % chunk === 0) chunks.push(new Int32Array(chunk));
      const last = chunks.at(-1);
      if (last === undefined) return;
      last[length % chunk] = a;
      last[(length % chunk) + 1] = b;
      length += 2;
    },
    count: () => length / 2,
    those(isSuch) {
      let such = 0;
      for (let at = 0; at < length; at += 2) {
        const pairs = chunks[Math.floor(at / chunk)];
        if (isSuch(pairs?.[at % chunk] ?? -1, pairs?.[(at % chunk) + 1] ?? -1)) such += 1;
      }
      return such;
    },
  };
}
