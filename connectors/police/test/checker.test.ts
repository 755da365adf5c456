import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ruleTexts, runCheck } from '@mast/connector-kit/checker';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { buildCheck } from '../scripts/build-check.ts';
import { policeFormats } from '../src/checker-formats.ts';
import { readShape, shippedShapes } from '../src/read-shape.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });
const fixtures = join(import.meta.dirname, '../fixtures');
let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'mast-check-police-'));
});
afterAll(() => rm(home, { recursive: true }));

type Told = { rows: number; good: number; refused: number; removing: number; leftOut: Record<string, number>; rejects: { line: number; column: string | null; rule: string }[]; problem?: { rule: string } };

async function check(file: string, content: string | Buffer, ...options: string[]): Promise<{ code: number; said: string }> {
  await writeFile(join(home, file), content);
  const said: string[] = [];
  const code = await runCheck([...options, join(home, file)], { now: new Date('2026-11-21T06:00:00Z'), say: (text) => void said.push(text) }, policeFormats);
  return { code, said: said.join('\n') };
}

const inputOf = (name: string): Promise<Buffer> => readFile(join(fixtures, name.replace('/', '-'), `input.${readShape(name).ending}`));
type Expected = { kind?: string; line: number; rule?: string; record?: object; problems?: { column: string; rule: string }[] };
const expectedOf = async (name: string): Promise<Expected[]> => (await readFile(join(fixtures, name.replace('/', '-'), 'expected.jsonl'), 'utf8')).trimEnd().split('\n').map((line) => JSON.parse(line) as Expected);

test.each(shippedShapes())('of an extract in the shape %s it says what the connector makes of each row, and repeats no value', async (name) => {
  const { said } = await check(`force_full_2026-11-20_1.${readShape(name).ending}`, await inputOf(name), '--layout', name, '--json');
  const told = JSON.parse(said) as Told;
  const expected = await expectedOf(name);
  const found = expected.flatMap(({ line, kind, rule, problems = [] }): object[] => (kind === 'unclear' ? [{ line, column: null, rule }] : problems.map((problem) => ({ line, ...problem }))));
  expect(told.rows).toBe(expected.length);
  expect(told.rows).toBe(told.good + told.removing + told.refused + Object.values(told.leftOut).reduce((sum, count) => sum + count, 0));
  for (const problem of found) expect(told.rejects).toContainEqual(problem);
  expect(Object.values(told.leftOut).reduce((sum, count) => sum + count, 0)).toBe(expected.filter(({ kind }) => kind === 'left-out').length);
  expect(told.rejects.filter(({ rule }) => !Object.hasOwn(ruleTexts, rule))).toEqual([]);
});

const xml = (events: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${events}`;

test('a document type, a torn file and a shape that is not named are told in words', async () => {
  const good = await inputOf('niche-xml/1');
  const torn = await check('force_full_2026-11-20_2.xml', good.subarray(0, good.length - 40), '--layout', 'niche-xml/1', '--language', 'en');
  expect(torn).toMatchObject({ code: 2, said: expect.stringContaining('(xml-broken)') as unknown });
  const typed = await check('force_full_2026-11-20_3.xml', xml('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), '--layout', 'niche-xml/1', '--language', 'cy');
  expect(typed).toMatchObject({ code: 2, said: expect.stringContaining('fath o ddogfen') as unknown });
  expect((await check('force_full_2026-11-20_4.xml', good)).code).toBe(64);
  expect((await check('force_full_2026-11-20_4.csv', good, '--layout', 'niche-xml/1')).said).toContain('(name-not-agreed)');
});

test('what speaks against a whole extract is told beside what becomes of its rows', async () => {
  const name = 'niche-occurrences-csv/1';
  const content = await inputOf(name);
  const manifest = { rows: 1, bytes: content.length, sha256: '0'.repeat(64), schema: name, generatedAt: '', mode: 'full', sequence: 5 };
  await writeFile(join(home, 'force_full_2026-11-20_5.manifest.json'), JSON.stringify(manifest));
  const { code, said } = await check('force_full_2026-11-20_5.csv', content, '--layout', name, '--json');
  expect(code).toBe(2);
  expect(JSON.parse(said)).toMatchObject({ rows: (await expectedOf(name)).length });
});

test('it is one file that needs nothing but Node, and knows the shapes away from this repository', async () => {
  await buildCheck(join(home, 'mast-check-police'));
  const program = join(home, 'mast-check-police/mast-check-police.mjs');
  const text = await readFile(program, 'utf8');
  expect(text).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|require\(["'](?:node:)?(?:net|https?|tls|dns|child_process)/);
  await mkdir(join(home, 'elsewhere'));
  const path = join(home, 'elsewhere/force_full_2026-11-20_1.xml');
  await cp(join(fixtures, 'niche-xml-1/input.xml'), path);
  const said = await new Promise<string>((resolve) => {
    execFile(process.execPath, ['--permission', `--allow-fs-read=${home}`, program, '--layout', 'niche-xml/1', '--language', 'en', path], { cwd: join(home, 'elsewhere'), env: {} }, (_error, stdout, stderr) => resolve(stdout + stderr));
  });
  expect(said).toContain('Check of force_full_2026-11-20_1.xml');
  expect(said).toContain(`Rows: ${(await expectedOf('niche-xml/1')).length}.`);
});
