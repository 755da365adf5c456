import { randomBytes } from 'node:crypto';

import type { Keys } from '../keys/keys.ts';
import type { TraceRow } from '../store/traced-leaf.ts';
import { commitTo } from './leaf-hash.ts';
import type { DisclosedRecord, Trace } from './trace.ts';
import { disclosureWays, recordText } from './trace.ts';
import { traceTokens } from './trace-tokens.ts';

const saltBytes = 32;

/** The terms of a trace, sealed under the month's key for them, with what the leaf's payload says of them. Undefined where there are none. */
export function sealTerms(keys: Pick<Keys, 'auditTerms'>, period: string, leafId: string, terms: object | undefined): { sealed: Buffer; commitment: string } | undefined {
  if (terms === undefined) return undefined;
  const salt = randomBytes(saltBytes);
  const text = JSON.stringify(terms);
  return { sealed: keys.auditTerms.seal(period, leafId, { salt: salt.toString('base64'), terms: text }), commitment: commitTo(salt, text).toString('base64') };
}

/** What is written beside a leaf, but for its terms: tokens, and for each owner what it may read, sealed. */
export function sealTrace(keys: Pick<Keys, 'macBytes' | 'auditSeal'>, period: string, leafId: string, clientId: string | undefined, trace: Trace): TraceRow {
  const byOwner = [...Map.groupBy(trace.records, ({ owner }) => owner)];
  return [
    traceTokens(keys, trace.asked),
    traceTokens(keys, [...trace.shown, ...trace.records.map(({ source }) => recordText(source))]),
    byOwner.map(([owner]) => owner),
    byOwner.map(([owner, records]) => keys.auditSeal(period, `${leafId}/${owner}`, { records: withoutRepeats(records) })),
    clientId ?? null,
    trace.gateways,
  ];
}

/** Each record once, in the way that disclosed most of it: ways stand in that order. */
function withoutRepeats(records: readonly DisclosedRecord[]): object[] {
  const first = new Map<string, DisclosedRecord>();
  for (const record of records.toSorted((a, b) => disclosureWays.indexOf(a.way) - disclosureWays.indexOf(b.way))) {
    const key = record.source.toString('hex');
    if (!first.has(key)) first.set(key, record);
  }
  return [...first].map(([source, { feedId, recordId, ref, version, way }]) => ({ feedId, source, recordId, ref, version, way }));
}
