import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { buildCheck } from '../scripts/build-check.ts';
import { csvOf, goodRows } from './partner.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });
let home: string;
let program: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'mast-check-'));
  await buildCheck(join(home, 'mast-check'));
  program = join(home, 'mast-check/mast-check.mjs');
  await mkdir(join(home, 'elsewhere'));
});
afterAll(() => rm(home, { recursive: true }));

/** Runs the built file as a partner would: no packages near it, and allowed to read and write nothing but one folder. */
function run(...args: string[]): Promise<{ code: number; said: string }> {
  const allowed = [`--allow-fs-read=${home}`, `--allow-fs-write=${home}`];
  return new Promise((resolve) => {
    execFile(process.execPath, ['--permission', ...allowed, program, ...args], { cwd: join(home, 'elsewhere'), env: {} }, (error, stdout, stderr) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: stdout + stderr }));
  });
}

test('it is one file that imports nothing but Node, and nothing of Node that speaks to a network or starts a program', async () => {
  const text = await readFile(program, 'utf8');
  const imported = new Set([...text.matchAll(/(?:from|import)\s*\(?["']([^"']+)["']/g)].map(([, from = '']) => from.replace(/^node:/, '')));
  const allowed = new Set(['buffer', 'crypto', 'fs', 'fs/promises', 'os', 'path', 'process', 'stream', 'stream/promises', 'string_decoder', 'url', 'util', 'zlib', 'events']);
  expect([...imported].filter((from) => !allowed.has(from))).toEqual([]);
  expect(text).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|require\(["'](?:node:)?(?:net|https?|tls|dns|child_process)/);
  expect(text.startsWith('#!/usr/bin/env node')).toBe(true);
  expect(JSON.parse(await readFile(join(home, 'mast-check/package.json'), 'utf8'))).toMatchObject({ bin: { 'mast-check': 'mast-check.mjs' } });
});

test('it says of a file what the connector will say', async () => {
  const path = join(home, 'swansea_full_2026-11-20_1.csv');
  await writeFile(path, csvOf(goodRows(3)));
  expect(await run(path)).toMatchObject({ code: 0, said: expect.stringContaining('Every row would be loaded.') as unknown });
  await writeFile(path, csvOf([{ source_ref: 'R1', family_name: 'Canarwyn', date: 'soon' }, { source_ref: 'R2' }]));
  const { code, said } = await run('--language', 'cy', path);
  expect(code).toBe(1);
  expect(said).toContain('Colofn date: llinell 2.');
  expect(said).not.toContain('Canarwyn');
});

test('it knows the shipped layouts by name, away from this repository', async () => {
  const path = join(home, 'fire_full_2026-11-20_1.csv');
  await writeFile(path, await readFile(join(import.meta.dirname, '../layouts/fixtures/fire-1/input.csv')));
  const { code, said } = await run('--language', 'en', '--layout', 'fire/1', path);
  expect(code).toBe(1);
  expect(said).toContain('Column Record Date: line 8.');
  expect(said).toContain('by the rule not-residential: 1.');
  expect(said).not.toMatch(/Morgan|Hill Road/);
});
