/** Naming traditions, not ethnicity: each has its own given names, family names and rules. */
export type Culture =
  | 'welsh'
  | 'english'
  | 'irish'
  | 'pakistani'
  | 'punjabi'
  | 'indian'
  | 'bangladeshi'
  | 'tamil'
  | 'polish'
  | 'romanian'
  | 'arabic'
  | 'nigerian'
  | 'ghanaian'
  | 'somali'
  | 'chinese'
  | 'vietnamese';

/** Names of one tradition, each list from most to least common, words apart by a space. */
export type NameTable = {
  female: string;
  male: string;
  /** Given names of people born before 1975, where fashion changed much. */
  olderFemale?: string;
  olderMale?: string;
  /** `Name:weight`; a name without a weight has weight 1. */
  families: string;
  /** Share of families drawn from a long tail of made-up but plausible names. */
  tail?: 'welsh' | 'english' | undefined;
  tailShare?: number;
};
