import type { Refused } from '@mast/connector-kit';

import type { Cells, MappedRow } from './map-row.ts';
import { mapRow } from './map-row.ts';
import { decodeCell } from './decode-cell.ts';
import type { Header } from './header.ts';
import type { Layout } from './layout.ts';
import { PageDraft } from './page-draft.ts';
import type { FetchedFile, RawRow, ReadLimits } from './read-rows.ts';
import { readRows } from './read-rows.ts';

export type DraftedPage = { readonly draft: PageDraft; /** Rows of the file up to the end of this page. */ readonly row: number; readonly page: number };

export type FileToPage = { readonly file: FetchedFile; readonly header: Header; readonly layout: Layout; readonly mode: 'full' | 'delta'; readonly limits: ReadLimits };

/** The pages of a scanned file, from the first; a file without rows has one empty page. The same file gives the same pages, always. */
export async function* filePages({ file, header, layout, mode, limits }: FileToPage): AsyncGenerator<DraftedPage, void, void> {
  const seen = new Set<string>();
  let draft = new PageDraft();
  let row = -1;
  let page = 1;
  for await (const raw of readRows(file, layout, limits)) {
    row += 1;
    if (row === 0) continue;
    if (draft.full) {
      yield { draft, row: row - 1, page };
      draft = new PageDraft();
      page += 1;
    }
    const unclear = raw.misquoted ? 'quote-misplaced' : countsCells(raw, header) ? undefined : 'cell-count';
    if (unclear !== undefined) draft.leaveBehind(raw.line, unclear);
    else draft.add(raw.line, onlyOnce(mapRow(cellsOf(raw, header, layout), layout, mode), seen));
  }
  yield { draft, row: Math.max(row, 0), page };
}

/** Cells beyond the headings may follow when they are empty: spreadsheets leave them. */
function countsCells({ cells }: RawRow, { width }: Header): boolean {
  return cells.length >= width && cells.slice(width).every((cell) => cell.trim() === '');
}

function cellsOf({ cells }: RawRow, { columns }: Header, layout: Layout): Cells {
  return new Map(columns.flatMap((column, place) => (column === undefined ? [] : [[column, decodeCell(cells[place] ?? '', layout.encoding)?.trim()] as const])));
}

/** Of rows with one reference the first counts, as in core-api's own batches, whichever pages they stand on. */
function onlyOnce(row: MappedRow, seen: Set<string>): MappedRow {
  if (row.ref === '' || !seen.has(row.ref)) {
    seen.add(row.ref);
    return row;
  }
  const sourceRef: Refused = { received: row.ref };
  const problem = { column: 'source_ref', rule: 'duplicate-ref' } as const;
  const { record, problems, lineColumns } = row.kind === 'record' ? row : { record: { status: 'deleted' }, problems: [], lineColumns: [] };
  return { kind: 'record', ref: row.ref, record: { ...record, sourceRef }, problems: [...problems, problem], lineColumns };
}
