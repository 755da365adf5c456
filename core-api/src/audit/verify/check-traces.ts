import { z } from 'zod';

import { commitTo } from '../leaf-hash.ts';
import { openLeafPayload } from '../open-leaf-payload.ts';
import { tokensDigest } from '../trace-digest.ts';
import type { AuditSource, SourceTrace } from './audit-source.ts';
import type { OpenPayload } from './check-leaf.ts';
import type { Findings } from './findings.ts';

const termsContent = z.object({ salt: z.string(), terms: z.string() });
const payloadSchema = z.object({ terms: z.string().optional(), trace: z.object({ asked: z.string().nullable(), shown: z.string().nullable(), owners: z.array(z.string()) }).optional() });
const expiredSchema = z.object({ part: z.enum(['terms', 'leaves']), months: z.record(z.string(), z.number()) });

/** Leaves by organisation and month. */
type Tally = Map<string, number>;
const add = (tally: Tally, organisationId: string, period: string, leaves: number): void => void tally.set(`${organisationId} ${period}`, (tally.get(`${organisationId} ${period}`) ?? 0) + leaves);

/**
 * Holds what stands beside the leaves against what their payloads say of it: tokens, owners' parts, and what was asked. What is gone because its time was over was counted into the trail when it went; what is gone beyond that count was taken away.
 * A month whose key was destroyed is not looked at.
 */
export async function checkTraces(source: AuditSource, keys: OpenPayload, findings: Findings): Promise<void> {
  if (source.traces === undefined || source.emptied === undefined) return;
  const [gone, told] = [{ terms: new Map() as Tally, leaves: new Map() as Tally }, { terms: new Map() as Tally, leaves: new Map() as Tally }];
  for await (const traces of source.traces()) {
    for (const trace of traces) {
      const text = keys.hasAuditKey(trace.period) ? opened(() => openLeafPayload(keys, trace)) : undefined;
      if (text === undefined) continue;
      if (trace.kind === 'audit-expired') {
        const { part, months } = expiredSchema.parse(JSON.parse(text));
        for (const [period, leaves] of Object.entries(months)) add(told[part], trace.organisationId, period, leaves);
      } else checkTrace(trace, payloadSchema.parse(JSON.parse(text)), keys, findings, gone.terms);
    }
  }
  for await (const rows of source.emptied()) for (const { organisationId, period, leaves } of rows) if (keys.hasAuditKey(period)) add(gone.leaves, organisationId, period, leaves);
  for (const part of ['terms', 'leaves'] as const) {
    for (const [where, leaves] of gone[part]) {
      const expired = told[part].get(where) ?? 0;
      if (leaves > expired) findings.add('payload-missing', 0, `${leaves - expired} of organisation and month ${where}: ${part === 'terms' ? 'what was asked' : 'what was answered'}`);
    }
  }
}

function checkTrace(trace: SourceTrace, { terms, trace: said }: z.infer<typeof payloadSchema>, keys: OpenPayload, findings: Findings, goneTerms: Tally): void {
  const { leafId, period, organisationId } = trace;
  const at = `leaf ${leafId}`;
  if (terms !== undefined && trace.terms === undefined) add(goneTerms, organisationId, period, 1);
  if (terms !== undefined && trace.terms !== undefined && keys.auditTerms.has(period) && termsCommitment(keys, period, leafId, trace.terms) !== terms) findings.add('payload-changed', 0, `${at}: what was asked`);
  if (said === undefined) return;
  // With what was asked go the tokens of it.
  const askedIsGone = terms !== undefined && trace.terms === undefined;
  const askedDiffers = askedIsGone ? trace.asked !== undefined : tokensDigest(trace.asked ?? []) !== said.asked;
  if (askedDiffers || tokensDigest(trace.shown ?? []) !== said.shown || trace.owners.toSorted().join() !== said.owners.join()) findings.add('trace-differs', 0, at);
}

/** Undefined for terms that do not open. */
function termsCommitment(keys: OpenPayload, period: string, leafId: string, sealed: Buffer): string | undefined {
  const content = opened(() => termsContent.parse(keys.auditTerms.open(period, leafId, sealed)));
  return content && commitTo(Buffer.from(content.salt, 'base64'), Buffer.from(content.terms, 'utf8')).toString('base64');
}

function opened<Value>(open: () => Value): Value | undefined {
  try {
    return open();
  } catch {
    return undefined;
  }
}
