import { ConnectorError } from '@mast/connector-kit';
import { z } from 'zod';

import { activityTypes } from '../activity-types.ts';

const moments = z.partialRecord(z.enum([...activityTypes, 'Patient']), z.int());

/**
 * Where a feed stands: pages so far and the chain over what stood on them (memory.ts), the newest moment up to which each type was read, the same for deletions, when the first
 * load began while it is under way, where in which export, and what it was all judged by. Moments, counts and digests: nothing of a person.
 */
const positionSchema = z.strictObject({
  v: z.literal(1),
  pages: z.int().min(0),
  chain: z.string().max(40),
  read: moments,
  deleted: moments,
  first: z.int().nullable(),
  /** What everything that was sent was judged by (terms-mark.ts). */
  terms: z.string().max(40).optional(),
  /** While everything is judged anew: types that are done, and how far the one under way is. */
  again: z.strictObject({ done: z.array(z.enum(activityTypes)), toMs: z.int().nullable() }).optional(),
  export: z.strictObject({ id: z.string().max(64), file: z.int().min(0), line: z.int().min(0) }).optional(),
});
export type Position = z.infer<typeof positionSchema>;

export const startPosition: Position = { v: 1, pages: 0, chain: '', read: {}, deleted: {}, first: 0 };

/** A cursor that this version does not know is never guessed at: `data/cursor-unknown`, and a person decides. */
export function positionFrom(cursor: string | null): Position {
  if (cursor === null) return startPosition;
  try {
    const parsed = positionSchema.safeParse(JSON.parse(cursor));
    if (parsed.success) return parsed.data;
  } catch {
    // Not JSON: falls through to the one error there is.
  }
  throw new ConnectorError('data', 'cursor-unknown');
}
