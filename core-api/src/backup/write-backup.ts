import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, openSync, rmSync, writeSync } from 'node:fs';

import { keyCheck } from '../keys/key-check.ts';
import type { Keys } from '../keys/keys.ts';
import type { Clock } from '../shared/clock.ts';
import { MastError } from '../shared/mast-error.ts';
import type { BackupSession, BackupTable } from '../store/backup-session.ts';
import { backupSession } from '../store/backup-session.ts';
import type { BackupHeader } from './backup-header.ts';
import { writePart } from './backup-header.ts';
import type { FrameKind } from './frames.ts';
import { frameBytes } from './frames.ts';

export type BackupOrder = {
  readonly ownerUrl: string;
  readonly file: string;
  readonly keys: Keys;
  readonly clock: Clock;
  readonly environment: BackupHeader['environment'];
  /** Organisations of the database. */
  readonly organisations: readonly string[];
};

/** Rows by table. */
export type BackupSummary = { readonly file: string; readonly sha256: string; readonly rows: Readonly<Record<string, number>> };

/**
 * Writes the whole database to a new file that its user alone can read: one snapshot, streamed, sealed rows as they are, each table under a checksum and all of it under a keyed
 * one. The file has its name only once it is whole and durable; one that is there already is never written over (MastError `backup-exists`).
 */
export async function writeBackup({ ownerUrl, file, keys, clock, environment, organisations }: BackupOrder): Promise<BackupSummary> {
  const draft = `${file}.part`;
  if (existsSync(file) || existsSync(draft)) throw new MastError('backup-exists', { file });
  const handle = openSync(draft, 'wx', 0o600);
  const whole = createHash('sha256');
  const put = (kind: FrameKind, content: Buffer): void => {
    const bytes = frameBytes(kind, content);
    if (kind !== 'Z') whole.update(bytes);
    writeSync(handle, bytes);
  };
  try {
    const rows: Record<string, number> = {};
    await backupSession(ownerUrl, 'backup', async (session) => {
      const tables = (await session.tables()).map(({ table, columns }) => ({ table, columns: [...columns] }));
      const shreds = keys.shreds().length;
      const manifest = { check: keyCheck(keys).toString('hex'), organisations: [...organisations].toSorted(), shreds };
      put('H', writePart('header', { format: 'mast-backup/1', environment, takenAt: clock.now().toISOString(), schema: [...(await session.schema())], keys: manifest, tables }));
      for (const table of tables) {
        put('T', writePart('tableStart', table));
        const end = await copyTable(session, table, (chunk) => { put('D', chunk); });
        put('E', writePart('tableEnd', { table: table.table, ...end }));
        rows[table.table] = end.rows;
      }
    });
    const sha256 = whole.digest();
    put('Z', writePart('footer', { mac: keys.macBytes('backup', sha256.toString('hex')).toString('hex') }));
    fsyncSync(handle);
    closeSync(handle);
    linkSync(draft, file);
    rmSync(draft);
    return { file, sha256: sha256.toString('hex'), rows };
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Streams one table; in the text format of COPY every row ends with the only line feed in it. */
async function copyTable(session: BackupSession, table: BackupTable, put: (chunk: Buffer) => void): Promise<{ rows: number; sha256: string }> {
  const hash = createHash('sha256');
  let rows = 0;
  for await (const chunk of session.read(table)) {
    const bytes = chunk as Buffer;
    hash.update(bytes);
    for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) rows += 1;
    put(bytes);
  }
  return { rows, sha256: hash.digest('hex') };
}
