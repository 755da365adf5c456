import { closeSync, openSync, readSync } from 'node:fs';

import { claimedLevel, isNeverLoad } from '../ingest/validate-record.ts';
import { rowCells, rowTexts } from './csv-rows.ts';
import type { Chunk, Fate } from './load-file.ts';
import type { Column, ColumnPlaces } from './template-columns.ts';
import { columnPlaces, isWhole } from './template-columns.ts';
import { templateRecord } from './template-record.ts';

/** Bytes of one chunk, about; some thousand rows. */
const chunkBytes = 1 << 20;
/** A row longer than this has an open quotation mark (judgement; a template row has some hundred bytes). */
const longestRow = 64 * 1024;

export type Scan = { readonly columns: ColumnPlaces; readonly chunks: readonly Chunk[]; readonly rows: number; readonly fates: ReadonlyMap<string, Fate> };
export type ScanFault = { readonly rule: 'header-missing' | 'column' | 'row-too-long'; readonly column?: Column };

/**
 * Looks a file through before anything is loaded: the heading is the template's, quotation marks close, where the rows are, and which references stand on several
 * of them. `file` and `firstRow` are its numbers among the files of the load.
 */
export function scanFile(path: string, file: number, firstRow: number): Scan | ScanFault {
  const handle = openSync(path, 'r');
  try {
    return new Scanner(handle, file, firstRow).run();
  } finally {
    closeSync(handle);
  }
}

class Scanner {
  readonly #handle: number;
  readonly #file: number;
  readonly #firstRow: number;
  readonly #chunks: Chunk[] = [];
  #rows = 0;
  #hashes = new Float64Array(1 << 16);

  constructor(handle: number, file: number, firstRow: number) {
    this.#handle = handle;
    this.#file = file;
    this.#firstRow = firstRow;
  }

  run(): Scan | ScanFault {
    const head = this.#text(0, longestRow);
    const first = rowTexts(head.replace(/^\u00ef\u00bb\u00bf/, '   ')).next().value;
    if (first === undefined) return { rule: 'header-missing' };
    const columns = columnPlaces((rowCells(first.row.trim()) ?? []).map((cell) => Buffer.from(cell, 'latin1').toString()));
    if ('wrong' in columns) return { rule: 'column', column: columns.wrong };
    for (let offset = first.end; ; ) {
      const text = this.#text(offset, chunkBytes);
      if (text === '') break;
      const taken = this.#take(text, offset, columns, text.length < chunkBytes);
      if (taken === 0) return { rule: 'row-too-long' };
      offset += taken;
    }
    return { columns, chunks: this.#chunks, rows: this.#rows, fates: this.#fates(columns) };
  }

  /** One character a byte: where rows end is told by ASCII alone. */
  #text(offset: number, bytes: number): string {
    const buffer = Buffer.allocUnsafe(bytes);
    let length = 0;
    for (let read = -1; length < bytes && read !== 0; length += read) read = readSync(this.#handle, buffer, length, bytes - length, offset + length);
    return buffer.toString('latin1', 0, length);
  }

  /** Notes the whole rows at the front of the text; how many bytes they take. */
  #take(text: string, offset: number, columns: ColumnPlaces, isLast: boolean): number {
    const before = this.#rows;
    let end = 0;
    for (const { row, end: after } of rowTexts(text)) {
      if (after === text.length && text[after - 1] !== '\n' && !isLast) break;
      this.#note(row, columns);
      end = after;
    }
    if (end === 0 && isLast) end = text.length;
    if (end > 0) this.#chunks.push({ file: this.#file, offset, bytes: end, firstRow: this.#firstRow + before, rows: this.#rows - before });
    return end;
  }

  #note(row: string, { source_ref: place }: ColumnPlaces): void {
    const isPlain = place === 0 && !row.includes('"');
    const comma = row.indexOf(',');
    const ref = isPlain ? row.slice(0, comma < 0 ? row.length : comma) : (rowCells(row)?.[place] ?? '');
    if (this.#rows === this.#hashes.length) {
      const grown = new Float64Array(this.#rows * 2);
      grown.set(this.#hashes);
      this.#hashes = grown;
    }
    this.#hashes[this.#rows] = hash(ref.trim());
    this.#rows += 1;
  }

  #fates(columns: ColumnPlaces): Map<string, Fate> {
    const hashes = this.#hashes.subarray(0, this.#rows);
    const sorted = hashes.toSorted();
    const repeated = new Set<number>();
    for (let at = 1; at < sorted.length; at += 1) if (sorted[at] === sorted[at - 1]) repeated.add(sorted[at] ?? 0);
    const fates = new Map<string, Fate>();
    if (repeated.size === 0) return fates;
    for (const chunk of this.#chunks) {
      const first = chunk.firstRow - this.#firstRow;
      if (!hashes.subarray(first, first + chunk.rows).some((each) => repeated.has(each))) continue;
      for (const [at, { row }] of [...rowTexts(this.#utf8(chunk))].entries()) {
        if (repeated.has(hashes[first + at] ?? 0)) settle(fates, row, columns, chunk.firstRow + at);
      }
    }
    return fates;
  }

  #utf8({ offset, bytes }: Chunk): string {
    return Buffer.from(this.#text(offset, bytes), 'latin1').toString();
  }
}

function settle(fates: Map<string, Fate>, row: string, columns: ColumnPlaces, at: number): void {
  const cells = rowCells(row);
  if (cells === undefined || !isWhole(cells, columns)) return;
  const { ref, raw } = templateRecord(cells, columns);
  const known = fates.get(ref);
  const claimed = claimedLevel(raw);
  const level = known === undefined ? 0 : claimed > known.level ? claimed : known.level;
  fates.set(ref, { firstRow: known?.firstRow ?? at, level, isNeverLoad: (known?.isNeverLoad ?? false) || isNeverLoad(raw) });
}

/** 53 bits of a text: two that meet by chance are looked at and told apart. */
function hash(text: string): number {
  let [one, other] = [0x811c9dc5, 0x9e3779b9];
  for (let at = 0; at < text.length; at += 1) {
    one = Math.imul(one ^ text.charCodeAt(at), 0x01000193);
    other = Math.imul(other ^ text.charCodeAt(at), 0x5bd1e995) ^ (other >>> 13);
  }
  return (one >>> 0) * 2 ** 21 + (other >>> 11);
}
