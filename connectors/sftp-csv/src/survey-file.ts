import type { Encoding, FetchedFile, ReadLimits } from '@mast/connector-kit/files';
import { DateOrder, FileRefused, RoundedNumbers, judgeLength, judgeRefused, readRows } from '@mast/connector-kit/files';

import { keyColumns, optionalColumns } from './columns.ts';
import type { Column } from './columns.ts';
import { duplicateRef, fileRowBlocks } from './file-rows.ts';
import type { FileRow } from './file-rows.ts';
import type { Header } from './header.ts';
import { readHeader } from './header.ts';
import type { Layout } from './layout.ts';
import { datesOf, headingOf } from './layout.ts';

export type SettledLayout = Layout & { readonly encoding: Encoding };

/** What is known of a file after it was read through once and before one row of it is sent. */
export type Survey = {
  readonly header: Header;
  readonly layout: SettledLayout;
  readonly rows: number;
  /** Rows with findings of the connector's own; core-api may refuse more. */
  readonly refused: number;
  /** Rows that a full listing leaves out, since they are not to be shared. */
  readonly leftOut: number;
  readonly order: DateOrder<Column>;
  readonly rounded: RoundedNumbers<Column>;
  /** Lines of rows whose reference another row above them has. */
  readonly repeated: ReadonlySet<number>;
};

export type FileToSurvey = { readonly file: FetchedFile; readonly layout: SettledLayout; readonly mode: 'full' | 'delta'; readonly limits: ReadLimits };

/** What a surveyed file is held to. `columnsBefore`: the optional columns of the file loaded last. `expectedRows`: the manifest's. */
export type SurveyTerms = { readonly expectedRows: number | undefined; readonly maxRefusedShare: number; readonly columnsBefore: readonly string[]; readonly mayLack: readonly string[] };

/** Reads a file through to its last row. Throws FileRefused where it cannot be read or its heading is not the layout's. */
export async function surveyFile({ file, layout, mode, limits }: FileToSurvey): Promise<Survey> {
  const header = await headerOf(file, layout, limits);
  const order = new DateOrder(datesOf(layout));
  const rounded = new RoundedNumbers(keyColumns);
  const repeated = new Set<number>();
  let rows = 0;
  let refused = 0;
  let leftOut = 0;
  for await (const block of fileRowBlocks({ file, header, layout, mode, limits })) {
    for (const row of block) {
      rows += 1;
      if (isRefused(row)) refused += 1;
      if (mode === 'full' && row.unclear === undefined && row.mapped.kind === 'left-out') leftOut += 1;
      if (row.unclear !== undefined) continue;
      if (row.mapped.kind === 'record' && row.mapped.problems.some(({ rule }) => rule === duplicateRef)) repeated.add(row.line);
      order.see(row.cells, row.line);
      rounded.see(row.cells);
    }
  }
  return { header, layout, rows, refused, leftOut, order, rounded, repeated };
}

/** Throws FileRefused with what speaks against the file as a whole, whatever its single rows say. */
export function judgeSurvey({ header, layout, rows, refused, order, rounded }: Survey, { expectedRows, maxRefusedShare, columnsBefore, mayLack }: SurveyTerms): void {
  judgeLength({ rows, expectedRows }, 'csv');
  const has: ReadonlySet<string> = new Set(header.optional);
  const gone = optionalColumns.find((column) => columnsBefore.includes(column) && !has.has(column) && !mayLack.includes(column));
  if (gone !== undefined) throw new FileRefused({ rule: 'column-gone', column: headingOf(layout, gone), line: 1 });
  order.judge();
  const column = rounded.column();
  if (column !== undefined) throw new FileRefused({ rule: 'spreadsheet-rounded', column: headingOf(layout, column) });
  judgeRefused({ rows, refused, maxRefusedShare });
}

async function headerOf(file: FetchedFile, layout: SettledLayout, limits: ReadLimits): Promise<Header> {
  for await (const { cells } of readRows(file, layout, limits)) return readHeader(cells, layout);
  throw new FileRefused({ rule: 'header-missing' });
}

/** A row that must never be loaded is refused by agreement, not by mistake. */
function isRefused(row: FileRow): boolean {
  return row.unclear !== undefined || (row.mapped.kind === 'record' && row.mapped.problems.some(({ rule }) => rule !== 'never-load'));
}
