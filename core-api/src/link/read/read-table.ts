import { createReadStream } from 'node:fs';
import { pipeline, Transform } from 'node:stream';

import type { Info } from 'csv-parse';
import { CsvError, parse } from 'csv-parse';

import type { LinkRule } from '../link-fault.ts';

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

/**
 * The rows of a CSV file (RFC 4180, with blanks around cells forgiven), its header among them, empty lines left out; never more than a few in memory.
 * Throws TableError. A stray quotation mark refuses the file: where cells end would be a guess, and half of somebody would be compared.
 */
export async function* readTable(file: string): AsyncGenerator<TableRow, void, void> {
  const parser = parse({ bom: false, columns: false, encoding: 'latin1', info: true, max_record_size: maxRowBytes, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true, skip_empty_lines: true, trim: true });
  // Errors reach the loop below through the parser, which pipeline destroys with them.
  pipeline(createReadStream(file), withoutBom(), parser, () => undefined);
  let countedTwice = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      const breaks = record.flatMap((cell) => (/[\r\n]/.test(cell) ? (cell.match(/\r\n|\n|\r/g) ?? []) : []));
      // The parser counts CR LF inside quotes as two lines (docs/adr/0014).
      countedTwice += breaks.filter((one) => one.length === 2).length;
      if (record.some((cell) => cell !== '')) yield { line: info.lines - countedTwice - breaks.length, cells: record };
    }
  } catch (error) {
    throw asTableError(error, countedTwice);
  }
}

/** The UTF-8 byte order mark would hide the first quotation mark, and the parser's own handling of it changes the encoding. */
function withoutBom(): Transform {
  let isFirst = true;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const bytes = isFirst && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk;
      isFirst = false;
      done(null, bytes);
    },
  });
}

function asTableError(error: unknown, countedTwice: number): unknown {
  if (error instanceof CsvError) {
    const line = typeof error['lines'] === 'number' ? error['lines'] - countedTwice : undefined;
    return new TableError(error.code === 'CSV_MAX_RECORD_SIZE' ? 'row-too-long' : 'quote-misplaced', line);
  }
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code) ? new TableError('file-not-found') : error;
}
