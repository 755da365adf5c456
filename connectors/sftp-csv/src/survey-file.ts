import { keyColumns } from './columns.ts';
import type { Column } from './columns.ts';
import { DateOrder } from './date-order.ts';
import { fileRows } from './file-rows.ts';
import type { FileRow } from './file-rows.ts';
import { FileRefused } from './file-refused.ts';
import type { Header } from './header.ts';
import { readHeader } from './header.ts';
import type { Encoding, Layout } from './layout.ts';
import { headingOf } from './layout.ts';
import type { FetchedFile, ReadLimits } from './read-rows.ts';
import { readRows } from './read-rows.ts';
import { settleEncoding } from './settle-encoding.ts';

/** What is known of a file after it was read through once and before one row of it is sent. */
export type Survey = {
  readonly header: Header;
  /** The layout with the encoding that the file has. */
  readonly layout: Layout & { readonly encoding: Encoding };
  readonly rows: number;
  /** Rows with findings of the connector's own; core-api may refuse more. */
  readonly refused: number;
};

export type FileToSurvey = { readonly file: FetchedFile; readonly layout: Layout; readonly mode: 'full' | 'delta'; readonly limits: ReadLimits & { readonly maxRefusedShare: number } };

/** Lines at which a spreadsheet ends and what came after is gone: Excel since 2007, and before (the heading is one of them). */
const spreadsheetEnds: ReadonlySet<number> = new Set([1_048_576, 65_536]);
/** Up to this many refused rows are never too many (judgement): a small file may have a bad day. */
const alwaysAllowed = 20;
/** A spreadsheet keeps 15 digits of a number; so many longer ones that all end in noughts are no chance (1 in 100,000). */
const longNumbers = 5;

/**
 * Reads a file through: its encoding, whether the heading fits the layout, quotes close, dates stand as declared, and how many rows there are with findings.
 * Throws FileRefused where the file as a whole is not to be trusted: nothing of it was loaded then. `expectedRows` are the manifest's.
 */
export async function surveyFile({ file, layout: declared, mode, limits }: FileToSurvey, expectedRows: number): Promise<Survey> {
  const layout = await settleEncoding(file, declared, limits);
  const header = await headerOf(file, layout, limits);
  const order = new DateOrder(layout);
  const rounded = new RoundedNumbers();
  let rows = 0;
  let refused = 0;
  for await (const row of fileRows({ file, header, layout, mode, limits })) {
    rows += 1;
    if (isRefused(row)) refused += 1;
    if (row.unclear !== undefined) continue;
    order.see(row.cells, row.line);
    rounded.see(row.cells);
  }
  if (rows !== expectedRows) throw new FileRefused({ rule: 'rows-disagree' });
  if (spreadsheetEnds.has(rows + 1)) throw new FileRefused({ rule: 'spreadsheet-truncated', line: rows + 1 });
  order.judge();
  const column = rounded.column();
  if (column !== undefined) throw new FileRefused({ rule: 'spreadsheet-rounded', column: headingOf(layout, column) });
  if (refused > alwaysAllowed && refused > rows * limits.maxRefusedShare) throw new FileRefused({ rule: 'too-many-refused' });
  return { header, layout, rows, refused };
}

async function headerOf(file: FetchedFile, layout: Layout, limits: ReadLimits): Promise<Header> {
  for await (const { cells } of readRows(file, layout, limits)) return readHeader(cells, layout);
  throw new FileRefused({ rule: 'header-missing' });
}

/** A row that must never be loaded is refused by agreement, not by mistake. */
function isRefused(row: FileRow): boolean {
  return row.unclear !== undefined || (row.mapped.kind === 'record' && row.mapped.problems.some(({ rule }) => rule !== 'never-load'));
}

class RoundedNumbers {
  readonly #of = new Map<Column, { long: number; rounded: number }>();

  see(cells: ReadonlyMap<Column, string | undefined>): void {
    for (const column of keyColumns) {
      const cell = cells.get(column);
      if (cell === undefined || cell.length < 16 || !/^\d{16,}$/.test(cell)) continue;
      const counts = this.#of.get(column) ?? { long: 0, rounded: 0 };
      counts.long += 1;
      if (/^0+$/.test(cell.slice(15))) counts.rounded += 1;
      this.#of.set(column, counts);
    }
  }

  column(): Column | undefined {
    return [...this.#of].find(([, { long, rounded }]) => long >= longNumbers && rounded === long)?.[0];
  }
}
