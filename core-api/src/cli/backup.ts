import { writeFileSync } from 'node:fs';

import { writeBackup } from '../backup/write-backup.ts';
import type { Config } from '../config.ts';
import { backUpKeys } from '../keys/key-backup.ts';
import { systemClock } from '../shared/clock.ts';
import type { Log } from '../shared/log.ts';
import { selectLeaving } from '../store/sql/select-leaving.ts';
import { fromWhereTheyStand } from './from-where-they-stand.ts';
import type { OpenDatabase } from './open-database.ts';
import { inOperatorWorld } from './operator-world.ts';
import { readPassphrase } from './passphrase.ts';
import { readWords } from './read-words.ts';

const usage = `mast backup --out <file>                               the database: sealed rows as they are, no key
mast backup --keys <file> --passphrase-file <file>     the key store, under a passphrase; keep it apart from the other (docs/backup.md)`;

/** `mast backup` of the key store alone needs no database. */
export function isKeyBackup(words: readonly string[]): boolean {
  return words.some((word) => word === '--keys' || word.startsWith('--keys='));
}

/** `mast backup --keys`. */
export function backUpKeyStore(config: Config, words: readonly string[]): number {
  const given = readWords(words, ['keys', 'passphrase-file']);
  if (given?.keys === undefined || given['passphrase-file'] === undefined) return told(usage, 2);
  const file = fromWhereTheyStand(given.keys);
  writeFileSync(file, backUpKeys(config.keysFolder, readPassphrase(fromWhereTheyStand(given['passphrase-file']))), { flag: 'wx', mode: 0o600 });
  return told(`key store written to ${file}`, 0);
}

/** `mast backup --out`. */
export async function backupCommand(config: Config, database: OpenDatabase, log: Log, words: readonly string[]): Promise<number> {
  const out = readWords(words, ['out'])?.out;
  if (out === undefined) return told(usage, 2);
  return inOperatorWorld(config, database, log, async ({ core, owner, ownerUrl }) => {
    const organisations = (await owner.tx({ readOnly: true }, (db) => db.rows(selectLeaving, []))).flatMap(({ organisationId, leftAt }) => (leftAt === null ? [organisationId] : []));
    const done = await writeBackup({ ownerUrl, file: fromWhereTheyStand(out), keys: core.keys, clock: systemClock, environment: config.environment, organisations });
    return told(JSON.stringify({ file: done.file, sha256: done.sha256, rows: Object.values(done.rows).reduce((sum, rows) => sum + rows, 0) }), 0);
  });
}

function told(line: string, exitCode: number): number {
  console.log(line);
  return exitCode;
}
