import type { Refused } from '@mast/connector-kit';
import type { FetchedFile, RawRow, ReadLimits } from '@mast/connector-kit/files';
import { TextSet, decodeCell, readRowBlocks, unclearCells } from '@mast/connector-kit/files';

import type { Column } from './columns.ts';
import type { Header } from './header.ts';
import type { Layout } from './layout.ts';
import type { Cells, MappedRow } from './map-row.ts';
import { mapRow } from './map-row.ts';

/** A row of data, mapped, or with the reason why its cells cannot be told apart. `cells` are as decoded, by column. */
export type FileRow = { readonly line: number } & (
  | { readonly unclear: 'quote-misplaced' | 'cell-count' }
  | { readonly unclear?: never; readonly cells: Cells; readonly mapped: MappedRow }
);

export type FileToRead = { readonly file: FetchedFile; readonly header: Header; readonly layout: Layout; readonly mode: 'full' | 'delta'; readonly limits: ReadLimits };

/** The rows of a file below its heading, mapped, some hundred at a time: the one path by which a file is surveyed, paged for core-api and checked at the partner's side. */
export async function* fileRowBlocks({ file, header, layout, mode, limits }: FileToRead): AsyncGenerator<readonly FileRow[], void, void> {
  const seen = new TextSet();
  const rowOf = (raw: RawRow): FileRow => {
    const unclear = unclearCells(raw, header.width);
    if (unclear !== undefined) return { line: raw.line, unclear };
    const cells = cellsOf(raw, header, layout);
    return { line: raw.line, cells, mapped: onlyOnce(mapRow(cells, layout, mode), seen) };
  };
  let heading = 1;
  for await (const raws of readRowBlocks(file, layout, limits)) {
    yield raws.slice(heading).map(rowOf);
    heading = 0;
  }
}

function cellsOf({ cells }: RawRow, { columns }: Header, layout: Layout): Cells {
  const decoded = new Map<Column, string | undefined>();
  for (let place = 0; place < columns.length; place += 1) {
    const column = columns[place];
    const cell = cells[place] ?? '';
    if (column !== undefined) decoded.set(column, cell === '' ? '' : decodeCell(cell, layout.encoding)?.trim());
  }
  return decoded;
}

/** Of rows with one reference the first counts, as in core-api's own batches, whichever pages they stand on. */
function onlyOnce(row: MappedRow, seen: TextSet): MappedRow {
  if (row.kind === 'left-out' || row.ref === '' || seen.add(row.ref)) return row;
  const sourceRef: Refused = { received: row.ref };
  const problem = { column: 'source_ref', rule: 'duplicate-ref' } as const;
  const { record, problems, places } = row.kind === 'record' ? row : { record: { status: 'deleted' }, problems: [], places: [] };
  return { kind: 'record', ref: row.ref, record: { ...record, sourceRef }, problems: [...problems, problem], places };
}
