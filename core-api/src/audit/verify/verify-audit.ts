import type { ReadReceipt } from '../log/prove-receipt.ts';
import { openLeafPayload } from '../open-leaf-payload.ts';
import { openedOr } from '../reading/opened-or.ts';
import type { AuditSource, SourceEntry, SourceLog } from './audit-source.ts';
import { checksHere, checksInThreads } from './checking-threads.ts';
import type { CountExpired } from './count-expired.ts';
import { countExpired } from './count-expired.ts';
import type { Findings } from './findings.ts';
import { collectFindings } from './findings.ts';
import type { OpenPayload } from './read-payload.ts';
import type { Counts, Outside } from './verify-log.ts';
import { verifyLog } from './verify-log.ts';

/** What is verified, and by what. */
export type AuditOrder = {
  readonly source: AuditSource;
  readonly outside: (log: SourceLog, findings: Findings) => Outside;
  readonly keys: OpenPayload | undefined;
  /** Where other threads open the same keys; without it, all is done in this one. */
  readonly keysFolder?: string | undefined;
  /** Logs that there must be, as whoever keeps the keys knows. */
  readonly expected: readonly number[];
  readonly receipts: readonly ReadReceipt[];
  readonly onProgress: (log: SourceLog, done: number) => void;
};

export type AuditReport = { readonly findings: Findings; readonly counts: Counts & { logs: number; receipts: number; waiting: number } };

/** Verifies every log of a trail, that every leaf of the trail is in one or waits for its place, and that receipts were kept. Reads everything once. */
export async function verifyAudit(order: AuditOrder): Promise<AuditReport> {
  const { source, expected } = order;
  const findings = collectFindings();
  const run: Run = { findings, expired: countExpired(), open: new Map(order.receipts.map((receipt) => [leafKey(receipt.leaf.id, receipt.leaf.hash.toString('hex')), receipt])) };
  const logs = await source.logs();
  for (const log of expected) if (!logs.some((one) => one.log === log)) findings.add('log-shortened', log, 'the whole log is gone');
  const counts = await verifyLogs(order, run, logs);
  const waiting = await verifyPlaceless(order, run);
  run.expired.tell(findings);
  for (const { leaf } of run.open.values()) findings.add('receipt-not-kept', 0, `leaf ${leaf.id}`);
  return { findings, counts: { ...counts, logs: logs.length, receipts: order.receipts.length, waiting } };
}

/** A receipt is of a leaf as it was: of one with the same id and another hash it proves nothing. */
const leafKey = (leafId: string, hash: string): string => `${leafId} ${hash}`;

/** `open`: receipts whose leaf was not come by. */
type Run = { readonly findings: Findings; readonly expired: CountExpired; readonly open: Map<string, ReadReceipt> };

async function verifyLogs({ source, outside, keys, keysFolder, onProgress }: AuditOrder, { findings, expired, open }: Run, logs: readonly SourceLog[]): Promise<Counts> {
  const counts: Counts = { leaves: 0, checkpoints: 0, tiles: 0, cosignatures: 0, payloadsErased: 0, payloadsUnread: 0 };
  const checks = keysFolder === undefined ? checksHere(keys) : checksInThreads(keysFolder);
  const onEntry = ({ leafId, leafHash }: SourceEntry): void => {
    if (open.size > 0) open.delete(leafKey(leafId, leafHash));
  };
  try {
    for (const log of logs) await verifyLog({ source, checks, findings, counts, expired, onProgress, onEntry }, log, outside(log, findings));
  } finally {
    await checks.close();
  }
  return counts;
}

/** How many leaves wait for their place. What expired a moment ago may wait with the leaf that says so. */
async function verifyPlaceless({ source, keys }: AuditOrder, { findings, expired, open }: Run): Promise<number> {
  let waiting = 0;
  for await (const leaves of source.placeless()) {
    for (const { leafId, leafHash, waits, expiry } of leaves) {
      if (!waits) {
        findings.add('leaf-unsealed', 0, `leaf ${leafId}`);
        continue;
      }
      waiting += 1;
      open.delete(leafKey(leafId, leafHash));
      if (expiry === undefined || keys?.hasAuditKey(expiry.period) !== true) continue;
      const payload = openedOr(undefined, () => openLeafPayload(keys, expiry));
      if (payload === undefined) findings.add('payload-changed', 0, `leaf ${leafId}`);
      else expired.told(expiry.organisationId, payload);
    }
  }
  return waiting;
}
