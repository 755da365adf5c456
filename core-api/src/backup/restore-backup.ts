import { MastError } from '../shared/mast-error.ts';
import type { BackupSession } from '../store/backup-session.ts';
import { backupSession } from '../store/backup-session.ts';
import type { CheckedBackup } from './check-backup.ts';
import { readPart } from './backup-header.ts';
import type { Frame } from './frames.ts';
import { readFrames } from './frames.ts';

/**
 * Puts a checked backup into an empty database of the same schema, in one transaction: all of it or nothing. The database is marked as restored and opens to nobody until the
 * shred ledger has been applied. Throws MastError `restore-not-empty` naming a table that has rows, `restore-other-schema`, and `backup-broken` where the file is not any
 * more what was checked.
 */
export async function restoreBackup(ownerUrl: string, file: string, { header, sha256 }: CheckedBackup): Promise<void> {
  await backupSession(ownerUrl, 'restore', async (session) => {
    await requireRoom(session, header);
    const tables = new Map((await session.tables()).map((table) => [table.table, table]));
    const frames = readFrames(file);
    for await (const { kind, content, before } of frames) {
      if (kind === 'T') {
        const { table } = readPart('tableStart', content);
        const target = tables.get(table);
        if (target === undefined) throw new MastError('restore-other-schema', { table });
        await session.write(target, rowsOf(frames));
      } else if (kind === 'Z' && !before.equals(sha256)) throw new MastError('backup-broken', { reason: 'changed' });
    }
    await session.markRestored(sha256, header.takenAt);
  });
}

async function requireRoom(session: BackupSession, header: CheckedBackup['header']): Promise<void> {
  const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  const [schema, tables] = [await session.schema(), await session.tables()];
  if (!isSame(schema, header.schema)) throw new MastError('restore-other-schema', { database: schema.length, backup: header.schema.length });
  if (!isSame(tables, header.tables)) throw new MastError('restore-other-schema', { reason: 'columns' });
  const filled = await session.filled(tables);
  if (filled !== undefined) throw new MastError('restore-not-empty', { table: filled });
}

/** Rows up to the end of their table; the frames stay open for what follows. */
async function* rowsOf(frames: AsyncGenerator<Frame, void, void>): AsyncGenerator<Buffer, void, void> {
  for (let next = await frames.next(); next.done !== true; next = await frames.next()) {
    if (next.value.kind === 'E') return;
    yield next.value.content;
  }
}
