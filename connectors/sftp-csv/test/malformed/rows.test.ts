import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { checkFile } from '@mast/connector-kit/checker';
import type { CheckReport } from '@mast/connector-kit/checker';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

import { csvFormat } from '../../src/csv-format.ts';
import { csvOf } from '../partner.ts';
import { withFile } from '../with-file.ts';
import { loadInMemory } from './in-memory.ts';

type Change = Record<string, string> & { raw?: string; latin1?: string };
/** Every value as it is written: `9.43E+09` is a text here, too. */
const written = parse(await readFile(join(import.meta.dirname, 'rows.yaml'), 'utf8'), { schema: 'failsafe' }) as [string, Change, string, string][];
const cases = written.map(([name, change, column, rule]) => [name, repeated(change), column === 'null' ? null : column, rule] as const);
const limits = { maxRowBytes: 65_536, maxUnpackedBytes: 1_000_000, maxRefusedShare: 1 };

function repeated(change: Change): Change {
  return Object.fromEntries(Object.entries(change).map(([column, cell]) => [column, cell.replace(/^(.)\*(\d+)$/, (_all, one: string, times) => one.repeat(Number(times)))]));
}

/** A good row, the bad one and another good one; the bad one starts on line 3. Every value is one that must never be said. */
function fileOf({ raw, latin1, ...change }: Change): Buffer {
  const canary = { given_name: 'Canaryn', middle_name: 'Canarlais', family_name: 'Canarwyn', nhs_number: '9990000018', address_line_1: '7 Canary Row', town: 'Canarton', contact_name: 'Canaria', contact_phone: '01632 960199' };
  const [heading = '', first = '', second = '', third = ''] = csvOf([{ ...canary, source_ref: 'R1' }, { ...canary, source_ref: 'R2', ...change }, { ...canary, source_ref: 'R3' }], '\u0001').split('\u0001');
  const bad = raw ?? (latin1 === undefined ? second : second.replace('Canarwyn', 'LATIN1'));
  const text = Buffer.from(`${[heading, first, bad, third].join('\r\n')}\r\n`);
  if (latin1 === undefined) return text;
  const at = text.indexOf('LATIN1');
  return Buffer.concat([text.subarray(0, at), Buffer.from(latin1, 'latin1'), text.subarray(at + 6)]);
}

function checked(content: Buffer): Promise<CheckReport> {
  return withFile(content, (file) => checkFile({ file, format: csvFormat({ layout: 'headline-csv/1', mayLack: [] }), mode: 'full', limits, setting: { latest: '2026-11-22', live: false } }));
}

test('there are at least a hundred', () => {
  expect(cases.length).toBeGreaterThanOrEqual(100);
});

test('the row that the others are made of is good', async () => {
  expect(await checked(fileOf({ category: 'ordinary' }))).toMatchObject({ rows: 3, good: 3, rejects: [] });
});

test.each(cases)('%s: the partner is told line, column and rule before sending', async (_name, change, column, rule) => {
  const report = await checked(fileOf(change));
  expect(report.rejects).toContainEqual({ line: 3, column, rule });
  expect(report.rejects.filter(({ line }) => line !== 3)).toEqual([]);
  expect(report).toMatchObject({ rows: 3, good: 2, refused: 1 });
  expect(JSON.stringify(report)).not.toMatch(/canar|7700900|999000|R2/i);
});

/** core-api finds these by rules between fields, which the fake core does not have. */
const notInShape: ReadonlySet<string> = new Set(['date-not-real', 'date-in-future', 'birth-in-future', 'end-before-start', 'person-empty', 'no-subject', 'nhs-number-check-digit']);
const foundByCore = (column: string | null, rule: string): boolean => notInShape.has(rule) || rule === 'format' || (column === 'address_line_1' && rule === 'required');

test.each(cases)('%s: loaded, the rows beside it are stored, it is counted, and no value is said', async (_name, change, column, rule) => {
  const { result, said, stored } = await loadInMemory(fileOf(change), { mode: 'full', rows: 3 });
  const { counts } = result;
  expect(counts.rows).toBe(3);
  expect(counts.applied + counts.unchanged + counts.rejected + counts.tombstoned).toBe(3);
  expect(said).not.toMatch(/canar|7700900|999000|"R2"/i);
  const refused = foundByCore(column, rule) ? counts.rejected : 1;
  expect(counts.rejected).toBe(refused);
  expect(stored).toBe(3 - refused);
  for (const reject of result.rejects) expect(reject).toEqual({ line: 3, column: expect.toSatisfy((said) => said === null || typeof said === 'string') as unknown, rule: expect.stringMatching(/^[a-z0-9-]+$/) as unknown });
});
