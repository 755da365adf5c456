/** What is true of each row, by its place in the list. */
export type Truth = {
  /** Whose row it is. */
  readonly person: readonly string[];
  /** Where that person lives, where it is known: to tell false links between members of one household. */
  readonly household?: readonly string[] | undefined;
};

/** A pair of rows that was listed, with what was said of it. */
export type Edge = { readonly a: number; readonly b: number; readonly weightBits: number; readonly probability: number };

/** How many pairs of rows are one person. */
export function truePairs({ person }: Truth): number {
  return pairsOf(person);
}

/** How many pairs of places in a list have equal text. Linear: counted by groups, never listed. */
export function pairsOf(names: readonly string[]): number {
  const sizes = new Map<string, number>();
  for (const name of names) sizes.set(name, (sizes.get(name) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

/** Part of a whole; 0 of nothing. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** Harmonic mean. */
export function f1(precision: number, recall: number): number {
  return share(2 * precision * recall, precision + recall);
}
