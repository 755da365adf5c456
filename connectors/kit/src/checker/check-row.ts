import type { FormatRow, RowFinding } from '../files/file-format.ts';
import type { CheckSetting } from './headline-rules.ts';
import { checkHeadlineRules } from './headline-rules.ts';
import { checkHeadlineShape } from './headline-shape.ts';

/** `column`: the partner's own name for the part; null for the row as a whole. */
export type RowProblem = Omit<RowFinding, 'column'> & { readonly column: string | null };

/** Why MAST will refuse a row, as its answer file will say it; empty for a row that will be loaded. */
export function checkRow(row: FormatRow, setting: CheckSetting): RowProblem[] {
  if (row.kind === 'unclear') return [{ column: null, rule: row.rule }];
  if (row.kind === 'left-out') return [];
  if (row.kind === 'tombstone') return row.ref.length > 200 ? [{ column: row.columnOf('/sourceRef'), rule: 'length' }] : [];
  const { problems } = row;
  if (problems.some(({ rule }) => rule === 'never-load')) return [...problems];
  const record = (typeof row.record === 'object' && row.record !== null ? row.record : {}) as Readonly<Record<string, unknown>>;
  const shape = checkHeadlineShape(record);
  const found = shape.length > 0 || problems.length > 0 ? shape : checkHeadlineRules(record, setting);
  const told = new Set<string | null>(problems.map(({ column }) => column));
  const theirs = found.map(({ pointer, rule }) => ({ column: row.columnOf(pointer), rule })).filter(({ column }) => problems.length === 0 || (column !== null && !told.has(column)));
  return [...problems, ...theirs];
}
