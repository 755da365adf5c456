import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Bench } from '../bench.ts';
import { startBench } from '../bench.ts';
import { nicheExtract, nicheHeadings, nicheLine } from '../occurrences.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

const lines = ['A1', 'A2', 'A3'].map((ref) => nicheLine({ 'Occurrence No': ref }));
const good = nicheExtract(lines).toString('latin1');
const edited = (edit: (text: string) => string): Buffer => Buffer.from(edit(good), 'latin1');

/** Extracts in CSV that are refused whole, with the rule and where it can be said the heading. Nothing of them is sent. */
test.each<[string, Buffer, { rule: string; column?: string; line?: number }]>([
  ['no heading', Buffer.from(`${lines.join('\r\n')}\r\n`), { rule: 'header-missing', line: 1 }],
  ['nothing at all', Buffer.from(''), { rule: 'header-missing' }],
  ['a heading that is missing', edited((text) => text.replaceAll(/^([^;]*;)/gm, '')), { rule: 'column-missing', column: 'Occurrence No', line: 1 }],
  ['a heading that was renamed', edited((text) => text.replace('Surname', 'Last Name')), { rule: 'column-missing', column: 'Surname', line: 1 }],
  ['a heading that stands twice', edited((text) => text.replace('Free Text', 'Surname')), { rule: 'column-twice', column: 'Surname', line: 1 }],
  ['commas where semicolons are declared', edited((text) => text.replaceAll(';', ',')), { rule: 'header-missing', line: 1 }],
  ['a quotation mark that is never closed', edited((text) => text.replace(';Example;', ';"Example;')), { rule: 'quote-not-closed' }],
  ['UTF-8 where Windows-1252 is declared', Buffer.from(good.replace('Example', 'Llŷr'), 'utf8'), { rule: 'encoding-not-as-declared' }],
  ['UTF-8 with its mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(good)]), { rule: 'encoding-not-as-declared' }],
  ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(good, 'utf16le')]), { rule: 'encoding-utf-16' }],
  ['a row without end', edited((text) => text.replace(';Example;', `;"${'x'.repeat(100_000)}";`)), { rule: 'row-too-long' }],
  ['fewer rows than the manifest counts', nicheExtract(lines.slice(1)), { rule: 'rows-disagree' }],
  ['more rows than the manifest counts', nicheExtract([...lines, nicheLine({ 'Occurrence No': 'A4' })]), { rule: 'rows-disagree' }],
  ['day and month crosswise', edited((text) => text.replaceAll('05/10/2026', '10/25/2026')), { rule: 'date-order', column: 'Occurrence Date', line: 2 }],
  ['birth dates crosswise', edited((text) => text.replaceAll('14/05/2015', '05/14/2015')), { rule: 'date-order', column: 'D.O.B.', line: 2 }],
])('%s', async (_name, content, problem) => {
  const { result, pages, said } = await bench.load({ shape: 'niche-occurrences-csv/1', content, rows: 3 });
  expect(result).toMatchObject({ code: 'CPF01', problem });
  expect(pages).toEqual([]);
  expect(said).not.toMatch(/Example|High Street|Last Name/);
});

test('references that a spreadsheet rounded make several occurrences one, and hold the file', async () => {
  const rounded = Array.from({ length: 6 }, (_, at) => nicheLine({ 'Occurrence No': `260000${at}123456700000` }));
  const { result } = await bench.load({ shape: 'niche-occurrences-csv/1', content: nicheExtract(rounded), rows: 6 });
  expect(result.problem).toEqual({ rule: 'spreadsheet-rounded', column: 'Occurrence No' });
});

test('so many wrong rows are a wrong file', async () => {
  const wrong = Array.from({ length: 30 }, (_, at) => nicheLine({ 'Occurrence No': `A${at}`, Gender: at < 24 ? 'W' : 'F' }));
  const { result, pages } = await bench.load({ shape: 'niche-occurrences-csv/1', content: nicheExtract(wrong), rows: 30, config: { maxRefusedShare: 0.5 } });
  expect([result.problem, result.waits, pages]).toEqual([{ rule: 'too-many-refused' }, true, []]);
});

test('an extract in XML for a feed of CSV is not taken', async () => {
  const { result } = await bench.load({ shape: 'niche-occurrences-csv/1', content: nicheExtract(lines), rows: 3, config: { shape: 'connect-occurrences-csv/1' } });
  expect(result).toMatchObject({ code: 'CPF06', problem: { rule: 'schema-not-supported' }, waits: true });
});

test('headings in any order, and one more, are read', async () => {
  const turned = [nicheHeadings.toReversed().join(';'), ...lines.map((line) => line.split(';').toReversed().join(';'))].map((line, at) => `${line};${at === 0 ? 'Shoe Size' : '41'}`).join('\r\n');
  const { result, stored } = await bench.load({ shape: 'niche-occurrences-csv/1', content: Buffer.from(`${turned}\r\n`, 'latin1'), rows: 3 });
  expect([result.code, stored.size]).toEqual(['CPF02', 3]);
});

test('in a delta, an event that is no longer of a shared type takes back what was sent of it; in a full listing it is left out and goes by its absence', async () => {
  const shared = nicheExtract(lines);
  const first = await bench.load({ feed: 'leaving', shape: 'niche-occurrences-csv/1', content: shared, rows: 3 });
  expect(first.stored.size).toBe(3);
  const delta = nicheExtract([nicheLine({ 'Occurrence No': 'A1', 'Occurrence Type': 'INTEL' }), nicheLine({ 'Occurrence No': 'A2', 'Occurrence Status': 'NO CRIME' })]);
  const second = await bench.load({ feed: 'leaving', shape: 'niche-occurrences-csv/1', content: delta, rows: 2, mode: 'delta', sequence: 2 });
  expect(second.result.counts).toMatchObject({ rows: 2, tombstoned: 2 });
  expect([...second.stored.keys()]).toEqual(['A3']);
  const full = nicheExtract([nicheLine({ 'Occurrence No': 'A3', 'Occurrence Type': 'INTEL' }), nicheLine({ 'Occurrence No': 'A4' })]);
  const third = await bench.load({ feed: 'leaving', shape: 'niche-occurrences-csv/1', content: full, rows: 2, sequence: 3 });
  expect(third.result.counts).toMatchObject({ rows: 2, applied: 1, leftOut: 1, removed: 1, held: 0 });
  expect([...third.stored.keys()]).toEqual(['A4']);
});
