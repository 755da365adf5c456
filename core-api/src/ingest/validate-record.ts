import type { HeadlineRecord } from '../shared/headline.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import type { Setting } from './check-record.ts';
import { checkRecord } from './check-record.ts';
import { checkShape } from './check-shape.ts';
import type { RowProblem } from './row-problem.ts';

/** One raw record against shape, reference and rules. Pure; used when a batch arrives and again when quarantine is re-driven. */
export function validateRecord(ref: string, raw: unknown, setting: Setting): Result<HeadlineRecord, readonly RowProblem[]> {
  if (isNeverLoad(raw)) return failed([{ pointer: '/sensitivity', rule: 'never-load' }]);
  if (ref.length === 0 || ref.length > 200) return failed([{ pointer: '/sourceRef', rule: 'length' }]);
  const shape = checkShape(raw);
  if (!shape.ok) return shape;
  if (shape.value.sourceRef !== ref) return failed([{ pointer: '/sourceRef', rule: 'ref-mismatch' }]);
  const problems = checkRecord(shape.value, setting);
  return problems.length === 0 ? ok(shape.value) : failed(problems);
}

/** The level that a raw row asks for, in whatever form it was written; 0 where it says nothing that can be read. Between two levels, the higher. */
export function claimedLevel(raw: unknown): HeadlineRecord['sensitivity'] {
  const level = typeof raw === 'object' && raw !== null && 'sensitivity' in raw ? Number(raw.sensitivity) : 0;
  if (level > 1) return 2;
  return level > 0 ? 1 : 0;
}

/** Sensitivity 3 or above in whatever form it was written: such a row may not be kept, not even sealed in quarantine (DESIGN section 4). */
export function isNeverLoad(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null && 'sensitivity' in raw && Number(raw.sensitivity) >= 3;
}
