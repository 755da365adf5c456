/** A field of the level vector. Level 0 says nothing (a side left it out), 1 is disagreement, the last is the closest agreement. */
export type FieldInfo = {
  readonly name: string;
  readonly levels: readonly string[];
  /** Whether two people of one household agree here no more often than strangers: given names and birth dates do, surnames and addresses do not. */
  readonly isPersonal: boolean;
};

/** Levels of one pair, and per field the chance that a stranger agrees so closely with these very values; 0 where the level's average serves. */
export type Levels = { readonly at: Uint8Array; readonly chance: Float64Array };

/** Compares two records, by row number, in one or more fields; writes from `slot` on. Symmetric. */
export type Comparison = {
  readonly fields: readonly FieldInfo[];
  compare(a: number, b: number, into: Levels, slot: number): void;
  /** Counts frequencies anew, over people instead of records; -1 is a person of its own. */
  recount(personOf: Int32Array): void;
};
