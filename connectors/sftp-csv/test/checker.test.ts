import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { ruleTexts, runCheck } from '@mast/connector-kit/checker';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';

import { csvFormats } from '../src/checker/csv-formats.ts';
import { sftpCsvConfig } from '../src/config.ts';
import { csvOf, goodRows } from './partner.ts';

const name = 'swansea_full_2026-11-21_1.csv';
let folder: string;
let said: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'checker-'));
  said = [];
});
afterEach(() => rm(folder, { recursive: true }));

async function check(file: string, content: string | Buffer, ...options: string[]): Promise<number> {
  await writeFile(join(folder, file), content);
  return runCheck([...options, join(folder, file)], { now: new Date('2026-11-21T06:00:00Z'), say: (text) => void said.push(text) }, csvFormats);
}
const manifestOf = (content: string | Buffer, change: object = {}): string => JSON.stringify({ rows: 3, bytes: Buffer.byteLength(content), sha256: createHash('sha256').update(content).digest('hex'), schema: 'headline-csv/1', generatedAt: '', mode: 'full', sequence: 1, ...change });

test('a good file is said to be good, in English and Welsh', async () => {
  expect(await check(name, csvOf(goodRows(3)))).toBe(0);
  expect(said.join()).toContain('Every row would be loaded.\nRows: 3. To load: 3. To remove: 0. Refused: 0.');
  expect(said.join()).toContain("Byddai pob rhes yn cael ei llwytho.\nRhesi: 3. I'w llwytho: 3. I'w dileu: 0. Gwrthodwyd: 0.");
});

const bad = csvOf([
  { source_ref: 'R1', family_name: 'Canarwyn', date_of_birth: '4 May 2015' }, { source_ref: 'R2', family_name: 'Canarwyn', date_of_birth: 'May' }, { source_ref: 'R3', nhs_number: '9990000019' }, { source_ref: 'R4' },
]);

test('each rule is explained once with its lines, in the language asked for, and no value is said', async () => {
  expect(await check(name, bad, '--language', 'en')).toBe(1);
  expect(said[0]).toContain('Some rows would be refused.\nRows: 4. To load: 1. To remove: 0. Refused: 3.');
  expect(said[0]).toContain('The date is not written as agreed. (date-format)\n  Column date_of_birth: lines 2, 3.');
  expect(said[0]).toContain('it is mistyped. (nhs-number-check-digit)\n  Column nhs_number: line 4.');
  expect(await check(name, bad, '--language', 'cy')).toBe(1);
  expect(said[1]).toContain("Nid yw'r dyddiad wedi'i ysgrifennu fel y cytunwyd. (date-format)\n  Colofn date_of_birth: llinellau 2, 3.");
  expect(said.join()).not.toMatch(/canar|4 may|999000/i);
});

test('a file that would not be loaded at all ends with 2, and says why', async () => {
  expect(await check(name, csvOf(goodRows(3)).replace('postcode', 'post code'), '--language', 'en')).toBe(2);
  expect(said[0]).toContain('The file would not be loaded.\n  A column of the agreed layout is missing or has another heading. (column-missing)\n  Column postcode, line 1.');
});

test.each<[string, string, string]>([
  ['a name as not agreed', 'export.csv', 'name-not-agreed'],
  ['a day written otherwise', 'swansea_full_21-11-2026_1.csv', 'name-not-agreed'],
  ['a day ahead', 'swansea_full_2026-12-01_1.csv', 'date-in-future'],
  ['encryption', 'swansea_full_2026-11-21_1.csv.pgp', 'sealed'],
])('%s would not be loaded', async (_name, file, rule) => {
  expect(await check(file, csvOf(goodRows(3)))).toBe(2);
  expect(said.join()).toContain(`(${rule})`);
});

test.each<[string, object, string]>([
  ['another length', { bytes: 7 }, 'bytes-disagree'],
  ['another content', { sha256: 'a'.repeat(64) }, 'hash-disagrees'],
  ['more rows', { rows: 4 }, 'rows-disagree'],
  ['another layout', { schema: 'other/1' }, 'schema-not-supported'],
  ['another number', { sequence: 2 }, 'manifest-disagrees-with-name'],
  ['no sense', { rows: 'many' }, 'manifest-unreadable'],
])('a manifest beside it that gives %s is found', async (_name, change, rule) => {
  const content = csvOf(goodRows(3));
  await writeFile(join(folder, 'swansea_full_2026-11-21_1.manifest.json'), manifestOf(content, change));
  expect(await check(name, content)).toBe(2);
  expect(said.join()).toContain(`(${rule})`);
});

test('a manifest is written beside a file that would be loaded, fits it, and is not written for one that would not', async () => {
  expect(await check(`${name}.gz`, gzipSync(csvOf(goodRows(3))), '--write-manifest')).toBe(0);
  said = [];
  expect(await check(`${name}.gz`, await readFile(join(folder, `${name}.gz`)))).toBe(0);
  expect(JSON.parse(await readFile(join(folder, 'swansea_full_2026-11-21_1.manifest.json'), 'utf8'))).toMatchObject({ rows: 3, schema: 'headline-csv/1', mode: 'full', sequence: 1 });
  await check('swansea_full_2026-11-21_2.csv', 'nothing', '--write-manifest');
  expect((await readdir(folder)).filter((one) => one.endsWith('.manifest.json'))).toHaveLength(1);
});

test('a declared layout is read from a file, and a delta may remove', async () => {
  await writeFile(join(folder, 'layout.json'), JSON.stringify({ layout: 'short/1', columns: { Ref: 'source_ref', State: 'status' } }));
  expect(await check('swansea_delta_2026-11-21_1.csv', 'Ref,State\nR1,deleted\n', '--json', '--layout', join(folder, 'layout.json'))).toBe(0);
  expect(JSON.parse(said[0] ?? '')).toMatchObject({ rows: 1, removing: 1 });
  expect(await check(name, 'x', '--layout', join(folder, 'no.json'))).toBe(64);
});

test('wrong use and a file that is not there are told apart', async () => {
  const world = { now: new Date(), say: (text: string) => void said.push(text) };
  expect([await runCheck([], world, csvFormats), await runCheck(['--language', 'fr', 'x'], world, csvFormats), await runCheck(['--what', 'x'], world, csvFormats), await runCheck([join(folder, 'none.csv')], world, csvFormats)]).toEqual([64, 64, 64, 2]);
  expect(said.at(-1)).toBe('none.csv: ENOENT');
});

test('in a live environment invented people are found', async () => {
  const content = csvOf([{ source_ref: 'R1', nhs_number: '9990000018' }]);
  expect([await check(name, content), await check(name, content, '--live')]).toEqual([0, 1]);
});

test('every rule of the malformed rows and every rule of a whole file has its words in both languages', async () => {
  const rows = parse(await readFile(join(import.meta.dirname, 'malformed/rows.yaml'), 'utf8'), { schema: 'failsafe' }) as string[][];
  const files = (await readFile(join(import.meta.dirname, 'malformed/files.test.ts'), 'utf8')).matchAll(/rule: '([a-z0-9-]+)'/g);
  const rules = new Set([...rows.map((one) => one[3] ?? ''), ...[...files].map(([, rule = '']) => rule)]);
  expect(rules.size).toBeGreaterThan(35);
  expect([...rules].filter((rule) => !Object.hasOwn(ruleTexts, rule))).toEqual([]);
  for (const { en, cy } of Object.values(ruleTexts)) {
    expect(en).toMatch(/\.$/);
    expect(cy).toMatch(/\.$/);
    expect(cy).not.toBe(en);
  }
});

test('the checker holds a file to the standard limits of the connector', async () => {
  const server = { host: 'a', username: 'a', privateKey: 'a', hostKey: `SHA256:${'A'.repeat(43)}` };
  const { maxRowBytes, maxUnpackedBytes, maxRefusedShare } = sftpCsvConfig.parse({ server, filePrefix: 'a' });
  expect([maxRowBytes, maxUnpackedBytes, maxRefusedShare]).toEqual([64 * 1024, 4 * 1024 ** 3, 0.2]);
});
