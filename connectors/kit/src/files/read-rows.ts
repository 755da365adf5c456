import { pipeline } from 'node:stream';

import { CsvError, parse } from 'csv-parse';
import type { Info } from 'csv-parse';

import type { DeclaredEncoding } from './encoding.ts';
import { gzipBroken, openContent } from './file-content.ts';
import type { FetchedFile, ReadLimits } from './file-content.ts';
import { FileRefused } from './file-refused.ts';

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

/**
 * The rows of a fetched file, the heading among them, one at a time and never more than a few in memory. May be called again for the same
 * file. Throws FileRefused when the file as a whole cannot be read: `quote-not-closed`, `row-too-long`, `gzip-broken` and the gate's.
 */
export async function* readRows(file: FetchedFile, { encoding, delimiter }: CsvWriting, limits: ReadLimits): AsyncGenerator<RawRow, void, void> {
  const parser = parse({
    bom: false, columns: false, delimiter, encoding: 'latin1', info: true, max_record_size: limits.maxRowBytes, raw: true,
    record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true, relax_quotes: true, skip_empty_lines: true,
  });
  // Errors reach the loop below through the parser, which pipeline destroys with them.
  pipeline(openContent(file, encoding, limits), parser, () => undefined);
  const grammar = rowGrammar(delimiter);
  let countedTwice = 0;
  try {
    for await (const parsed of parser as AsyncIterable<{ record: string[]; info: Info; raw: string }>) {
      const { record, info, raw } = parsed;
      const breaks = lineBreaks(record);
      // The parser counts CR LF inside quotes as two lines.
      countedTwice += breaks.pairs;
      const misquoted = record.some((cell) => cell.includes('"')) && !grammar.test(withoutOuterBreaks(raw));
      yield { line: info.lines - countedTwice - breaks.all, cells: record, misquoted };
    }
  } catch (error) {
    throw asFileRefused(error);
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
