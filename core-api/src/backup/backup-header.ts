import { z } from 'zod';

import { MastError } from '../shared/mast-error.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const table = z.strictObject({ table: z.string(), columns: z.array(z.string()) });

/** First frame: which world and which schema the rows are of, and which keys open them. The keys themselves are in no backup of the database. */
const headerSchema = z.strictObject({
  format: z.literal('mast-backup/1'),
  environment: z.enum(['demonstration', 'training', 'live']),
  takenAt: z.iso.datetime(),
  schema: z.array(z.strictObject({ number: z.number(), sha256 })),
  keys: z.strictObject({
    /** By which the key store is known again (`keyCheck`). */
    check: sha256,
    /** Whose keys were there. */
    organisations: z.array(z.string()),
    /** How many had been destroyed: a ledger with fewer is older than this backup. */
    shreds: z.number(),
  }),
  tables: z.array(table),
});
export type BackupHeader = z.infer<typeof headerSchema>;

/** Last frame: HMAC-SHA-256 over the hash of everything before it, under the key store's `digest` key; nobody without the keys can write a backup that is taken. */
const footerSchema = z.strictObject({ mac: sha256 });
/** Of one table: how many rows, and the SHA-256 of them. */
const tableEndSchema = z.strictObject({ table: z.string(), rows: z.number(), sha256 });
const tableStartSchema = table;

const schemas = { header: headerSchema, footer: footerSchema, tableStart: tableStartSchema, tableEnd: tableEndSchema };
type Parts = { readonly [Name in keyof typeof schemas]: z.infer<(typeof schemas)[Name]> };

/** Reads one of the JSON frames. Throws MastError `backup-broken` with the part's name. */
export function readPart<Name extends keyof Parts>(name: Name, content: Buffer): Parts[Name] {
  try {
    return schemas[name].parse(JSON.parse(content.toString())) as Parts[Name];
  } catch {
    throw new MastError('backup-broken', { reason: name });
  }
}

/** Writes one. */
export function writePart<Name extends keyof Parts>(_name: Name, part: Parts[Name]): Buffer {
  return Buffer.from(JSON.stringify(part));
}
