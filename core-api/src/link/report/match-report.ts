/** How many records, in three exclusive levels. */
export type Levels = {
  readonly records: number;
  /** The same person as some record of the other organisation. */
  readonly strong: number;
  /** Not so, but in a pair at or above the review floor: one for a reviewer. */
  readonly possible: number;
  readonly none: number;
};

/** What a record lacks of what tells people apart; `nothing` where it has a full name, a whole birth date and a postcode. A record may lack more than one. */
export const lacks = ['nothing', 'givenName', 'familyName', 'dateOfBirth', 'postcode', 'nhsNumber'] as const;
export type Lack = (typeof lacks)[number];

export type OrganisationReport = {
  readonly source: string;
  readonly records: number;
  readonly people: number;
  /** Records whose person has another record in this source. */
  readonly duplicated: number;
  /** Records that lack each of these. */
  readonly lacking: Readonly<Record<Lack, number>>;
  /** Cells that were given and meant nothing (placeholders, impossible dates, NHS numbers that fail their check digit), by the normaliser's code. */
  readonly losses: Readonly<Record<string, number>>;
};

/** Records of `from` as they are matched in `to`. */
export type PairReport = {
  readonly from: string;
  readonly to: string;
  readonly all: Levels;
  /** Of the strong ones: with one record there, or with more. */
  readonly withOne: number;
  readonly withMore: number;
  readonly byLack: Readonly<Record<Lack, Levels>>;
  readonly nhsNumbers: {
    readonly given: number;
    /** Of the strong ones, where both sides give one. */
    readonly agree: number;
    readonly differ: number;
    /** Records without one whose person has exactly one there: it could be traced. */
    readonly traced: number;
  };
};

/** Two organisations together. */
export type BetweenReport = {
  readonly organisations: readonly [string, string];
  readonly review: { readonly pairs: number; readonly recordsOfFirst: number; readonly recordsOfSecond: number };
  /** For each strong record of the first, compared with the record of the second that it fits best: field, finding, how many. */
  readonly findings: Readonly<Record<string, Readonly<Record<string, number>>>>;
};

/** Levels of match between organisations, as an onboarding pack needs them. Counts only: it names nobody. */
export type MatchReport = {
  readonly model: string;
  readonly organisations: readonly OrganisationReport[];
  readonly pairs: readonly PairReport[];
  readonly between: readonly BetweenReport[];
};
