import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';

import type { Bench } from '../bench.ts';
import { answeredFor, startBench } from '../bench.ts';
import { nicheExtract, nicheLine } from '../occurrences.ts';
import type { NicheCells } from '../occurrences.ts';

type Case = { name: string; cells?: NicheCells; text?: string; utf8?: boolean; column: string | null; rule: string };
const cases = parse(readFileSync(join(import.meta.dirname, 'rows.yaml'), 'utf8')) as Case[];

/** Canaries beside what is wrong: none of them may be repeated to anybody but core-api. */
const marked: NicheCells = { 'Occurrence No': 'B1', 'Forename 2': 'Canarymiddle', 'Home Line 2': 'Canarystreet', 'Niche Ref': 'Canarycase', 'Free Text': 'Canarynarrative' };

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

function lineOf({ cells, text, utf8 }: Case): Buffer {
  const line = nicheLine({ ...marked, ...cells, ...(cells?.Surname === 'LONG' ? { Surname: 'Q'.repeat(150) } : {}) });
  if (text === 'LONGER') return Buffer.from(`${line};Canarymore`, 'latin1');
  if (text === 'STRAY QUOTE') return Buffer.from(line.replace('Canarymiddle', 'Canary"middle'), 'latin1');
  return text === undefined ? Buffer.from(line, utf8 === true ? 'utf8' : 'latin1') : Buffer.from(text);
}

test.each(cases)('$name', async (wrong) => {
  const [head, first, last] = [nicheExtract([]), nicheLine({ 'Occurrence No': 'A1', 'Forename 1': 'Si\u00e2n' }), nicheLine({ 'Occurrence No': 'A3', 'Occurrence Date': '28/09/2026', 'D.O.B.': '30/06/2014' })];
  const content = Buffer.concat([head, Buffer.from(`${first}\r\n`, 'latin1'), lineOf(wrong), Buffer.from(`\r\n${last}\r\n`)]);
  const { result, pages, stored, said } = await bench.load({ shape: 'niche-occurrences-csv/1', content, rows: 3 });

  expect(result.rejects.map(({ column, rule }) => `${column} ${rule}`)).toContain(`${wrong.column} ${wrong.rule}`);
  expect(new Set(result.rejects.map(({ line }) => line))).toEqual(new Set([3]));
  expect([...stored.keys()].toSorted()).toEqual(['A1', 'A3']);
  const { rows, applied, unchanged, rejected, tombstoned } = result.counts;
  expect(applied + unchanged + rejected + tombstoned).toBe(rows);
  for (const page of pages) expect(answeredFor(page)).toBe(page.read);
  expect(pages.reduce((sum, page) => sum + (page.read ?? 0), 0)).toBe(3);
  expect(said).not.toMatch(/Canary|Example|High Street|BURGLARY|ROMEO|Tuesday/);
});
