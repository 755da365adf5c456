import { basename } from 'node:path';

import type { Result } from '../../shared/result.ts';
import { failed, ok } from '../../shared/result.ts';
import type { LinkInput } from '../config/link-config.ts';
import type { LinkFault } from '../link-fault.ts';
import type { LinkRow, RowField } from '../link-row.ts';
import { readInput } from './read-input.ts';

/** Rows of all inputs in the order of source (as configured) and id, so that the order of rows in the files changes nothing; and cells that could not be read. */
export type AllRows = { readonly rows: readonly LinkRow[]; readonly unread: readonly { readonly file: string; readonly field: RowField; readonly cells: number }[] };

/** Reads every input, so that all their faults are told at once. */
export async function readInputs(inputs: readonly LinkInput[], say: (line: string) => void): Promise<Result<AllRows, readonly LinkFault[]>> {
  const idsOf = new Map<string, Set<string>>(inputs.map(({ source }) => [source, new Set()]));
  const faults: LinkFault[] = [];
  const rowsOf = new Map<string, LinkRow[]>(inputs.map(({ source }) => [source, []]));
  const unread: AllRows['unread'][number][] = [];
  for (const input of inputs) {
    const file = basename(input.file);
    const read = await readInput(input, idsOf.get(input.source) ?? new Set());
    if (read.ok) {
      const sofar = rowsOf.get(input.source) ?? [];
      rowsOf.set(input.source, sofar.concat(read.value.rows));
      for (const [field, cells] of read.value.unread) unread.push({ file, field, cells });
      say(`${file}: ${read.value.rows.length} rows`);
    } else faults.push(...read.failure);
  }
  if (faults.length > 0) return failed(faults);
  const rows = [...rowsOf.values()].flatMap((some) => some.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  return ok({ rows, unread });
}
