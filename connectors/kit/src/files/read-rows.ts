import { Readable, pipeline } from 'node:stream';

import { CsvError, parse } from 'csv-parse';
import type { Info } from 'csv-parse';

import type { DeclaredEncoding } from './encoding.ts';
import { gzipBroken, openContent } from './file-content.ts';
import type { FetchedFile, ReadLimits } from './file-content.ts';
import { FileRefused } from './file-refused.ts';
import type { PlainRow } from './plain-rows.ts';
import { PlainRows } from './plain-rows.ts';

/**
 * A row as it stands in the file. `line` is where it starts, from 1. A cell has one character (U+0000 to U+00FF) per byte, since decoding can
 * fail cell by cell: `decodeCell` makes text of it.
 */
export type RawRow = {
  readonly line: number;
  readonly cells: readonly string[];
  /** A quotation mark stands where RFC 4180 has none: where the cells end is a guess. */
  readonly misquoted: boolean;
};

/** How the rows of a CSV file are told apart. */
export type CsvWriting = { readonly encoding: DeclaredEncoding; readonly delimiter: ',' | ';' | '\t' | '|' };

/** The rows of {@link readRowBlocks}, one at a time. */
export async function* readRows(file: FetchedFile, writing: CsvWriting, limits: ReadLimits): AsyncGenerator<RawRow, void, void> {
  for await (const rows of readRowBlocks(file, writing, limits)) yield* rows;
}

/**
 * The rows of a fetched file, the heading among them, some hundred at a time and never more in memory. May be called again for the same
 * file. Throws FileRefused when the file as a whole cannot be read: `quote-not-closed`, `row-too-long`, `gzip-broken` and the gate's. Whatever is not plain beyond doubt is read by csv-parse, from the
 * first such row to the end.
 */
export async function* readRowBlocks(file: FetchedFile, { encoding, delimiter }: CsvWriting, limits: ReadLimits): AsyncGenerator<readonly RawRow[], void, void> {
  const plain = new PlainRows(delimiter, limits.maxRowBytes / 2);
  const content = openContent(file, encoding, limits);
  try {
    const chunks = (content as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
    for (let step = await chunks.next(); step.done !== true; step = await chunks.next()) {
      const rows = plain.take(step.value.toString('latin1'));
      if (rows.length > 0) yield rows.map(wellQuoted);
      if (!plain.isUnsure) continue;
      yield* parsedRows(rejoined(plain.rest, chunks), delimiter, limits, plain.lines);
      return;
    }
    const rows = plain.end();
    if (rows.length > 0) yield rows.map(wellQuoted);
    if (plain.isUnsure) yield* parsedRows(rejoined(plain.rest, chunks), delimiter, limits, plain.lines);
  } catch (error) {
    throw asFileRefused(error);
  } finally {
    content.destroy();
  }
}

function wellQuoted({ line, cells }: PlainRow): RawRow {
  return { line, cells, misquoted: false };
}

/** The bytes from the first row that is in doubt. */
async function* rejoined(rest: string, chunks: AsyncIterator<Buffer>): AsyncGenerator<Buffer, void, void> {
  yield Buffer.from(rest, 'latin1');
  for (let step = await chunks.next(); step.done !== true; step = await chunks.next()) yield step.value;
}

/** The rows of these bytes by csv-parse, which begin after so many lines of the file. */
async function* parsedRows(bytes: AsyncIterable<Buffer>, delimiter: string, limits: ReadLimits, linesBefore: number): AsyncGenerator<readonly RawRow[], void, void> {
  const parser = parse({
    bom: false, columns: false, delimiter, encoding: 'latin1', info: true, max_record_size: limits.maxRowBytes, raw: true,
    record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true, relax_quotes: true, skip_empty_lines: true,
  });
  // Errors reach the loop below through the parser, which pipeline destroys with them.
  pipeline(Readable.from(bytes, { objectMode: false }), parser, () => undefined);
  const grammar = rowGrammar(delimiter);
  let countedTwice = 0;
  for await (const parsed of parser as AsyncIterable<{ record: string[]; info: Info; raw: string }>) {
    const { record, info, raw } = parsed;
    const breaks = lineBreaks(record);
    // The parser counts CR LF inside quotes as two lines.
    countedTwice += breaks.pairs;
    const misquoted = record.some((cell) => cell.includes('"')) && !grammar.test(withoutOuterBreaks(raw));
    yield [{ line: linesBefore + info.lines - countedTwice - breaks.all, cells: record, misquoted }];
  }
}

/** Why the cells of a row cannot be told apart, under a heading of `width` cells; undefined when they can. Cells beyond the headings may follow when they are empty: spreadsheets leave them. */
export function unclearCells({ cells, misquoted }: RawRow, width: number): 'quote-misplaced' | 'cell-count' | undefined {
  if (misquoted) return 'quote-misplaced';
  return cells.length >= width && cells.slice(width).every((cell) => cell.trim() === '') ? undefined : 'cell-count';
}

/**
 * RFC 4180 section 2, rules 5 to 7: a cell is quoted whole, with its own quotation marks doubled, or has none. No two parts of it can match the
 * same character, so that it fails in linear time: a row of spaces must not hold up every feed.
 */
function rowGrammar(delimiter: string): RegExp {
  const mark = delimiter === '|' ? String.raw`\|` : delimiter;
  const cell = `(?:"(?:[^"]|"")*"|[^"${mark}]*)`;
  return new RegExp(`^${cell}(?:${mark}${cell})*$`, 'u');
}

/** A raw row without its own line end and the empty lines before it. */
function withoutOuterBreaks(raw: string): string {
  const isBreak = (at: number): boolean => raw[at] === '\r' || raw[at] === '\n';
  let start = 0;
  let end = raw.length;
  while (start < end && isBreak(start)) start += 1;
  while (end > start && isBreak(end - 1)) end -= 1;
  return raw.slice(start, end);
}

function lineBreaks(cells: readonly string[]): { all: number; pairs: number } {
  let all = 0;
  let pairs = 0;
  for (const cell of cells) {
    const found = cell.match(/\r\n|\n|\r/g) ?? [];
    all += found.length;
    pairs += found.filter((one) => one.length === 2).length;
  }
  return { all, pairs };
}

function asFileRefused(error: unknown): unknown {
  return error instanceof CsvError ? new FileRefused({ rule: error.code === 'CSV_MAX_RECORD_SIZE' ? 'row-too-long' : 'quote-not-closed' }) : gzipBroken(error);
}
