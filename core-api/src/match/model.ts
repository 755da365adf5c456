import shipped from './model/model-2026-11-22.json' with { type: 'json' };

/** Probability of a level among true matches (`m`), strangers (`u`), other people of the same household or family (`h`), and twins (`t`; as `h` where a model has none). */
export type Odds = { m: number; u: number; h: number; t?: number };

/** A dated set of weights and thresholds. Thresholds are in bits (log2 of the odds, prior included). */
export type Model = {
  id: string;
  /** Odds before any evidence, in bits: against the strangers of a region, against housemates and close relatives, and against a twin. */
  prior: { strangerBits: number; householdBits: number; twinBits?: number };
  thresholds: {
    /** Two whole records are one person. */
    join: number;
    /** Records of which no two addresses share so much as a postcode are one person only from here. No less than `join`, which it is where a model has none. */
    distant?: number;
    /** A whole record on its own, its name misread, goes with the one person it fits. The weakest edge that brings anything together: no more than `join`. */
    attach: number;
    /** A thin record, say without a birth date, goes with the one person it fits. Between `attach` (where a model has none) and `join`. */
    thin?: number;
    /** An answer may call a person strong, given the lead. */
    strong: number;
    /** Worth showing and keeping: the review floor. */
    possible: number;
    /** What two sources that each list a person once have left over is one person from here, if both fit nobody else better. As `join` where a model has none. */
    assign?: number;
    /** How far the first must be ahead of the second. */
    lead: number;
  };
  /** Weights and what they were worth on labelled pairs, both rising; straight in between (`probabilityOf`). */
  calibration?: readonly { bits: number; probability: number }[];
  fields: Record<'given' | 'middle' | 'family' | 'birth' | 'place' | 'sex' | 'nhsNumber' | 'identifier', Record<string, Odds>>;
};

/** The model in use: weights by judgement from published error rates (see `model/README.md`), to be replaced by trained ones. */
export const currentModel: Model = shipped;
