/**
 * A row of one extract. Its values by name: `given`, `middle`, `family`, `dateOfBirth` (or `dobDay`, `dobMonth`, `dobYear`), `sex`, `addressLine1`, `addressLine2`,
 * `town`, `postcode`, `nhsNumber`, `extra.<name>`; any may be missing. Blank, absent and literal junk ("null") are the same: nothing is known.
 */
export type TrainingRow = { readonly source: string; readonly id: string; readonly values: Readonly<Record<string, string | undefined>> };

/** A stage of the work, and how many of the rounds of learning have begun, for a person who waits. */
export type TrainingProgress = { readonly stage: 'read' | 'block' | 'learn' | 'score'; readonly done: number; readonly total: number };
