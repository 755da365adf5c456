import type { ReadReceipt } from '../log/prove-receipt.ts';
import { openLeafPayload } from '../open-leaf-payload.ts';
import type { AuditSource, SourceExpiry, SourceLog } from './audit-source.ts';
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
  /** Logs that there must be, as whoever keeps the keys knows. */
  readonly expected: readonly number[];
  readonly receipts: readonly ReadReceipt[];
  readonly onProgress: (log: SourceLog, done: number) => void;
};

export type AuditReport = { readonly findings: Findings; readonly counts: Counts & { logs: number; receipts: number; waiting: number } };

/** Verifies every log of a trail, that every leaf of the trail is in one or waits for its place, and that receipts were kept. Reads everything once. */
export async function verifyAudit({ source, outside, keys, expected, receipts, onProgress }: AuditOrder): Promise<AuditReport> {
  const findings = collectFindings();
  const expired = countExpired();
  const counts: Counts = { leaves: 0, checkpoints: 0, tiles: 0, cosignatures: 0, payloadsErased: 0, payloadsUnread: 0 };
  const open = new Map(receipts.map((receipt) => [receipt.leaf.id, receipt]));
  const logs = await source.logs();
  for (const log of expected) if (!logs.some((one) => one.log === log)) findings.add('log-shortened', log, 'the whole log is gone');
  for (const log of logs) {
    await verifyLog({
      source,
      keys,
      findings,
      counts,
      expired,
      onProgress,
      onEntry({ leafId, leafHash }) {
        if (open.size > 0 && open.get(leafId)?.leaf.hash.equals(leafHash) === true) open.delete(leafId);
      },
    }, log, outside(log, findings));
  }
  // What expired a moment ago may wait for its place with the leaf that says so.
  function tellExpiry(expiry: SourceExpiry, key: OpenPayload): void {
    try {
      expired.told(expiry.organisationId, openLeafPayload(key, expiry));
    } catch {
      findings.add('payload-changed', 0, `leaf ${expiry.leafId}`);
    }
  }
  let waiting = 0;
  for await (const leaves of source.placeless()) {
    for (const { leafId, waits, expiry } of leaves) {
      if (waits) {
        waiting += 1;
        if (expiry !== undefined && keys?.hasAuditKey(expiry.period) === true) tellExpiry(expiry, keys);
        open.delete(leafId);
      } else findings.add('leaf-unsealed', 0, `leaf ${leafId}`);
    }
  }
  expired.tell(findings);
  for (const { leaf } of open.values()) findings.add('receipt-not-kept', 0, `leaf ${leaf.id}`);
  return { findings, counts: { ...counts, logs: logs.length, receipts: receipts.length, waiting } };
}
