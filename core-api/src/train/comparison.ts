/**
 * Who else than the person agrees in a field more often than strangers do, the fewest first. `nobody`: birth dates, identifiers. `namesake`: given names and sex,
 * as of a father and son. `family`: surnames. `place`: addresses, and whatever else neighbours may have in common. Each agrees in what the later ones do, too.
 */
export const sharers = ['nobody', 'namesake', 'family', 'place'] as const;
export type SharedBy = (typeof sharers)[number];

/** A field of the level vector. Level 0 says nothing (a side left it out), 1 is disagreement, the last is the closest agreement. */
export type FieldInfo = {
  readonly name: string;
  readonly levels: readonly string[];
  readonly sharedBy: SharedBy;
};

/** Levels of one pair, and per field the chance that a stranger agrees so closely with these very values; 0 where the level's average serves. */
export type Levels = { readonly at: Uint8Array; readonly chance: Float64Array };

/** Compares two records, by row number, in one or more fields; writes from `slot` on. Symmetric. */
export type Comparison = {
  readonly fields: readonly FieldInfo[];
  /** Per field each row's value as a code, 0 for none; undefined for a field that is no column of its own. */
  readonly codes: readonly (Int32Array | undefined)[];
  compare(a: number, b: number, into: Levels, slot: number): void;
  /** Counts frequencies anew, over people instead of records. */
  recount(personOf: Int32Array): void;
};
