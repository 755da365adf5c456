import { createHmac } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

import { z } from 'zod';

import { MastError } from '../shared/mast-error.ts';
import { openKeyFolder } from './key-folder.ts';
import { openUnderPassphrase, sealUnderPassphrase } from './passphrase-seal.ts';
import { ledgerFile, longerLedger, shredsIn } from './shred-ledger.ts';

/** A key store's files by name, in base64. */
const contentSchema = z.strictObject({ files: z.record(z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/), z.base64()) });
type Files = z.infer<typeof contentSchema>['files'];

/** The whole key store, sealed under a passphrase. Its own backup, kept apart from those of the database: either alone opens nothing. */
export function backUpKeys(folder: string, passphrase: string): Buffer {
  const store = openKeyFolder(folder, false);
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.draft'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const files: Files = Object.fromEntries(names.toSorted().map((name) => [name, (store.read(name) ?? Buffer.alloc(0)).toString('base64')]));
  return sealUnderPassphrase(passphrase, Buffer.from(JSON.stringify({ files })));
}

/**
 * Brings a key store back into a folder that is not there yet. Whoever stands in the shred ledger gets no key back: neither by the ledger in the backup nor by a later copy of it,
 * `ledgerCopy`, which is to be kept for this. Names those left out. Throws MastError `keys-not-empty` for a folder that has anything in it, `key-backup-broken`,
 * `shred-ledger-broken`.
 */
export function restoreKeys(folder: string, passphrase: string, sealed: Buffer, ledgerCopy: string | undefined): { readonly files: number; readonly withoutKey: readonly string[] } {
  const files = readContent(openUnderPassphrase(passphrase, sealed));
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new MastError('keys-not-empty', { folder });
  const bytes = (name: string): Buffer => Buffer.from(files[name] ?? '', 'base64');
  const mac = (purpose: string, text: string): Buffer => createHmac('sha256', bytes('digest')).update(`${purpose}\0${text}`).digest();
  const inBackup = bytes(ledgerFile).toString();
  const ledger = ledgerCopy === undefined ? inBackup : longerLedger(inBackup, ledgerCopy, mac);
  const withoutKey = shredsIn(ledger, mac).map(({ organisationId }) => organisationId as string);
  const store = openKeyFolder(folder, true);
  const kept = Object.keys(files).filter((name) => name !== ledgerFile && !withoutKey.some((organisation) => name.startsWith(`organisations/${organisation}/`)));
  // The book first: a kill leaves a store that is not whole, which nobody opens, and no key without it.
  if (ledger !== '') store.create(ledgerFile, Buffer.from(ledger));
  for (const name of kept) store.create(name, bytes(name));
  return { files: kept.length + (ledger === '' ? 0 : 1), withoutKey };
}

/** A copy of the ledger, from wherever it is kept. */
export function readLedgerCopy(path: string): string {
  return readFileSync(path, 'utf8');
}

function readContent(opened: Buffer): Files {
  const parsed = contentSchema.safeParse(JSON.parse(opened.toString()));
  if (!parsed.success || Object.keys(parsed.data.files).some((name) => name.split('/').includes('..'))) throw new MastError('key-backup-broken', { reason: 'content' });
  return parsed.data.files;
}
