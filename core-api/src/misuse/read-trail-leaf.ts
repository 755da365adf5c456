import { z } from 'zod';

import { openLeafPayload } from '../audit/open-leaf-payload.ts';
import type { Core } from '../core.ts';
import type { AskedPayload } from './asked-leaf.ts';
import { readAskedPayload } from './asked-leaf.ts';
import { readable } from './readable.ts';

const referenceSchema = z.object({ reference: z.string() });

/** A leaf that a rule may look at, of one organisation. */
export type TrailLeaf = { readonly leafId: string; readonly at: Date; readonly kind: string; readonly accountId: string; readonly declarationId: string; readonly month: string; readonly sealed: Buffer; readonly terms: Buffer | null };

/** What a leaf says to the rules: a reference that was given later, or a question that was answered. */
export type TrailLeafContent = { readonly reference: string } | { readonly asked: AskedPayload };

/**
 * Reads one leaf of the trail. Undefined where what was asked has expired, and for a leaf that cannot be read, which is counted: those after it are judged. What is wrong with it `mast audit verify` says.
 */
export function readTrailLeaf({ keys, log, gauges }: Pick<Core, 'keys' | 'log' | 'gauges'>, leaf: TrailLeaf): TrailLeafContent | undefined {
  const read = readable({ log }, { table: 'audit_leaf', id: leaf.leafId }, () => ({ content: contentOf(keys, leaf) }));
  if (read !== undefined) return read.content;
  gauges?.set('mast_misuse_unreadable_leaves', (gauges.get('mast_misuse_unreadable_leaves') ?? 0) + 1);
  return undefined;
}

function contentOf(keys: Core['keys'], leaf: TrailLeaf): TrailLeafContent | undefined {
  if (leaf.kind === 'reference-given') return referenceSchema.parse(JSON.parse(openLeafPayload(keys, { ...leaf, period: leaf.month })));
  const asked = readAskedPayload(keys, leaf);
  return asked === undefined ? undefined : { asked };
}
