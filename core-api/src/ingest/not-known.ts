import type { ProblemPointer } from '../problem/problem.ts';
import type { BatchBody } from './batch-schema.ts';
import { sourceOf } from './normalise-rows.ts';
import type { Work } from './work.ts';

/** Where a batch names records as unchanged that the feed does not have: gone by retention or a list, lost with an older backup, or never here. They must be sent. */
export async function notKnown(work: Work, rows: BatchBody['rows'], reading: Promise<ReadonlyMap<string, unknown>>): Promise<ProblemPointer[]> {
  if (!rows.some((row) => 'unchanged' in row)) return [];
  const known = await reading;
  return rows.flatMap((row, at) => ('unchanged' in row && !known.has(sourceOf(work, row.ref).hex) ? [{ pointer: `/rows/${at}`, rule: 'not-known' }] : []));
}
