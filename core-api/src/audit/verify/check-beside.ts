import { z } from 'zod';

import { commitTo } from '../leaf-hash.ts';
import { tokensDigest } from '../trace-digest.ts';
import type { SourceTrace } from './audit-source.ts';
import type { FindingKind } from './findings.ts';
import type { OpenPayload } from './read-payload.ts';

const termsContent = z.object({ salt: z.string(), terms: z.string() });
const payloadSchema = z.object({ terms: z.string().optional(), trace: z.object({ asked: z.string().nullable(), shown: z.string().nullable(), owners: z.array(z.string()) }).optional() });

/** A leaf's month and id, by which its seals open. */
type Leaf = { readonly leafId: string; readonly period: string };

/** Holds what stands beside a leaf against what its payload says of it: what was asked, tokens, owners' parts. `askedIsGone` where what was asked is not there any more: somebody must have said that its time was over. */
export function checkBeside(leaf: Leaf, payload: string, beside: SourceTrace, keys: OpenPayload): { readonly askedIsGone: boolean; readonly faults: readonly FindingKind[] } {
  const { terms, trace } = payloadSchema.parse(JSON.parse(payload));
  const askedIsGone = terms !== undefined && beside.terms === undefined;
  const faults: FindingKind[] = [];
  if (terms !== undefined && beside.terms !== undefined && keys.auditTerms.has(leaf.period) && termsCommitment(keys, leaf, beside.terms) !== terms) faults.push('payload-changed');
  if (trace !== undefined && differs(trace, beside, askedIsGone)) faults.push('trace-differs');
  return { askedIsGone, faults };
}

function differs(said: NonNullable<z.infer<typeof payloadSchema>['trace']>, { asked, shown, owners }: SourceTrace, askedIsGone: boolean): boolean {
  // With what was asked go the tokens of it.
  const askedDiffers = askedIsGone ? asked !== '{}' : digestOf(asked) !== said.asked;
  return askedDiffers || digestOf(shown) !== said.shown || listed(owners).toSorted().join() !== said.owners.join();
}

const digestOf = (tokens: string): string | null => tokensDigest(listed(tokens).map(BigInt));

/** The parts of a list as PostgreSQL writes one of numbers or ids: `{1,2}`. */
function listed(text: string): string[] {
  return text === '{}' ? [] : text.slice(1, -1).split(',');
}

/** Undefined for terms that do not open. */
function termsCommitment(keys: OpenPayload, { leafId, period }: Leaf, sealed: string): string | undefined {
  try {
    const content = termsContent.parse(keys.auditTerms.open(period, leafId, Buffer.from(sealed, 'hex')));
    return commitTo(Buffer.from(content.salt, 'base64'), content.terms).toString('base64');
  } catch {
    return undefined;
  }
}
