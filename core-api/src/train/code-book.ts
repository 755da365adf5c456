/** Texts as small integers, so that a text is compared once and not once a pair. Code 0 is the empty text: nothing is known. */
export type CodeBook = {
  /** The text's code; a text not met before gets the next one. */
  codeOf(text: string): number;
  /** The text's code, 0 if it was never met. */
  knownCodeOf(text: string): number;
  readonly texts: readonly string[];
};

export function codeBook(): CodeBook {
  const codes = new Map<string, number>([['', 0]]);
  const texts = [''];
  return {
    texts,
    knownCodeOf: (text) => codes.get(text) ?? 0,
    codeOf: (text) => {
      const known = codes.get(text);
      if (known !== undefined) return known;
      codes.set(text, texts.length);
      texts.push(text);
      return texts.length - 1;
    },
  };
}

/** How many of the codes say each value: the count by code. */
export function countCodes(codes: ArrayLike<number>, size: number): Float64Array {
  const counts = new Float64Array(size);
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}
