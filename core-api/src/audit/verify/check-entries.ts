import type { SourceEntry, SourceLeaf } from './audit-source.ts';
import { checkBeside } from './check-beside.ts';
import { leafFault } from './check-leaf.ts';
import type { FindingKind } from './findings.ts';
import type { OpenPayload } from './read-payload.ts';
import { readPayload } from './read-payload.ts';

/** What there is to say of some leaves, each by itself. Plain data, since it may come from another thread. */
export type EntriesReport = {
  readonly faults: { readonly kind: FindingKind; readonly at: string }[];
  payloadsErased: number;
  payloadsUnread: number;
  /** What is not there any more: `terms`, what was asked; `leaves`, what was answered. */
  readonly gone: { readonly part: 'terms' | 'leaves'; readonly organisationId: string; readonly period: string }[];
  /** Payloads of leaves that say what has expired. */
  readonly expired: { readonly organisationId: string; readonly payload: string }[];
};

/** Checks leaves each by itself: hash and columns, what is under the seal, what stands beside. What goes by their order is checked elsewhere (verify-log.ts). */
export function checkEntries(entries: readonly SourceEntry[], keys: OpenPayload | undefined): EntriesReport {
  const report: EntriesReport = { faults: [], payloadsErased: 0, payloadsUnread: 0, gone: [], expired: [] };
  for (const entry of entries) {
    const at = `place ${entry.position}, leaf ${entry.leafId}`;
    const fault = leafFault(entry);
    if (fault !== undefined) report.faults.push({ kind: fault, at });
    if (entry.leaf !== undefined) checkPayload(report, at, entry.leafId, entry.leaf, keys);
  }
  return report;
}

function checkPayload(report: EntriesReport, at: string, leafId: string, leaf: SourceLeaf, keys: OpenPayload | undefined): void {
  const { organisationId, period, beside } = leaf;
  const payload = readPayload(leafId, leaf, keys);
  if (payload.state === 'changed') report.faults.push({ kind: 'payload-changed', at });
  if (payload.state === 'emptied' || payload.state === 'erased') report.payloadsErased += 1;
  if (payload.state === 'unread') report.payloadsUnread += 1;
  if (payload.state === 'emptied') report.gone.push({ part: 'leaves', organisationId, period });
  if (payload.state !== 'kept' || keys === undefined) return;
  if (leaf.kind === 'audit-expired') report.expired.push({ organisationId, payload: payload.text });
  if (beside === undefined) return;
  const { askedIsGone, faults } = checkBeside({ leafId, period }, payload.text, beside, keys);
  if (askedIsGone) report.gone.push({ part: 'terms', organisationId, period });
  for (const kind of faults) report.faults.push({ kind, at: `${at}, beside it` });
}
