import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import type { Core } from '../../core.ts';
import { selectAuditLogs } from '../../store/sql/select-audit-logs.ts';
import { selectLastCosigned } from '../../store/sql/select-last-cosigned.ts';
import { readCheckpointUpTo } from './read-checkpoint.ts';

/** Digits of a size in a file's name, so that names sort as sizes do. */
const digits = 15;

/** Writes the last checkpoint, with what witnesses signed of it, to the folder of write-once storage: a file of its own, never written again. With witnesses the last that one of them signed. */
export async function publishCheckpoint(core: Core): Promise<void> {
  const { publication } = core;
  const folder = publication?.folder;
  if (publication === undefined || folder === undefined) return;
  const found = await core.store.tx({ readOnly: true }, async (db) => {
    const [current] = await db.rows(selectAuditLogs, []);
    if (current === undefined) return undefined;
    const cosigned = publication.witnesses.length === 0 ? undefined : await db.one(selectLastCosigned, [current.log]);
    const checkpoint = await readCheckpointUpTo(db, current.log, cosigned?.size);
    return checkpoint && { log: current.log, ...checkpoint };
  });
  if (found === undefined) return;
  writeOnce(join(folder, checkpointFile(found.log, found.size)), found.note);
}

/** `audit-log-<n>-<size>.checkpoint`. */
function checkpointFile(log: number, size: number): string {
  return `audit-log-${log}-${String(size).padStart(digits, '0')}.checkpoint`;
}

function writeOnce(path: string, text: string): void {
  let file: number;
  try {
    file = openSync(path, 'wx', 0o644);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    throw error;
  }
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
