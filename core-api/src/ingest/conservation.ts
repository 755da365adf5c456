import { MastError } from '../shared/mast-error.ts';
import type { BatchResult } from './batch-schema.ts';

type Counts = Omit<BatchResult, 'rejects'>;

/**
 * The conservation law: everything read is applied, unchanged, rejected, tombstoned or held; nothing is lost and nothing counted twice.
 * Called inside the transaction. @throws MastError `internal` where it does not hold, so that the batch leaves no trace.
 */
export function holdConservation(read: number, counts: Counts): void {
  const { applied, unchanged, rejected, tombstoned, held } = counts;
  if (applied + unchanged + rejected + tombstoned + held === read) return;
  throw new MastError('internal', { broken: 'conservation', read, applied, unchanged, rejected, tombstoned, held });
}
