import type { Refused } from '@mast/connector-kit';
import type { FetchedFile, RawRow, ReadLimits } from '@mast/connector-kit/files';
import { TextSet, decodeCell, readRowBlocks, unclearCells } from '@mast/connector-kit/files';

import type { Header } from './header.ts';
import type { Layout } from './layout.ts';
import type { MappedRow } from './map-row.ts';
import { mapRow } from './map-row.ts';
import { RowCells } from './row-cells.ts';

/** The rule of a row whose reference another row above it has. */
export const duplicateRef = 'duplicate-ref';

/** A row of data, mapped, or with the reason why its cells cannot be told apart. `cells` are as decoded, by column. */
export type FileRow = { readonly line: number } & (
  | { readonly unclear: 'quote-misplaced' | 'cell-count' }
  | { readonly unclear?: never; readonly cells: RowCells; readonly mapped: MappedRow }
);

export type FileToRead = {
  readonly file: FetchedFile;
  readonly header: Header;
  readonly layout: Layout;
  readonly mode: 'full' | 'delta';
  readonly limits: ReadLimits;
  /** Lines of rows whose reference stands above them already, where the file was read through before; without it, they are told again. */
  readonly repeated?: ReadonlySet<number>;
};

/** The rows of a file below its heading, mapped, some hundred at a time: the one path by which a file is surveyed, paged for core-api and checked at the partner's side. */
export async function* fileRowBlocks({ file, header, layout, mode, limits, repeated }: FileToRead): AsyncGenerator<readonly FileRow[], void, void> {
  const seen = repeated === undefined ? new TextSet() : undefined;
  const isRepeated = (ref: string, line: number): boolean => (seen === undefined ? repeated?.has(line) === true : !seen.add(ref));
  const rowOf = (raw: RawRow): FileRow => {
    const unclear = unclearCells(raw, header.width);
    if (unclear !== undefined) return { line: raw.line, unclear };
    const cells = cellsOf(raw, header, layout);
    return { line: raw.line, cells, mapped: onlyOnce(mapRow(cells, layout, mode), raw.line, isRepeated) };
  };
  let heading = 1;
  for await (const raws of readRowBlocks(file, layout, limits)) {
    yield raws.slice(heading).map(rowOf);
    heading = 0;
  }
}

function cellsOf({ cells }: RawRow, { columns, placeOf }: Header, { encoding }: Layout): RowCells {
  const decoded = columns.map((column, place) => {
    const cell = cells[place] ?? '';
    return cell === '' || column === undefined ? '' : decodeCell(cell, encoding)?.trim();
  });
  return new RowCells(decoded, placeOf);
}

/** Of rows with one reference the first counts, as in core-api's own batches, whichever pages they stand on. */
function onlyOnce(row: MappedRow, line: number, isRepeated: (ref: string, line: number) => boolean): MappedRow {
  if (row.kind === 'left-out' || row.ref === '' || !isRepeated(row.ref, line)) return row;
  const sourceRef: Refused = { received: row.ref };
  const problem = { column: 'source_ref', rule: duplicateRef } as const;
  const { record, problems, places } = row.kind === 'record' ? row : { record: { status: 'deleted' }, problems: [], places: [] };
  return { kind: 'record', ref: row.ref, record: { ...record, sourceRef }, problems: [...problems, problem], places };
}
