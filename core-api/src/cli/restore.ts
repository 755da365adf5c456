import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { checkBackup } from '../backup/check-backup.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import type { Config } from '../config.ts';
import { readLedgerCopy, restoreKeys } from '../keys/key-backup.ts';
import { openKeys } from '../keys/open-keys.ts';
import { applyLedger } from '../leaving/apply-ledger.ts';
import { runRetention } from '../retention/run-retention.ts';
import type { Log } from '../shared/log.ts';
import { MastError } from '../shared/mast-error.ts';
import { migrate } from '../store/migrate.ts';
import { admitService } from './admit-service.ts';
import { fromWhereTheyStand } from './from-where-they-stand.ts';
import type { OpenDatabase } from './open-database.ts';
import { inOperatorWorld } from './operator-world.ts';
import { readPassphrase } from './passphrase.ts';

const usage = `mast restore --keys <file> --passphrase-file <file> [--ledger <file>]   the key store, into MAST_KEYS, which must not be there yet
mast restore --from <file>                                              the database, into an empty one; it opens to nobody until
mast restore --apply-ledger                                             what was destroyed or expired since has been taken out of it (docs/backup.md)`;

type Given = { readonly from?: string; readonly keys?: string; readonly ledger?: string; readonly 'passphrase-file'?: string; readonly 'apply-ledger'?: boolean };

function read(words: readonly string[]): Given | undefined {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args: [...words], options: { from: text, keys: text, ledger: text, 'passphrase-file': text, 'apply-ledger': { type: 'boolean' } } }).values;
  } catch {
    return undefined;
  }
}

/** `mast restore --keys`, which needs no database: it stands first. */
export function restoreKeyStore(config: Config, words: readonly string[]): number {
  const given = read(words);
  if (given?.keys === undefined || given['passphrase-file'] === undefined) return told(usage, 2);
  const ledger = given.ledger === undefined ? undefined : readLedgerCopy(fromWhereTheyStand(given.ledger));
  const done = restoreKeys(config.keysFolder, readPassphrase(fromWhereTheyStand(given['passphrase-file'])), readFileSync(fromWhereTheyStand(given.keys)), ledger);
  return told(JSON.stringify({ keys: config.keysFolder, files: done.files, withoutKey: done.withoutKey.length }), 0);
}

/** `mast restore --from` and `mast restore --apply-ledger`. */
export async function restoreCommand(config: Config, database: OpenDatabase, log: Log, words: readonly string[]): Promise<number> {
  const given = read(words);
  if (given?.from !== undefined) return restoreDatabase(config, database, fromWhereTheyStand(given.from));
  if (given?.['apply-ledger'] !== true) return told(usage, 2);
  return inOperatorWorld(config, database, log, async ({ core, owner }) => {
    const stepped = (step: string, counts: Readonly<Record<string, number>>): void => { console.error(`… ${step} ${JSON.stringify(counts)}`); };
    let expired: Readonly<Record<string, number>> = {};
    const takenOut = await applyLedger({ core, owner, stepped }, async () => { expired = await runRetention(core, { again: true }); });
    return told(JSON.stringify({ takenOut, expired }), 0);
  });
}

async function restoreDatabase(config: Config, { ownerUrl, appUrl }: OpenDatabase, file: string): Promise<number> {
  if (ownerUrl === undefined) throw new MastError('configuration', { missing: 'MAST_OWNER_DATABASE_URL' });
  const keys = await openKeys(config.keysFolder, { environment: config.environment, make: false });
  const checked = await checkBackup(file, keys, config.environment);
  await migrate(ownerUrl);
  await admitService(ownerUrl, appUrl);
  await restoreBackup(ownerUrl, file, checked);
  return told(`restored what stood there on ${checked.header.takenAt}. It opens to nobody yet: mast restore --apply-ledger`, 0);
}

function told(line: string, exitCode: number): number {
  console.log(line);
  return exitCode;
}
