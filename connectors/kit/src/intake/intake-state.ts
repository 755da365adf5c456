import { createHash, randomBytes } from 'node:crypto';

import type { StateFolder } from '../state-folder.ts';
import { z } from 'zod';

import type { FileFeedConfig } from './file-feed-config.ts';
import type { FileFormat } from '../files/file-format.ts';
import { resultSchema } from '../files/result-file.ts';
import { tallySchema } from '../files/tally.ts';

const stateSchema = z.object({
  salt: z.string(),
  /** Where the feed stood after the last page whose outcome is known. */
  position: z.object({ sequence: z.int(), cursor: z.string().nullable() }).optional(),
  /** The file being loaded. */
  tally: tallySchema.optional(),
  /** Answers to the latest files, newest first. */
  answered: z.array(z.object({ mark: z.string(), result: resultSchema, terms: z.string().optional(), readAt: z.string().optional() })),
  /** A file that does not agree with its manifest, since when, and why. */
  waiting: z.object({ signature: z.string(), sinceMs: z.number(), rule: z.string() }).optional(),
  /** The file that stays in the inbox until something changes, and as what it was seen: told once, looked at again when that differs. */
  held: z.object({ signature: z.string() }).optional(),
  /** The file whose partner knows that MAST cannot be reached. */
  toldUnreachable: z.string().optional(),
  /** The heading of the file loaded last: the parts that are declared, and how many others there were. */
  heading: z.object({ columns: z.array(z.string()), unread: z.int() }).optional(),
  /** Names that mean this feed and cannot be read, by digest: since when they lie there unchanged, and whether the partner was told. */
  strays: z.record(z.string(), z.object({ sinceMs: z.number(), told: z.boolean() })).optional(),
});

/** What the connector remembers of a feed's files. Ids, counts and rules; lost, it costs work and repeated answers, never rows. */
export type IntakeState = z.infer<typeof stateSchema>;

const answersKept = 20;
const name = 'intake';

export async function readIntakeState(folder: StateFolder): Promise<IntakeState> {
  const kept = stateSchema.safeParse(await folder.read(name));
  return kept.success ? kept.data : { salt: randomBytes(16).toString('hex'), answered: [] };
}

export async function writeIntakeState(folder: StateFolder, state: IntakeState): Promise<void> {
  await folder.write(name, { ...state, answered: state.answered.slice(0, answersKept) });
}

/** Stands for a file's content read under what is agreed: the same one gives the same pages. */
export function termsOf(state: IntakeState, sha256: string, { terms }: Pick<FileFormat, 'terms'>, { pageRows }: Pick<FileFeedConfig, 'pageRows'>): string {
  return markOf(state, JSON.stringify([sha256, terms, pageRows]));
}

/** Stands for a file's content without being its plain hash, which for a file of one row would answer guesses about the row. */
export function markOf(state: IntakeState, sha256: string): string {
  return createHash('sha256').update(state.salt).update(sha256).digest('base64url');
}
