import { folderFields } from '@mast/connector-kit/intake';
import { z } from 'zod';

/** Batch files in a drop folder, beside what comes over MLLP or in its place. */
export const filesSchema = z
  .strictObject({
    ...folderFields,
    endings: z.array(z.string().regex(/^\.[a-z0-9]{1,12}$/)).min(1).default(['.hl7']).describe('Endings of the names of batch files, in lower case; others are left alone and counted'),
    settleSeconds: z.number().min(0.05).max(3_600).default(10).describe('How long a file must lie unchanged before it is read, for senders that do not write under another name first'),
    maxFileBytes: z.int().min(1_024).max(256 * 1_048_576).default(64 * 1_048_576).describe('Longest file that is read, in bytes; it is held in memory while it is taken'),
  })
  .refine(({ inbox, outbox }) => inbox !== outbox, { path: ['outbox'], error: 'another folder than the inbox' });
export type FilesConfig = z.infer<typeof filesSchema>;
