import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';

import { ConnectorError } from '@mast/connector-kit';

import { schema, schemaVersion } from './schema.ts';

/** The file of the index, in the ledger's folder. */
export const indexFile = 'index.db';

/**
 * Opens (makes) the index. WAL, `synchronous = normal`: a power cut may take its last moments, never its order, and the journal has them still;
 * before a file of the journal is erased the index is checkpointed. `secure_delete`: what is removed is overwritten.
 */
export function openIndex(folder: string): DatabaseSync {
  const db = new DatabaseSync(join(folder, indexFile), { timeout: 5_000 });
  db.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma secure_delete = on; pragma journal_size_limit = 33554432; pragma cache_size = -32000;');
  const { user_version: version } = db.prepare('pragma user_version').get() as { user_version: number };
  if (version > schemaVersion) throw new ConnectorError('config', 'ledger-too-new');
  db.exec(schema);
  db.exec(`pragma user_version = ${schemaVersion}`);
  return db;
}

/**
 * Holds the ledger for this process for as long as it lives: two listeners that number messages in one folder would overwrite each other's. The system
 * lets go of the lock however the process ends. Throws `config/ledger-in-use`.
 */
export function lockLedger(folder: string): { release(): void } {
  const db = new DatabaseSync(join(folder, 'lock.db'));
  try {
    db.exec('pragma locking_mode = exclusive; begin exclusive');
  } catch {
    db.close();
    throw new ConnectorError('config', 'ledger-in-use');
  }
  return { release: () => db.close() };
}
