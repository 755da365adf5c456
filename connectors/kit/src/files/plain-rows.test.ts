import { open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';

import { PlainRows } from './plain-rows.ts';
import { readRows } from './read-rows.ts';

const limits = { maxUnpackedBytes: 10_000_000, maxRowBytes: 65_536 };

/** A linear congruential sequence (Numerical Recipes' constants). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32;
}

const cells = ['', 'Ana', 'Siân', 'a b', '"x, y"', '"say ""hi"""', '""', ' lead', 'tail ', '1/2'];
/** What only a parser can judge: marks inside a cell, breaks inside quotes, other line ends. */
const doubtful = ['a"b', '"a"b', '"two\nlines"', '"two\r\nlines"', '"two\rlines"', 'a\rb', '"never closed'];
const ends = ['\n', '\r\n'];

function randomText(random: () => number, share: number): string {
  const pick = <One>(from: readonly One[]): One => from[Math.floor(random() * from.length)] as One;
  const row = (): string => Array.from({ length: 1 + Math.floor(random() * 5) }, () => (random() < share ? pick(doubtful) : pick(cells))).join(',');
  const end = pick(ends);
  return Array.from({ length: Math.floor(random() * 12) }, () => (random() < 0.1 ? '' : row()) + (random() < 0.1 ? pick(ends) : end)).join('') + (random() < 0.5 ? row() : '');
}

it('rows that are told apart without the parser are those that it tells apart, and they are the first of the file', () => {
  const random = sequence(11);
  const outcomes = Array.from({ length: 3_000 }, (_, round) => compared(randomText(random, round % 3 === 0 ? 0.05 : 0)));
  expect(outcomes.filter(({ isRight }) => !isRight)).toEqual([]);
  expect(outcomes.reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThan(5_000);
  expect(outcomes.filter(({ isUnsure }) => isUnsure).length).toBeGreaterThan(100);
});

/** Without doubt every row is told apart; with doubt those before it. What the parser cannot read is always in doubt. */
function compared(text: string): { text: string; isRight: boolean; isUnsure: boolean; rows: number } {
  const plain = new PlainRows(',', 1_000);
  const found: (readonly string[])[] = [];
  for (let at = 0; at < text.length && !plain.isUnsure; at += 7) found.push(...plain.take(text.slice(at, at + 7)).map(({ cells: row }) => row));
  if (!plain.isUnsure) found.push(...plain.end().map(({ cells: row }) => row));
  const parsed = parsedOf(text);
  const expected = plain.isUnsure ? parsed?.slice(0, found.length) : parsed;
  return { text, isUnsure: plain.isUnsure, rows: found.length, isRight: parsed === undefined ? plain.isUnsure : JSON.stringify(found) === JSON.stringify(expected) };
}

function parsedOf(text: string): string[][] | undefined {
  try {
    return parse(text, { relax_column_count: true, relax_quotes: true, skip_empty_lines: true, record_delimiter: ['\r\n', '\n', '\r'] });
  } catch {
    return undefined;
  }
}

it('a file gives the same rows and lines whether the parser read it from the start or took over on the way', async () => {
  const random = sequence(23);
  const path = join(tmpdir(), `mast-rows-${process.pid}.csv`);
  try {
    for (let round = 0; round < 120; round += 1) {
      const body = randomText(random, 0.1);
      // A stray quotation mark in the first row is the parser's from there on.
      const [whole, handed] = await Promise.all([rowsOf(`${path}.a`, `h"x,y\n${body}`), rowsOf(`${path}.b`, `hxx,y\n${body}`)]);
      expect(handed.slice(1)).toEqual(whole.slice(1));
    }
  } finally {
    await Promise.all([rm(`${path}.a`, { force: true }), rm(`${path}.b`, { force: true })]);
  }
});

it.each([
  ['a lone carriage return', 'a\rb\nc,d\n'],
  ['a row longer than a row may be', `${'x'.repeat(40)}\n`],
  ['a text without line ends', 'y'.repeat(40)],
])('%s is left to the parser, and nothing of it is taken', (_what, text) => {
  const plain = new PlainRows(',', 30);
  expect(plain.take(text)).toEqual([]);
  expect(plain.isUnsure).toBe(true);
  expect(plain.rest).toBe(text);
});

async function rowsOf(path: string, text: string): Promise<unknown[]> {
  await writeFile(path, text, 'latin1');
  const handle = await open(path);
  const rows: unknown[] = [];
  try {
    for await (const row of readRows({ handle, bytes: Buffer.byteLength(text, 'latin1'), packed: false }, { encoding: 'windows-1252', delimiter: ',' }, limits)) rows.push(row);
  } catch (error) {
    rows.push(error instanceof Error && 'problem' in error ? error.problem : 'thrown');
  } finally {
    await handle.close();
  }
  return rows;
}
