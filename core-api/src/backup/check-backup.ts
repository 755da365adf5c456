import { createHash } from 'node:crypto';

import { keyCheck } from '../keys/key-check.ts';
import type { Keys } from '../keys/keys.ts';
import { MastError } from '../shared/mast-error.ts';
import type { BackupHeader } from './backup-header.ts';
import { readPart } from './backup-header.ts';
import { readFrames } from './frames.ts';

/** A backup that is whole: what it is, and the SHA-256 of everything in it. */
export type CheckedBackup = { readonly header: BackupHeader; readonly sha256: Buffer };

/**
 * Reads a backup from its first byte to its last and changes nothing. Throws MastError `backup-broken` with the table or the place where it is torn or edited,
 * `environment-mismatch` for a backup of another world, `keys-mismatch` where other keys wrote it, `shred-ledger-behind` where the ledger beside the keys is older than it.
 */
export async function checkBackup(file: string, keys: Keys, environment: BackupHeader['environment']): Promise<CheckedBackup> {
  let header: BackupHeader | undefined;
  let checked: CheckedBackup | undefined;
  const waiting: string[] = [];
  let open: { table: string; rows: number; hash: ReturnType<typeof createHash> } | undefined;
  for await (const { kind, content, before } of readFrames(file)) {
    if (header === undefined) {
      if (kind !== 'H') throw new MastError('backup-broken', { reason: 'header' });
      header = readPart('header', content);
      requireSameWorld(header, keys, environment);
      waiting.push(...header.tables.map(({ table }) => table));
    } else if (kind === 'T' && open === undefined) {
      const { table } = readPart('tableStart', content);
      if (waiting.shift() !== table) throw new MastError('backup-broken', { reason: 'order', table });
      open = { table, rows: 0, hash: createHash('sha256') };
    } else if (kind === 'D' && open !== undefined) {
      open.hash.update(content);
      for (let at = content.indexOf(10); at !== -1; at = content.indexOf(10, at + 1)) open.rows += 1;
    } else if (kind === 'E' && open !== undefined) {
      const end = readPart('tableEnd', content);
      if (end.table !== open.table || end.rows !== open.rows || end.sha256 !== open.hash.digest('hex')) throw new MastError('backup-broken', { reason: 'checksum', table: open.table });
      open = undefined;
    } else if (kind === 'Z' && open === undefined && waiting.length === 0) {
      const { mac } = readPart('footer', content);
      if (mac !== keys.macBytes('backup', before.toString('hex')).toString('hex')) throw new MastError('backup-broken', { reason: 'seal' });
      checked = { header, sha256: before };
    } else throw new MastError('backup-broken', { reason: 'order', table: open?.table ?? waiting[0] ?? '' });
  }
  if (checked === undefined) throw new MastError('backup-broken', { reason: 'torn' });
  return checked;
}

function requireSameWorld(header: BackupHeader, keys: Keys, environment: string): void {
  if (header.environment !== environment) throw new MastError('environment-mismatch', { backup: header.environment, wanted: environment });
  if (header.keys.check !== keyCheck(keys).toString('hex')) throw new MastError('keys-mismatch', { backup: 'written with other keys' });
  const shreds = keys.shreds().length;
  if (shreds < header.keys.shreds) throw new MastError('shred-ledger-behind', { ledger: shreds, backup: header.keys.shreds });
}
