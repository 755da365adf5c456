/** A look-up without an answer in three sentences: what happened, what it means for the look-up, what to do now. */
export type ProblemWords = { what: string; means: string; now: string };
