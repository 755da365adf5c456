import type { Config } from '../config.ts';
import { databaseSource } from '../audit/verify/database-source.ts';
import { writeExport } from '../audit/verify/write-export.ts';
import { startNewLog } from '../audit/log/start-new-log.ts';
import type { Log } from '../shared/log.ts';
import { auditSession } from '../store/audit-session.ts';
import { selectAuditLogs } from '../store/sql/select-audit-logs.ts';
import { verifyDatabase, verifyExported } from './audit-verify.ts';
import { fromWhereTheyStand } from './from-where-they-stand.ts';
import type { OpenDatabase } from './open-database.ts';
import { inOperatorWorld } from './operator-world.ts';
import { readWords } from './read-words.ts';

const usage = `mast audit verify [--checkpoints <folder>] [--receipts <file>] [--witnesses <file>]
                                        the trail against its logs, with the keys at hand; one exit code a finding (docs/audit.md)
mast audit verify --from <export> [--key <verifier key>] [--checkpoints <folder>] [--receipts <file> --receipt-keys <jwks>] [--witnesses <file>]
                                        the same of an export; needs no database and no keys
mast audit export --out <folder>        headers, hashes and checkpoints for somebody else to verify; nothing that was asked or answered
mast audit key                          the key by which the log's checkpoints are checked: hand it to partners and witnesses
mast audit new-log --confirm <origin>   after a restore: begin a new log, since the old one cannot be gone on with (docs/audit.md)`;

type Work = (config: Config, database: OpenDatabase, log: Log) => Promise<number>;

/** `mast audit verify --from` needs neither database nor configuration. */
export async function audit(words: readonly string[], onDatabase: (work: Work) => Promise<number>): Promise<number> {
  const [command, ...rest] = words;
  if (command === 'verify') {
    const given = readWords(rest, ['from', 'key', 'checkpoints', 'receipts', 'receipt-keys', 'witnesses']);
    if (given === undefined) return told(usage, 2);
    return given.from === undefined ? onDatabase((config, database, log) => verifyDatabase(config, database, log, given)) : verifyExported(given);
  }
  if (command === 'key' && rest.length === 0) return onDatabase(tellKeys);
  const given = readWords(rest, ['out', 'confirm']);
  if (command === 'export' && given?.out !== undefined) return onDatabase((config, database, log) => exportTrail(config, database, log, fromWhereTheyStand(given.out ?? '')));
  if (command === 'new-log' && given?.confirm !== undefined) {
    return onDatabase((config, database, log) =>
      inOperatorWorld(config, database, log, async ({ core }) => {
        const begun = await startNewLog(core, given.confirm ?? '');
        return begun === undefined ? told('the log that is gone on with has another origin; nothing was done', 1) : told(begun.verifierKey, 0);
      }));
  }
  return told(usage, 2);
}

const tellKeys: Work = (config, database, log) =>
  inOperatorWorld(config, database, log, async ({ core }) => {
    const logs = await core.store.tx({ readOnly: true }, (db) => db.rows(selectAuditLogs, []));
    return told(logs.map(({ verifierKey }) => verifierKey).join('\n') || 'no log has begun: it does with the first leaf that the service seals', logs.length === 0 ? 1 : 0);
  });

async function exportTrail(config: Config, database: OpenDatabase, log: Log, folder: string): Promise<number> {
  const leaves = await inOperatorWorld(config, database, log, async ({ ownerUrl }) => auditSession(ownerUrl, async (session) => writeExport(databaseSource(session), folder)));
  return told(JSON.stringify({ folder, leaves }), 0);
}

function told(line: string, exitCode: number): number {
  console.log(line);
  return exitCode;
}
