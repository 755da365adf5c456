import { z } from 'zod';

import type { FeedFileName } from './file-name.ts';
import type { FileProblem } from './file-refused.ts';
import { countsSchema, rejectSchema } from './tally.ts';
import type { Tally } from './tally.ts';

/**
 * Codes in the sense of the NHS Child Protection - Information Sharing (CP-IS) upload response: one for the whole file, so that a partner's
 * script can act on it.
 */
export const resultMeanings = {
  CPF01: 'The file was not loaded. See `problem`.',
  CPF02: 'Every row was loaded.',
  CPF03: 'Some rows were loaded, some were refused. See `rejects`.',
  CPF04: 'Every row was refused. See `rejects`.',
  CPF05: 'MAST could not be reached. Nothing is to be done: loading goes on by itself.',
  CPF06: 'The layout or its version is not the one agreed.',
} as const;

/** The answer to a partner, `<same>.result.json` in the outbox. Counts, lines, columns and rules; never a value. */
export const resultSchema = z.strictObject({
  schema: z.literal('mast-result/1'),
  file: z.string(),
  /** Missing for a name that says neither. */
  mode: z.enum(['full', 'delta']).optional(),
  sequence: z.int().optional(),
  answeredAt: z.string(),
  code: z.enum(['CPF01', 'CPF02', 'CPF03', 'CPF04', 'CPF05', 'CPF06']),
  meaning: z.string(),
  problem: z.strictObject({ rule: z.string(), column: z.string().optional(), line: z.int().optional(), expectedSequence: z.int().optional(), sameAs: z.string().optional() }).optional(),
  counts: countsSchema,
  rejects: z.array(rejectSchema),
  rejectsNotListed: z.int(),
  /** Places of headings that were not read since the layout does not know them. */
  unreadColumns: z.array(z.int()).optional(),
  /** The file stays in the inbox and is looked at again once it, an earlier one or what was agreed has changed. */
  waits: z.literal(true).optional(),
  /** The file has the content of this one, loaded before it, to the byte: nothing was sent, since nothing would have changed. */
  sameAs: z.string().optional(),
  /** The same file came again: nothing was changed, and this is its first answer. */
  repeated: z.literal(true).optional(),
});
export type FileResult = z.infer<typeof resultSchema>;

/** Added where a full file left out records that stay all the same, so that nobody takes CPF02 for their removal. */
const heldMeaning = ' Records that the file leaves out are held, not removed. See `counts.held`.';

const nothing = { rows: 0, applied: 0, unchanged: 0, rejected: 0, tombstoned: 0, removed: 0, held: 0 };

/** The answer for a file of which no row was loaded. */
export function refusal({ name, mode, sequence }: Pick<FileResult, 'mode' | 'sequence'> & { readonly name: string }, problem: FileProblem, at: Date): FileResult {
  const code = problem.rule === 'schema-not-supported' ? 'CPF06' : 'CPF01';
  return { schema: 'mast-result/1', file: name, ...(mode === undefined ? {} : { mode }), ...(sequence === undefined ? {} : { sequence }), answeredAt: at.toISOString(), code, meaning: resultMeanings[code], problem, counts: nothing, rejects: [], rejectsNotListed: 0 };
}

/** The answer for a file that was read to its end, or with `unreachable` as far as it got. */
export function outcomeOf({ name, mode, sequence }: FeedFileName, tally: Tally, at: Date, unread: readonly number[], unreachable = false): FileResult {
  const { counts, rejects, rejectsNotListed } = tally;
  const loaded = counts.applied + counts.unchanged + counts.tombstoned;
  const code = unreachable ? 'CPF05' : counts.rejected === 0 ? 'CPF02' : loaded > 0 ? 'CPF03' : 'CPF04';
  return {
    schema: 'mast-result/1', file: name, mode, sequence, answeredAt: at.toISOString(), code, meaning: counts.held === 0 ? resultMeanings[code] : `${resultMeanings[code]}${heldMeaning}`,
    ...(unreachable ? { problem: { rule: 'core-unavailable' } } : {}),
    counts, rejects, rejectsNotListed,
    ...(unread.length === 0 ? {} : { unreadColumns: [...unread] }),
  };
}
