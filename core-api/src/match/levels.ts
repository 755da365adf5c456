/*
 * Levels of agreement per field, small ordered integers: a higher one is closer agreement. `unknown` stands between disagreement and
 * agreement, for a field that either side leaves out: it is no evidence at all.
 */

export const Given = { differ: 0, lookalike: 1, garbled: 2, unknown: 3, similar: 4, initial: 5, middle: 6, near: 7, nickname: 8, swapped: 9, exact: 10 } as const;
/**
 * `differ`: two names that many people bear. `lookalike`: two of them a letter apart (Ella, Ellie), as twins have. `garbled`: one of the two is no name
 * that many bear, so it may be anything misread. `middle`: known by a middle name. `swapped`: with the family name.
 */
export type Given = (typeof Given)[keyof typeof Given];

export const Middle = { differ: 0, unknown: 1, initial: 2, near: 3, exact: 4 } as const;
export type Middle = (typeof Middle)[keyof typeof Middle];

export const Family = { differ: 0, renamed: 1, unknown: 2, similar: 3, near: 4, part: 5, swapped: 6, exact: 7 } as const;
/** `renamed`: different, of two women, who may have married. `part`: one word of a double name is shared. */
export type Family = (typeof Family)[keyof typeof Family];

export const Birth = { differ: 0, parts: 1, unknown: 2, about: 3, expected: 4, typo: 5, year: 6, known: 7, month: 8, swapped: 9, exact: 10 } as const;
/**
 * `parts`: two of day, month and year agree. `about`: an estimated date near the other. `year`, `month`: all that one side knows agrees; `known`: so it does,
 * where the month or the year is what is missing. `swapped`: day and month.
 */
export type Birth = (typeof Birth)[keyof typeof Birth];

export const Place = { elsewhere: 0, unknown: 1, district: 2, sector: 3, communal: 4, neighbour: 5, street: 6, postcode: 7, building: 8, address: 9 } as const;
/**
 * `communal`: one hostel, prison or care home, where strangers live together. `neighbour`: same postcode, another house. `street`: same house and street,
 * a postcode missing. `building`: flat missing or a range of numbers.
 */
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
