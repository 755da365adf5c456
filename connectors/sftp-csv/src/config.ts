import { secret } from '@mast/connector-kit';
import { z } from 'zod';

import { optionalColumns } from './columns.ts';
import { layoutSchema } from './layout.ts';
import { standardPageRows } from './page-draft.ts';

const gibibyte = 1024 ** 3;

/** What every feed of files has, by whichever way they come. */
const fileFeed = {
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
};

/** Configuration of one feed over SFTP. The README's table is generated from the descriptions. */
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
  ...fileFeed,
});
export type SftpCsvConfig = z.infer<typeof sftpCsvConfig>;

const mailboxId = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);

/** Configuration of one feed over MESH, by the folders of a MESH client. */
export const meshCsvConfig = z.strictObject({
  mesh: z.strictObject({
    inbox: z.string().startsWith('/').describe('Folder into which the MESH client puts what came (`IN`)'),
    outbox: z.string().startsWith('/').describe('Folder from which the MESH client sends (`OUT`)'),
    mailbox: mailboxId.describe('Our mailbox'),
    partnerMailbox: mailboxId.describe("The partner's mailbox; messages of another are left alone"),
    workflowId: z.string().regex(/^[A-Za-z0-9_-]{1,300}$/).describe("Workflow of the partner's messages; others are left alone"),
    answerWorkflowId: z.string().regex(/^[A-Za-z0-9_-]{1,300}$/).describe('Workflow of our answers'),
  }),
  ...fileFeed,
});
export type MeshCsvConfig = z.infer<typeof meshCsvConfig>;

/** What reading a file and answering it needs, by whichever way it came. */
export type FileFeedConfig = Omit<SftpCsvConfig, 'server' | 'inbox' | 'outbox'>;
