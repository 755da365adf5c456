import { gzipSync } from 'node:zlib';

import { expect, test } from 'vitest';

import { columns } from '../../src/columns.ts';
import { csvOf, goodRows } from '../partner.ts';
import { loadInMemory } from './in-memory.ts';

const canary = { given_name: 'Canaryn', family_name: 'Canarwyn', address_line_1: '7 Canary Row' };
const rowsOf = (count: number, change: Record<string, string> = {}): Record<string, string>[] => goodRows(count).map((row) => ({ ...row, ...canary, ...change }));
const good = csvOf(rowsOf(3));
const [heading = '', ...lines] = good.split('\r\n');
const swapped = { layout: 'swapped/1', dateFormat: 'dd/MM/yyyy', dateColumns: ['date'], columns: { Ref: 'source_ref', When: 'date' } };
const legacy = { layout: 'legacy/1', encoding: 'windows-1252', columns: { Ref: 'source_ref', Surname: 'family_name' } };
const either = { ...legacy, encoding: 'utf-8-or-windows-1252', columns: { Ref: 'source_ref', Surname: 'family_name' } };
const long = { layout: 'long/1', columns: { Ref: 'source_ref', Case: 'case_ref' } };
const wide = { layout: 'wide/1', widths: { source_ref: 8 }, columns: { Ref: 'source_ref' } };

type Wish = { rows?: number; packed?: boolean; layout?: unknown; mode?: 'full' | 'delta' };
const refused: [string, string | Buffer, Wish, { rule: string; column?: string; line?: number }][] = [
  ['nothing', '', { rows: 0 }, { rule: 'header-missing' }],
  ['empty lines only', '\r\n\r\n\r\n', { rows: 0 }, { rule: 'header-missing' }],
  ['a byte order mark only', '\uFEFF', { rows: 0 }, { rule: 'header-missing' }],
  ['NULs', Buffer.alloc(4_096), {}, { rule: 'header-missing', line: 1 }],
  ['noise', Buffer.from(Array.from({ length: 4_096 }, (_, index) => (index * 7_919) % 251)), {}, { rule: 'header-missing', line: 1 }],
  ['a web page', '<!DOCTYPE html>\n<html><title>Sign in</title></html>\n', { rows: 1 }, { rule: 'header-missing', line: 1 }],
  ['a JSON document', `${JSON.stringify(rowsOf(2))}\n`, { rows: 0 }, { rule: 'header-missing', line: 1 }],
  ['a workbook of a spreadsheet', Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000[Content_Types].xml'), {}, { rule: 'header-missing', line: 1 }],
  ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), {}, { rule: 'header-missing', line: 1 }],
  ['no heading', lines.join('\r\n'), {}, { rule: 'header-missing', line: 1 }],
  ['a word for the delimiter above the heading', `sep=,\r\n${good}`, { rows: 4 }, { rule: 'header-missing', line: 1 }],
  ['a title above the heading', `Extract of Canaryn${','.repeat(35)}\r\n${good}`, { rows: 4 }, { rule: 'header-missing', line: 1 }],
  ['semicolons', good.replaceAll(',', ';'), {}, { rule: 'header-missing', line: 1 }],
  ['tabs', good.replaceAll(',', '\t'), {}, { rule: 'header-missing', line: 1 }],
  ['headings in capitals', good.replace(heading, heading.toUpperCase()), {}, { rule: 'header-missing', line: 1 }],
  ['one heading misspelt', good.replace('family_name', 'family name'), {}, { rule: 'column-missing', column: 'family_name', line: 1 }],
  ['one heading in quotation marks of another kind', good.replace('postcode', '“postcode”'), {}, { rule: 'column-missing', column: 'postcode', line: 1 }],
  ['a heading twice', good.replace('case_ref', 'postcode'), {}, { rule: 'column-missing', column: 'case_ref', line: 1 }],
  ['a heading more than once at the end', good.replace(heading, `${heading},postcode`), {}, { rule: 'column-twice', column: 'postcode', line: 1 }],
  ['UTF-16, little end first', Buffer.from(`\uFEFF${good}`, 'utf16le'), {}, { rule: 'encoding-utf-16' }],
  ['UTF-16, big end first', Buffer.from(`\uFEFF${good}`, 'utf16le').swap16(), {}, { rule: 'encoding-utf-16' }],
  ['UTF-16 without a mark', Buffer.from(good, 'utf16le'), {}, { rule: 'header-missing', line: 1 }],
  ['UTF-8 where Windows-1252 is declared', 'Ref,Surname\nR1,Llŷr\n', { rows: 1, layout: legacy }, { rule: 'encoding-not-as-declared' }],
  ['a mark of UTF-8 where Windows-1252 is declared', '\uFEFFRef,Surname\nR1,Ab\n', { rows: 1, layout: legacy }, { rule: 'encoding-not-as-declared' }],
  ['a row fewer than promised', good, { rows: 4 }, { rule: 'rows-disagree' }],
  ['a row more than promised', good, { rows: 2 }, { rule: 'rows-disagree' }],
  ['the same content twice', `${good}${good}`, { rows: 3 }, { rule: 'rows-disagree' }],
  ['a quotation that never ends', `${good}R4,"Canaryn\r\nR5,x\r\n`, { rows: 5 }, { rule: 'quote-not-closed' }],
  ['a row beyond measure', `${good}R4,${'Canary '.repeat(20_000)}\r\n`, { rows: 4 }, { rule: 'row-too-long' }],
  ['a heading beyond measure', `${'canary,'.repeat(20_000)}\n`, { rows: 0 }, { rule: 'row-too-long' }],
  ['day and month changed over', 'Ref,When\nR1,01/02/2026\nR2,03/13/2026\n', { rows: 2, layout: swapped }, { rule: 'date-order', column: 'When', line: 3 }],
  ['day and month changed over in ISO form', csvOf([{ source_ref: 'R1', date: '2026-31-03' }]), { rows: 1 }, { rule: 'date-order', column: 'date', line: 2 }],
  ['long numbers that a spreadsheet rounded', `Ref,Case\n${Array.from({ length: 6 }, (_, row) => `R${row},12345678901234${row}0`).join('\n')}\n`, { rows: 6, layout: long }, { rule: 'spreadsheet-rounded', column: 'Case' }],
  ['as many rows as an old spreadsheet has', `Ref\n${'R\n'.repeat(65_535)}`, { rows: 65_535, layout: wide }, { rule: 'spreadsheet-truncated', line: 65_536 }],
  ['a packed file that is none', good, { packed: true }, { rule: 'gzip-broken' }],
  ['a packed file cut short', gzipSync(good).subarray(0, 100), { packed: true }, { rule: 'gzip-broken' }],
  ['a packed file with a wrong checksum', Buffer.concat([gzipSync(good).subarray(0, -8), Buffer.alloc(8)]), { packed: true }, { rule: 'gzip-broken' }],
  ['a packed file with a tail', Buffer.concat([gzipSync(good), Buffer.from('R4')]), { packed: true }, { rule: 'gzip-broken' }],
  ['a bomb', gzipSync(`${heading}${'\n'.repeat(30_000_000)}`), { packed: true }, { rule: 'unpacked-too-large' }],
];

test.each(refused)('%s: nothing is loaded, and the partner is told the rule and no value', async (_name, content, { rows = 3, packed = false, layout, mode = 'full' }, problem) => {
  const { result, said, sent } = await loadInMemory(Buffer.from(content), { mode, rows, packed, layout });
  expect(result).toMatchObject({ code: 'CPF01', problem, counts: { rows: 0, applied: 0 } });
  expect(sent).toBe(0);
  expect(said).not.toMatch(/canar|llŷr|sign in/i);
});

const loaded: [string, string | Buffer, Wish, { applied: number; rejected: number }, { line: number; column: string | null; rule: string }[]][] = [
  ['line ends of an old Macintosh', good.replaceAll('\r\n', '\r'), {}, { applied: 3, rejected: 0 }, []],
  ['line ends of every kind', `${heading}\n${lines[0]}\r${lines[1]}\r\n${lines[2]}`, {}, { applied: 3, rejected: 0 }, []],
  ['empty lines between rows', good.replaceAll('\r\n', '\r\n\r\n\r\n'), {}, { applied: 3, rejected: 0 }, []],
  ['columns without heading at the end', good.split('\r\n').map((line) => (line === '' ? '' : `${line},,,`)).join('\r\n'), {}, { applied: 3, rejected: 0 }, []],
  ['no line end at the end', good.trimEnd(), {}, { applied: 3, rejected: 0 }, []],
  ['every cell in quotation marks', good.split('\r\n').map((line) => (line === '' ? '' : line.split(',').map((cell) => `"${cell}"`).join(','))).join('\r\n'), {}, { applied: 3, rejected: 0 }, []],
  ['a cell more in one row', good.replace(lines[1] ?? '', `${lines[1]},Canaryn`), {}, { applied: 2, rejected: 1 }, [{ line: 3, column: null, rule: 'cell-count' }]],
  ['rows of blanks where a spreadsheet ended', `${good}${','.repeat(columns.length - 1)}\r\n`, { rows: 4 }, { applied: 3, rejected: 1 }, [{ line: 5, column: 'source_ref', rule: 'required' }]],
  ['a NUL in a cell', good.replace('R2,', 'R2\0,'), {}, { applied: 3, rejected: 0 }, []],
  ['zeros lost from a reference of agreed length', 'Ref\n00000001\n2\n00000003\n', { layout: { ...wide, columns: { Ref: 'source_ref' } } }, { applied: 0, rejected: 3 }, [{ line: 3, column: 'Ref', rule: 'length-not-as-declared' }]],
  ['Windows-1252 in a file of either encoding', Buffer.from('Ref,Surname\nR1,Llwyd\nR2,S\xe9an\nR3,M\x81\n', 'latin1'), { layout: either }, { applied: 0, rejected: 3 }, [{ line: 4, column: 'Surname', rule: 'undecodable' }]],
  ['UTF-8 and Windows-1252 in one file', Buffer.concat([Buffer.from('Ref,Surname\nR1,Llŷr\nR2,'), Buffer.from([0x53, 0xe9]), Buffer.from('\nR3,Ab\n')]), { layout: legacy }, { applied: 0, rejected: 3 }, [{ line: 2, column: 'Surname', rule: 'undecodable' }]],
  ['the one row of one reference twice', csvOf([...rowsOf(2), { ...canary, source_ref: 'R1' }]), {}, { applied: 2, rejected: 1 }, [{ line: 4, column: 'source_ref', rule: 'duplicate-ref' }]],
];

test.each(loaded)('%s: every row is counted, and what is refused has its line', async (_name, content, { rows = 3, packed = false, layout, mode = 'full' }, counts, rejects) => {
  const { result, said, stored } = await loadInMemory(Buffer.from(content), { mode, rows, packed, layout });
  expect(result.counts).toMatchObject({ rows, ...counts });
  expect(stored).toBe(counts.applied);
  for (const reject of rejects) expect(result.rejects).toContainEqual(reject);
  expect(said).not.toMatch(/canar|llŷr/i);
});
