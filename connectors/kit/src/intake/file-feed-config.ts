import { z } from 'zod';

import { secret } from '../config-schema.ts';
import { standardPageRows } from '../files/page-draft.ts';

const gibibyte = 1024 ** 3;

/** What every feed of files has, by whichever way they come and however they are written: spread it into a connector's schema. */
export const fileFeedFields = {
  filePrefix: z.string().regex(/^[a-z0-9][a-z0-9-]*$/).describe('Start of the file names of this feed; other files are left alone'),
  firstSequence: z.int().min(0).default(1).describe('Sequence number of the first file of a new feed'),
  acceptEarlierDates: z.boolean().default(false).describe('Whether a file may be dated before the last one that was loaded'),
  strayMs: z.int().min(0).default(3_600_000).describe('How long a name that means this feed and cannot be read (no manifest, never renamed) may lie before the partner is told, in milliseconds'),
  settleMs: z.int().min(0).default(60_000).describe('How long a file that does not agree with its manifest must lie unchanged before it is refused, in milliseconds'),
  maxFileBytes: z.int().min(1).default(gibibyte).describe('Longest file that is fetched, in bytes'),
  maxUnpackedBytes: z.int().min(1).default(4 * gibibyte).describe('Longest content that a `.gz` may unpack to, in bytes'),
  maxRefusedShare: z.number().min(0).max(1).default(0.2).describe('A file of whose rows more than this share are refused, and more than 20, is held whole until somebody has looked'),
  maxRowBytes: z.int().min(1).max(256 * 1024).default(64 * 1024).describe('Longest row, in bytes'),
  rereadDays: z.int().min(0).max(31).default(7).describe('A full file with the content of the one before, to the byte, is read anew only so many days after that one was; 0: always'),
  pageRows: z.int().min(1).max(1_000).default(standardPageRows).describe('Rows delivered to core-api at once'),
  openpgp: z
    .strictObject({
      privateKey: secret(z.string().min(1).describe('Armored private key for which the partner encrypts `.pgp` files')),
      passphrase: secret(z.string().min(1).describe('Passphrase of that key, where it has one')).optional(),
      partnerKeys: z.string().min(1).optional().describe("Armored public keys of the partner; with them a signature by one of them is demanded"),
      required: z.boolean().default(true).describe('Whether files that are not encrypted are refused'),
    })
    .optional()
    .describe('OpenPGP, where it is agreed'),
  signature: z
    .strictObject({ partnerKeys: z.string().min(1).describe('Armored public keys of the partner; the signature must be by one of them') })
    .optional()
    .describe('An OpenPGP signature in a file of its own, `<file>.sig` or `<file>.asc`, is demanded for every file, where it is agreed'),
};

/** What reading a file and answering it needs, by whichever way it came. */
export type FileFeedConfig = z.infer<z.ZodObject<typeof fileFeedFields>>;
