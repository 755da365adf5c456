import { fileFeedFields } from '@mast/connector-kit/intake';
import { sftpFields } from '@mast/connector-kit/sftp';
import { z } from 'zod';

import { optionalColumns } from './columns.ts';
import { layoutSchema } from './layout.ts';
import { shippedLayouts } from './shipped-layouts.ts';

/** What every feed of CSV files has, by whichever way they come. */
const csvFeed = {
  ...fileFeedFields,
  layout: z
    .union([z.enum(['headline-csv/1', ...shippedLayouts()]), layoutSchema])
    .default('headline-csv/1')
    .describe('The standard template, a shipped layout (`fire/1`, `education/1` and others: docs/layouts), or one that is declared here'),
  mayLack: z.array(z.enum(optionalColumns)).default([]).describe('Optional columns that a file may leave out though earlier ones had them; without this it is held'),
};

/** Configuration of one feed over SFTP. The README's table is generated from the descriptions. */
export const sftpCsvConfig = z.strictObject({ ...sftpFields, ...csvFeed });
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
  ...csvFeed,
});
export type MeshCsvConfig = z.infer<typeof meshCsvConfig>;

/** How a feed's files are written, by whichever way they come. */
export type CsvFeedConfig = Pick<SftpCsvConfig, 'filePrefix' | 'layout' | 'mayLack'>;
