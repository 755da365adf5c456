import { secret } from '@mast/connector-kit';
import { z } from 'zod';

import { optionalColumns } from './columns.ts';
import { layoutSchema } from './layout.ts';

const gibibyte = 1024 ** 3;

/** Configuration of one feed. The README's table is generated from the descriptions. */
export const sftpCsvConfig = z.strictObject({
  server: z.strictObject({
    host: z.string().min(1).describe('Name or address of the SFTP server'),
    port: z.int().min(1).max(65_535).default(22).describe('Port of the SFTP server'),
    username: z.string().min(1).describe('Account that may read and empty the inbox and write the outbox'),
    privateKey: secret(z.string().min(1)).describe('Private key of that account, OpenSSH or PEM; passwords are not supported'),
    hostKey: z.string().regex(/^SHA256:[A-Za-z0-9+/]{43}$/).describe("Fingerprint of the server's key, as `ssh-keygen -l` prints it; another key is refused"),
  }),
  inbox: z.string().startsWith('/').default('/inbox').describe('Folder into which the partner puts files'),
  outbox: z.string().startsWith('/').default('/outbox').describe('Folder into which result files are written'),
  filePrefix: z.string().regex(/^[a-z0-9][a-z0-9-]*$/).describe('Start of the file names of this feed; other files are left alone'),
  layout: z.union([z.literal('headline-csv/1'), layoutSchema]).default('headline-csv/1').describe('The standard template, or a declared layout'),
  firstSequence: z.int().min(0).default(1).describe('Sequence number of the first file of a new feed'),
  mayLack: z.array(z.enum(optionalColumns)).default([]).describe('Optional columns that a file may leave out though earlier ones had them; without this it is held'),
  acceptEarlierDates: z.boolean().default(false).describe('Whether a file may be dated before the last one that was loaded'),
  strayMs: z.int().min(0).default(3_600_000).describe('How long a name that means this feed and cannot be read (no manifest, never renamed) may lie before the partner is told, in milliseconds'),
  settleMs: z.int().min(0).default(60_000).describe('How long a file that does not agree with its manifest must lie unchanged before it is refused, in milliseconds'),
  maxFileBytes: z.int().min(1).default(gibibyte).describe('Longest file that is fetched, in bytes'),
  maxUnpackedBytes: z.int().min(1).default(4 * gibibyte).describe('Longest content that a `.gz` may unpack to, in bytes'),
  maxRefusedShare: z.number().min(0).max(1).default(0.2).describe('A file of whose rows more than this share are refused, and more than 20, is held whole until somebody has looked'),
  maxRowBytes: z.int().min(1).max(256 * 1024).default(64 * 1024).describe('Longest row, in bytes'),
});

export type SftpCsvConfig = z.infer<typeof sftpCsvConfig>;
