import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';
import { extracts } from '../extracts/extracts.ts';
import type { TemplateRow } from '../extracts/template.ts';
import { cellsIn } from './layout.ts';
import { nicheLayout } from './niche-layout.ts';
import { ownLayouts } from './own-layouts.ts';
import { writeExtracts } from './write-extracts.ts';
import type { WriteSummary } from './write-extracts.ts';

const today = '2026-11-21';
let folder = '';
let summary: WriteSummary;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'population-'));
  summary = await writeExtracts({ folder: join(folder, 'a'), seed: 8, records: 3_000, today, sequence: 5 });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the same wish writes the same bytes', async () => {
  const again = await writeExtracts({ folder: join(folder, 'b'), seed: 8, records: 3_000, today, sequence: 5 });
  expect(again).toEqual(summary);
  for (const name of await readdir(join(folder, 'a', 'truth'))) expect(await readFile(join(folder, 'b', 'truth', name))).toEqual(await readFile(join(folder, 'a', 'truth', name)));
});

test('as many records are written as were asked for, to the end of a household', () => {
  expect(summary.records).toBeGreaterThanOrEqual(3_000);
  expect(summary.records).toBeLessThan(3_200);
  expect(summary.files.reduce((sum, file) => sum + file.rows, 0)).toBe(summary.records);
});

test('a manifest says what is in its file, and no part file is left', async () => {
  for (const written of summary.files) {
    const bytes = await readFile(join(folder, 'a', written.file));
    const manifest: unknown = JSON.parse(await readFile(join(folder, 'a', written.manifest), 'utf8'));
    expect(written.file).toBe(`${written.filePrefix}_full_${today}_5.csv`);
    expect(manifest).toEqual({
      rows: written.rows,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      schema: written.layout,
      generatedAt: `${today}T04:30:00Z`,
      mode: 'full',
      sequence: 5,
    });
  }
  expect((await readdir(join(folder, 'a'))).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('there is a line of truth for every row', async () => {
  for (const { filePrefix, rows } of summary.files) {
    const truth = await readFile(join(folder, 'a', 'truth', `${filePrefix}.csv`), 'utf8');
    expect(truth.trimEnd().split('\r\n').length - 1).toBe(rows);
  }
  expect((await stat(join(folder, 'a', 'truth', 'people.csv'))).size).toBeGreaterThan(1_000);
});

test('the police write their own layout: semicolons, British dates, their codes, Windows-1252', async () => {
  const police = summary.files.find((file) => file.feedId === 'south-wales-police');
  const text = new TextDecoder('windows-1252').decode(await readFile(join(folder, 'a', police?.file ?? '')));
  const [head, first] = text.split('\r\n');
  expect(head).toBe(Object.keys(nicheLayout.columns).join(';'));
  expect(first).toMatch(/^south-wales-police-B0001;\d\d\/\d\d\/2026;INC;Bond;James;;;04\/11\/1968;M;22 The High Street;/);
});

test.each(ownLayouts)('$layout, read the other way, gives the template back', (layout) => {
  const cells = cellsIn(layout);
  const rows = extracts({ seed: 8, people: 1_500, today }).flatMap(({ feed, rows: made }) => (feed.layout === layout.layout ? [...made] : []));
  expect(rows.length).toBeGreaterThan(50);
  for (const { row } of rows) {
    const back: Partial<TemplateRow> = { ...layout.constants };
    const written = cells(row);
    for (const [index, column] of Object.values(layout.columns).entries()) {
      const cell = written[index] ?? '';
      const value = layout.values[column]?.[cell] ?? cell;
      back[column] = layout.dateColumns.includes(column) ? value.split('/').toReversed().join('-') : value;
    }
    for (const [column, value] of Object.entries(back)) expect(value, column).toBe(row[column as keyof TemplateRow]);
  }
});

test('without a size nothing is written', async () => {
  await expect(writeExtracts({ folder: join(folder, 'c'), seed: 1, today })).rejects.toThrow(RangeError);
});
