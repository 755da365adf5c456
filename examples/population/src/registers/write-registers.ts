import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import { optionalColumns, requiredColumns } from '../extracts/template.ts';
import type { TemplateRow } from '../extracts/template.ts';
import type { RegisterWish } from './register-row.ts';
import { registers } from './registers.ts';

export type RegisterFile = { source: string; file: string; rows: number; bytes: number; sha256: string };
export type RegisterSummary = { rows: number; files: RegisterFile[] };

/** Columns of the files: the template's, and what it may add where a row has it. */
const columns = [...requiredColumns, ...optionalColumns.filter((column) => column === 'address_role')] as const;
/** Days that systems write where none is known. */
const placeholders: ReadonlySet<string> = new Set(['1811-11-11', '1900-01-01']);
/** Text is gathered up to this many characters; a UTF-8 character of ours takes at most three bytes. */
const flushAt = 1 << 16;

/**
 * Writes the rows of a wish as CSV in the standard template, one file per source with its manifest, and `truth.csv` (source, source_ref, person, household, origin). The
 * same wish gives the same bytes; memory does not grow with the size. `withoutPlaceholders`: an empty cell for a birth date that stands for none, since connector and first load refuse a row with one. `onRow` hears how many rows are done, every 100,000.
 */
export function writeRegisters(folder: string, { withoutPlaceholders = false, ...wish }: RegisterWish & { readonly withoutPlaceholders?: boolean }, onRow: (rows: number) => void = () => undefined): RegisterSummary {
  mkdirSync(folder, { recursive: true });
  const today = wish.today ?? '2026-11-21';
  const truth = openText(join(folder, 'truth.csv'), 'source,source_ref,person,household,origin');
  const open = new Map<string, OpenText>();
  let rows = 0;
  for (const { source, id, person, household, origin, values } of registers(wish)) {
    let file = open.get(source);
    if (file === undefined) open.set(source, (file = openText(join(folder, `${source}_full_${today}_1.csv`), columns.join(','))));
    file.line(lineOf(withoutPlaceholders && placeholders.has(values.date_of_birth) ? { ...values, date_of_birth: '' } : values));
    truth.line(`${source},${id},${person},${household},${origin}`);
    rows += 1;
    if (rows % 100_000 === 0) onRow(rows);
  }
  truth.close();
  const files = [...open].map(([source, file]): RegisterFile => {
    const written = { source, file: `${source}_full_${today}_1.csv`, ...file.close() };
    const { rows: count, bytes, sha256 } = written;
    const manifest = { rows: count, bytes, sha256, schema: 'headline-csv/1', generatedAt: `${today}T04:30:00Z`, mode: 'full', sequence: 1 };
    writeFileSync(join(folder, `${source}_full_${today}_1.manifest.json`), `${JSON.stringify(manifest, undefined, 2)}\n`);
    return written;
  });
  return { rows, files };
}

function lineOf(values: TemplateRow): string {
  let line = '';
  for (let at = 0; at < columns.length; at += 1) {
    const cell = values[columns[at] ?? 'source_ref'];
    line += `${at === 0 ? '' : ','}${cell.includes(',') || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell}`;
  }
  return line;
}

type OpenText = { line(text: string): void; close(): { rows: number; bytes: number; sha256: string } };

/** A file under `<path>.part` until it is whole. */
function openText(path: string, header: string): OpenText {
  const file = openSync(`${path}.part`, 'w');
  const hash = createHash('sha256');
  let pending = `${header}\r\n`;
  const buffer = Buffer.allocUnsafe(4 * flushAt);
  let rows = 0;
  let bytes = 0;
  const flush = (): void => {
    const chunk = buffer.subarray(0, buffer.write(pending, 'utf8'));
    pending = '';
    hash.update(chunk);
    bytes += chunk.length;
    for (let done = 0; done < chunk.length; ) done += writeSync(file, chunk, done);
  };
  return {
    line: (text) => {
      pending += `${text}\r\n`;
      rows += 1;
      if (pending.length > flushAt) flush();
    },
    close: () => {
      flush();
      closeSync(file);
      renameSync(`${path}.part`, path);
      return { rows, bytes, sha256: hash.digest('hex') };
    },
  };
}
