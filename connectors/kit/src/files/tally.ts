import { z } from 'zod';

const count = z.int().min(0);

/** One reason why a row was refused, for the partner. `line` is the line of the file, `column` the partner's own heading; never a value. */
export const rejectSchema = z.strictObject({ line: z.int(), column: z.string().nullable(), rule: z.string() });
export type FileReject = z.infer<typeof rejectSchema>;

/**
 * What became of a file's rows. `rows` = `applied` + `unchanged` + `rejected` + `tombstoned` + `leftOut`, always; `leftOut` are those that are not to be shared, and is
 * missing where a layout leaves none out. `removed` and `held` are records, not rows: those that a full listing left out and so removed, or that wait for a person's word since they are too many.
 */
export const countsSchema = z.strictObject({ rows: count, applied: count, unchanged: count, rejected: count, tombstoned: count, removed: count, held: count, leftOut: count.optional() });

/** How far a file has come, page by page: kept beside the runner, so that the answer to the partner is whole even after a restart. */
export const tallySchema = z.strictObject({
  file: z.string(),
  /** Salted digest of the manifest's hash: the file is the same one. */
  mark: z.string(),
  attempt: z.int(),
  pages: count,
  counts: countsSchema,
  rejects: z.array(rejectSchema),
  rejectsNotListed: count,
  /** The file loaded before it, whose content it has to the byte, so that none of its rows is sent. */
  sameAs: z.string().optional(),
});
export type Tally = z.infer<typeof tallySchema>;

/** Reasons listed in an answer, at most; further ones are counted (judgement: nobody mends 5,000 rows by hand, and quarantine has them all). */
export const mostRejectsListed = 5_000;

export function emptyTally(file: string, mark: string, attempt: number): Tally {
  return { file, mark, attempt, pages: 0, counts: { rows: 0, applied: 0, unchanged: 0, rejected: 0, tombstoned: 0, removed: 0, held: 0 }, rejects: [], rejectsNotListed: 0 };
}
