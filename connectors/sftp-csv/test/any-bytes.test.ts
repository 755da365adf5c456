import { FileRefused, filePages, readRows } from '@mast/connector-kit/files';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { requiredColumns } from '../src/columns.ts';
import { csvRows } from '../src/csv-format.ts';
import { readHeader } from '../src/header.ts';
import { standardLayout } from '../src/layout.ts';
import { withFile } from './with-file.ts';

const limits = { maxRowBytes: 65_536, maxUnpackedBytes: 1_000_000 };
const header = readHeader(requiredColumns, standardLayout);

const bytes = fc.array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(0x22, 0x2c, 0x0a, 0x0d, 0x41, 0xe9, 0xc3, 0xa9) }, { weight: 1, arbitrary: fc.nat(255) }), { maxLength: 400 });

test('whatever bytes come, every row is sent, a tombstone, or left behind, or the whole file is refused', async () => {
  await fc.assert(
    fc.asyncProperty(bytes, (tail) =>
      withFile(Buffer.concat([Buffer.from(`${requiredColumns.join(',')}\n`), Buffer.from(tail)]), async (file) => {
        try {
          let rows = -1;
          for await (const _row of readRows(file, standardLayout, limits)) rows += 1;
          let answeredFor = 0;
          for await (const { draft } of filePages({ rows: () => csvRows({ file, header, layout: standardLayout, mode: 'delta', limits }) }, 'delta')) answeredFor += draft.rows;
          expect(answeredFor).toBe(rows);
        } catch (error) {
          if (!(error instanceof FileRefused)) throw error;
        }
      })),
    { numRuns: 400, seed: 20261121 },
  );
}, 60_000);

test('a row of spaces around a stray quotation mark is judged at once', async () => {
  const spaces = ' '.repeat(60_000);
  for (const row of [`${spaces}a"b,c`, `"a",${spaces}x"`, `"a"${'""'.repeat(20_000)}x",b`, `x"${'\n'.repeat(60_000)}y`]) {
    await withFile(Buffer.from(`a,b\n${`${row}\n`.repeat(3)}`), async (file) => {
      let misquoted = 0;
      try {
        for await (const read of readRows(file, standardLayout, limits)) misquoted += read.misquoted ? 1 : 0;
      } catch (error) {
        if (!(error instanceof FileRefused)) throw error;
        misquoted = 1;
      }
      expect(misquoted).toBeGreaterThan(0);
    });
  }
}, 5_000);

test('any text survives quoting, with the line that an editor shows', async () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !text.includes('\uFEFF') && text.isWellFormed());
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), fc.constantFrom('\r\n', '\n', '\r'), async (rows, newline) => {
      const written = rows.map(([a, b]) => `x${a.replaceAll('"', '""')}`.replace(/^.*$/su, '"$&"') + `,"y${b.replaceAll('"', '""')}"`);
      const read: string[][] = [];
      const lines: number[] = [];
      await withFile(Buffer.from(written.join(newline) + newline), async (file) => {
        for await (const { cells, line, misquoted } of readRows(file, standardLayout, limits)) {
          read.push(cells.map((one) => Buffer.from(one, 'latin1').toString('utf8')));
          lines.push(line);
          expect(misquoted).toBe(false);
        }
      });
      expect(read).toEqual(rows.map(([a, b]) => [`x${a}`, `y${b}`]));
      const before = written.map((_row, index) => written.slice(0, index).join(newline) + (index === 0 ? '' : newline));
      expect(lines).toEqual(before.map((text) => 1 + (text.match(/\r\n|\n|\r/g) ?? []).length));
    }),
    { numRuns: 200, seed: 20261121 },
  );
}, 60_000);
