/*
 * Levels of agreement per field, small ordered integers: a higher one is closer agreement. `unknown` stands between disagreement and
 * agreement, for a field that either side leaves out: it is no evidence at all.
 */

export const Given = { differ: 0, lookalike: 1, unknown: 2, similar: 3, initial: 4, middle: 5, near: 6, nickname: 7, swapped: 8, exact: 9 } as const;
/** `lookalike`: two established names one letter apart (Ella, Ellie), as twins have. `middle`: known by a middle name. `swapped`: with the family name. */
export type Given = (typeof Given)[keyof typeof Given];

export const Middle = { differ: 0, unknown: 1, initial: 2, near: 3, exact: 4 } as const;
export type Middle = (typeof Middle)[keyof typeof Middle];

export const Family = { differ: 0, unknown: 1, similar: 2, near: 3, part: 4, swapped: 5, exact: 6 } as const;
/** `part`: one word of a double name is shared. */
export type Family = (typeof Family)[keyof typeof Family];

export const Birth = { differ: 0, parts: 1, unknown: 2, about: 3, expected: 4, typo: 5, year: 6, month: 7, swapped: 8, exact: 9 } as const;
/** `parts`: two of day, month and year agree. `about`: an estimated date near the other. `year`, `month`: all that one side knows agrees. `swapped`: day and month. */
export type Birth = (typeof Birth)[keyof typeof Birth];

export const Place = { elsewhere: 0, unknown: 1, district: 2, sector: 3, neighbour: 4, street: 5, postcode: 6, building: 7, address: 8 } as const;
/** `neighbour`: same postcode, another house. `street`: same house and street, a postcode missing. `building`: flat missing or a range of numbers. */
export type Place = (typeof Place)[keyof typeof Place];

/** Sex, and every identifier: they agree, disagree, or one side says nothing. */
export const Plain = { differ: 0, unknown: 1, same: 2 } as const;
export type Plain = (typeof Plain)[keyof typeof Plain];

/** How two records' content compares: what weighing and explaining need, and no personal value. Symmetric. */
export type PairLevels = {
  given: Given;
  middle: Middle;
  family: Family;
  birth: Birth;
  place: Place;
  sex: Plain;
  nhsNumber: Plain;
  identifier: Plain;
  /** People per 10,000 that bear the agreeing given name (0 when no exact agreement). */
  givenPer10k: number;
  /** The same for the family name. */
  familyPer10k: number;
  /** Whole years between the births, where both years are known. */
  yearsApart?: number | undefined;
};
