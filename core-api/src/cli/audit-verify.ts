import { readFileSync } from 'node:fs';

import { openPublication } from '../audit/log/open-publication.ts';
import { readReceipt } from '../audit/log/prove-receipt.ts';
import type { ReadReceipt } from '../audit/log/prove-receipt.ts';
import type { VerifierKey } from '../audit/note/verifier-key.ts';
import { readVerifierKey, verifierKey } from '../audit/note/verifier-key.ts';
import type { SourceLog } from '../audit/verify/audit-source.ts';
import { databaseSource } from '../audit/verify/database-source.ts';
import { exportSource } from '../audit/verify/export-source.ts';
import type { Findings } from '../audit/verify/findings.ts';
import { findingKinds } from '../audit/verify/findings.ts';
import { readPublished } from '../audit/verify/known-checkpoints.ts';
import type { AuditReport } from '../audit/verify/verify-audit.ts';
import { verifyAudit } from '../audit/verify/verify-audit.ts';
import type { Outside } from '../audit/verify/verify-log.ts';
import type { Config } from '../config.ts';
import type { Keys } from '../keys/keys.ts';
import type { Log } from '../shared/log.ts';
import { MastError } from '../shared/mast-error.ts';
import { auditSession } from '../store/audit-session.ts';
import { fromWhereTheyStand } from './from-where-they-stand.ts';
import type { OpenDatabase } from './open-database.ts';
import { inOperatorWorld } from './operator-world.ts';
import { progressBar } from './progress-bar.ts';

type Given = Partial<Record<'from' | 'key' | 'checkpoints' | 'receipts' | 'receipt-keys' | 'witnesses', string | undefined>>;
type ReceiptKeys = readonly Readonly<Record<string, unknown>>[];

/** `mast audit verify` of a database, with the keys beside it: the log's key and how far it had come are taken from the key store, which no database administrator has. */
export async function verifyDatabase(config: Config, database: OpenDatabase, log: Log, given: Given): Promise<number> {
  return inOperatorWorld(config, database, log, async ({ core: { keys }, ownerUrl }) =>
    auditSession(ownerUrl, async (session) => {
      const bar = progressBar();
      const report = await verifyAudit({
        source: databaseSource(session),
        outside: (one, findings) => outsideOf(one, findings, keyOfStore(keys, one), keys, { witnesses: config.witnessesFile, checkpoints: config.checkpointFolder, ...given }),
        keys,
        keysFolder: config.keysFolder,
        expected: logsOf(keys),
        receipts: readReceipts(given.receipts, keys.receiptJwks().keys),
        onProgress: bar.show,
      });
      bar.end();
      return tell(report, []);
    }));
}

/** `mast audit verify --from`: of an export, by the key that is given, else by the one that the export names itself, which is told. */
export async function verifyExported(given: Given): Promise<number> {
  const key = given.key === undefined ? undefined : readVerifierKey(given.key);
  if (given.key !== undefined && key === undefined) throw new MastError('configuration', { option: 'key' });
  const receiptKeys = given['receipt-keys'] === undefined ? [] : (JSON.parse(readFileSync(fromWhereTheyStand(given['receipt-keys']), 'utf8')) as { keys: ReceiptKeys }).keys;
  const bar = progressBar();
  const report = await verifyAudit({
    source: exportSource(fromWhereTheyStand(given.from ?? '')),
    outside: (one, findings) => outsideOf(one, findings, key, undefined, given),
    keys: undefined,
    expected: [],
    receipts: readReceipts(given.receipts, receiptKeys),
    onProgress: bar.show,
  });
  bar.end();
  return tell(report, key === undefined ? ['the log was checked by the key that the export names itself: give the one that you were handed with --key'] : []);
}

/** The key store's own key, under the name that the log has: another key in the database is found by it. */
function keyOfStore(keys: Keys, { log, origin }: SourceLog): VerifierKey | undefined {
  const bytes = keys.auditLog.publicKey(log);
  return bytes && verifierKey(origin, 'log', bytes);
}

function logsOf(keys: Keys): number[] {
  const logs: number[] = [];
  while (keys.auditLog.publicKey(logs.length + 1) !== undefined) logs.push(logs.length + 1);
  return logs.filter((log) => (keys.auditLog.mark(log)?.size ?? 0) > 0);
}

function outsideOf(log: SourceLog, findings: Findings, key: VerifierKey | undefined, keys: Keys | undefined, { witnesses, checkpoints }: Given): Outside {
  const checkedBy = key ?? readVerifierKey(log.verifierKey);
  const published = checkpoints === undefined || checkedBy === undefined ? { known: [], wrong: [] } : readPublished(fromWhereTheyStand(checkpoints), checkedBy);
  for (const name of published.wrong) findings.add('signature-wrong', log.log, name);
  const known = witnesses === undefined ? [] : openPublication(fromWhereTheyStand(witnesses), undefined, noFetch).witnesses.map((one) => one.key);
  return { key, mark: keys?.auditLog.mark(log.log), published: published.known, witnesses: known };
}

/** Verifying is offline. */
const noFetch: typeof globalThis.fetch = () => Promise.reject(new MastError('internal', { fetch: 'offline' }));

/** A receipt a line. @throws MastError `configuration` with the number of one that is not ours */
function readReceipts(file: string | undefined, keys: ReceiptKeys): ReadReceipt[] {
  if (file === undefined) return [];
  return readFileSync(fromWhereTheyStand(file), 'utf8').split(/\r?\n/).flatMap((line, at) => {
    if (line.trim() === '') return [];
    const receipt = readReceipt(keys, line);
    if (receipt === undefined) throw new MastError('configuration', { receiptLine: at + 1 });
    return [receipt];
  });
}

function tell({ findings, counts }: AuditReport, remarks: readonly string[]): number {
  for (const { kind, log, at } of findings.told) console.log(`${kind}${log === 0 ? '' : ` (log ${log})`}: ${at}`);
  const kinds = Object.entries(findingKinds).flatMap(([kind, { exitCode, text }]) => {
    const count = findings.count(kind as keyof typeof findingKinds);
    return count === 0 ? [] : [`${count} × ${kind} [${exitCode}]: ${text}`];
  });
  for (const line of [...kinds, ...remarks]) console.log(line);
  console.log(JSON.stringify(counts));
  console.log(kinds.length === 0 ? 'nothing found' : `${kinds.length} kinds of findings`);
  return findings.exitCode();
}
