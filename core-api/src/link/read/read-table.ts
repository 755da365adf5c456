import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';

import type { Info, Options } from 'csv-parse';
import { CsvError, parse } from 'csv-parse';

import type { LinkRule } from '../link-fault.ts';
import { plainBytes } from './plain-bytes.ts';

/** A row as it stands in the file: `line` is where it starts, from 1; a cell has one character (U+0000 to U+00FF) per byte. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] };

/** The file cannot be read on from here; the line is known where the parser knows it. */
export class TableError extends Error {
  readonly rule: LinkRule;
  readonly line: number | undefined;
  constructor(rule: LinkRule, line?: number) {
    super(rule);
    this.rule = rule;
    this.line = line;
  }
}

const maxRowBytes = 1_000_000;

type Parsed = { readonly record: string[]; readonly info: Info };

/**
 * The rows of a CSV file (RFC 4180, with blanks around cells forgiven), its header among them, empty lines left out; never more than a few in memory.
 * Throws TableError. A stray quotation mark refuses the file: where cells end would be a guess, and half of somebody would be compared.
 */
export async function* readTable(file: string): AsyncGenerator<TableRow, void, void> {
  let countedTwice = 0;
  let nextLine = 1;
  // At once as a row is parsed: rows that wait for the loop are lost when a later one is at fault.
  const placed = ({ record, info }: Parsed): TableRow => {
    const breaks = record.flatMap((cell) => (/[\r\n]/.test(cell) ? (cell.match(/\r\n|\n|\r/g) ?? []) : []));
    // The parser counts CR LF inside quotes as two lines (docs/adr/0014).
    countedTwice += breaks.filter((one) => one.length === 2).length;
    const last = info.lines - countedTwice;
    nextLine = last + 1;
    return { line: last - breaks.length, cells: record };
  };
  const parser = parse({
    bom: false,
    columns: false,
    encoding: 'latin1',
    info: true,
    max_record_size: maxRowBytes,
    on_record: placed as unknown as NonNullable<Options['on_record']>,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  });
  // Errors reach the loop below through the parser, which pipeline destroys with them.
  pipeline(createReadStream(file), plainBytes((rule) => new TableError(rule, 1)), parser, () => undefined);
  try {
    for await (const row of parser as AsyncIterable<TableRow>) if (row.cells.some((cell) => cell !== '')) yield row;
  } catch (error) {
    throw asTableError(error, nextLine);
  }
}

/** `line` is where the row starts that cannot be read: where an open quotation mark was noticed is of no help. */
function asTableError(error: unknown, line: number): unknown {
  if (error instanceof CsvError) return new TableError(error.code === 'CSV_MAX_RECORD_SIZE' ? 'row-too-long' : 'quote-misplaced', line);
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code) ? new TableError('file-not-found') : error;
}
