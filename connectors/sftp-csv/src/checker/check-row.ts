import { columnOfPointer } from '../column-of-pointer.ts';
import type { Column } from '../columns.ts';
import type { FileRow } from '../file-rows.ts';
import type { CheckSetting } from './headline-rules.ts';
import { checkHeadlineRules } from './headline-rules.ts';
import { checkHeadlineShape } from './headline-shape.ts';

export type CellProblem = { readonly column: Column | null; readonly rule: string };

/** Why MAST will refuse a row, as its answer file will say it; empty for a row that will be loaded. */
export function checkRow(row: FileRow, setting: CheckSetting): CellProblem[] {
  if (row.unclear !== undefined) return [{ column: null, rule: row.unclear }];
  const { mapped } = row;
  if (mapped.kind === 'left-out') return [];
  if (mapped.kind === 'tombstone') return mapped.ref.length > 200 ? [{ column: 'source_ref', rule: 'length' }] : [];
  const { record, problems, places } = mapped;
  if (problems.some(({ rule }) => rule === 'never-load')) return [...problems];
  const shape = checkHeadlineShape(record);
  const found = shape.length > 0 || problems.length > 0 ? shape : checkHeadlineRules(record, setting);
  const told = new Set<string | null>(problems.map(({ column }) => column));
  const theirs = found.map(({ pointer, rule }) => ({ column: columnOfPointer(pointer, places), rule })).filter(({ column }) => problems.length === 0 || (column !== null && !told.has(column)));
  return [...problems, ...theirs];
}
