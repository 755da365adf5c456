import { basename } from 'node:path';

import type { Result } from '../../shared/result.ts';
import { failed, ok } from '../../shared/result.ts';
import type { LinkInput } from '../config/link-config.ts';
import type { LinkFault, LinkRule } from '../link-fault.ts';
import type { LinkRow, RowField } from '../link-row.ts';
import { cellReader } from './cell-reader.ts';
import { columnPlan } from './column-plan.ts';
import { readTable, TableError } from './read-table.ts';

/** Cells that were there and could not be read, by field: said at the end, never the cell. */
export type UnreadCells = Map<RowField, number>;

export type InputRows = { readonly rows: LinkRow[]; readonly unread: UnreadCells };

/** Faults of one file that are told before reading stops. */
const mostFaults = 20;

/** Below this many dates nothing is concluded from how many of them cannot be read. */
const fewDates = 20;

/** All rows of one input, or what is wrong with the file. `ids` are those of the source so far; each must be new. */
export async function readInput(input: LinkInput, ids: Set<string>): Promise<Result<InputRows, readonly LinkFault[]>> {
  const file = basename(input.file);
  const faults: LinkFault[] = [];
  const rows: LinkRow[] = [];
  const say = (rule: LinkRule, line?: number, column?: string): number => faults.push({ rule, file, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) });
  const reader = cellReader(input.columns);
  let plan: ReturnType<typeof columnPlan> | undefined;
  let width = 0;
  try {
    for await (const { line, cells } of readTable(input.file)) {
      if (plan === undefined) {
        plan = columnPlan(input, cells);
        width = cells.length;
        for (const { rule, column } of plan.faults) say(rule, line, column);
        if (faults.length > 0) break;
        continue;
      }
      if (faults.length >= mostFaults) break;
      if (cells.length < width || cells.slice(width).some((cell) => cell !== '')) {
        say('column-count', line);
        continue;
      }
      const row = reader.read(cells, plan);
      if ('undecodable' in row) say('not-utf-8', line, row.undecodable);
      else if (row.id === undefined) say('id-missing', line, input.id);
      else if (ids.has(row.id)) say('id-twice', line, input.id);
      else {
        ids.add(row.id);
        rows.push({ source: input.source, id: row.id, values: row.values });
      }
    }
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    say(error.rule, error.line);
  }
  if (faults.length === 0 && plan === undefined) say('no-header');
  else if (faults.length === 0 && rows.length === 0) say('no-rows');
  const unreadDates = reader.unread.get('dateOfBirth') ?? 0;
  if (reader.dates >= fewDates && unreadDates * 2 > reader.dates) say('dates-unreadable', undefined, input.columns.dateOfBirth ?? input.columns.dobYear);
  return faults.length > 0 ? failed(faults) : ok({ rows, unread: reader.unread });
}
