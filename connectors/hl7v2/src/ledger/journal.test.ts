import { appendFileSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { JournalReader } from './journal-reader.ts';
import { Journal } from './journal.ts';
import { createSeal } from './seal.ts';

const seal = createSeal('a key that is only for this test ....', 'feed');
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Told = { unknown: number[]; cut: number[]; damaged: number[] };
const open = async (knownId = 0, withSeal = seal): Promise<{ journal: Journal; told: Told }> => {
  const told: Told = { unknown: [], cut: [], damaged: [] };
  const journal = await Journal.open(folder, withSeal, knownId, { unknown: ({ id }) => told.unknown.push(id), cut: (bytes) => told.cut.push(bytes), damaged: (id) => told.damaged.push(id) });
  return { journal, told };
};
const entry = (text: string): { receivedMs: number; identity: Buffer; content: Buffer; bytes: Buffer } => ({ receivedMs: 5, identity: seal.digest('i', text), content: seal.digest('c', text), bytes: Buffer.from(text) });
const append = async (journal: Journal, texts: readonly string[]): Promise<void> => void (await Promise.all(texts.map((text) => journal.append(entry(text)).stored)));
const readAll = async (journal: Journal, after = 0): Promise<string[]> => {
  const reader = new JournalReader(journal, seal, after);
  const texts: string[] = [];
  for (let step = await reader.next(7); step !== undefined; step = await reader.next(7)) texts.push(...step.messages.map(({ bytes }) => bytes.toString()));
  await reader.close();
  return texts;
};
const file = (at = 0): string => join(folder, readdirSync(folder).filter((name) => name.endsWith('.seg')).toSorted()[at] ?? '');

test('what was stored is read back in order, after a restart too', async () => {
  const texts = Array.from({ length: 50 }, (_, at) => `message ${at}`);
  const first = await open();
  await append(first.journal, texts);
  expect(await readAll(first.journal)).toEqual(texts);
  await first.journal.close();
  const second = await open(20);
  expect(second.told).toEqual({ unknown: Array.from({ length: 30 }, (_, at) => at + 21), cut: [], damaged: [] });
  await append(second.journal, ['after']);
  expect(await readAll(second.journal, 48)).toEqual(['message 48', 'message 49', 'after']);
  await second.journal.close();
});

test('no message is readable on the disk', async () => {
  const { journal } = await open();
  await append(journal, ['Qzcanaryperson']);
  await journal.close();
  expect(readFileSync(file()).includes('Qzcanary')).toBe(false);
});

test('a half-written end, cut at any byte, is cut off, and what came before it stands', async () => {
  const { journal } = await open();
  await append(journal, ['one']);
  const whole = readFileSync(file()).length;
  await append(journal, ['two']);
  await journal.close();
  const both = readFileSync(file());
  for (let bytes = whole + 1; bytes < both.length; bytes += 1) {
    writeFileSync(file(), both.subarray(0, bytes));
    const { journal: again, told } = await open();
    expect([told.unknown, told.cut]).toEqual([[1], [bytes - whole]]);
    expect(await readAll(again)).toEqual(['one']);
    await again.close();
  }
});

test('numbers go on after a cut, and after everything was erased', async () => {
  const { journal } = await open();
  await append(journal, ['one', 'two']);
  await journal.rotate();
  expect(await journal.erase(2, 0)).toBe(1);
  await journal.close();
  const { journal: again } = await open(2);
  expect(again.append(entry('three')).id).toBe(3);
  await again.close();
});

test('a record that is damaged in the middle is told, and those around it are read', async () => {
  const { journal } = await open();
  await append(journal, ['one', 'two', 'three']);
  await journal.close();
  const content = readFileSync(file());
  const third = content.length / 3;
  writeFileSync(file(), Buffer.concat([content.subarray(0, Math.floor(third * 1.5)), Buffer.from([(content[Math.floor(third * 1.5)] ?? 0) ^ 1]), content.subarray(Math.floor(third * 1.5) + 1)]));
  const { journal: again, told } = await open();
  expect(told.damaged).toEqual([2]);
  expect(await readAll(again)).toEqual(['one', 'three']);
  await again.close();
});

test('a file of which nothing opens is put aside whole: the key may be the wrong one', async () => {
  const { journal } = await open();
  await append(journal, ['one']);
  await journal.close();
  const bytes = readFileSync(file());
  const { journal: again, told } = await open(0, createSeal('another key, and a wrong one at that', 'feed'));
  expect(told.cut).toEqual([bytes.length]);
  await again.close();
  expect(readdirSync(folder).filter((name) => name.endsWith('.unreadable')).map((name) => readFileSync(join(folder, name)))).toEqual([bytes]);
});

test('what may be erased goes by files, never one with a message after the limit, never the one under way', async () => {
  const { journal } = await open();
  await append(journal, ['one']);
  await journal.rotate();
  await append(journal, ['two']);
  await journal.rotate();
  await append(journal, ['three']);
  expect(await journal.erase(1, 0)).toBe(1);
  expect(await readAll(journal, 1)).toEqual(['two', 'three']);
  expect(await journal.erase(3, 0)).toBe(1);
  expect(await readAll(journal, 2)).toEqual(['three']);
  await journal.close();
});

test('a disk that takes nothing is told to each sender, and later messages are stored once it does again', async () => {
  const { journal } = await open();
  await append(journal, ['one']);
  await journal.rotate();
  renameSync(folder, `${folder}.away`);
  await expect(journal.append(entry('lost')).stored).rejects.toThrow();
  renameSync(`${folder}.away`, folder);
  await append(journal, ['two']);
  expect(await readAll(journal)).toEqual(['one', 'two']);
  await journal.close();
});

test('strange bytes behind the end are no message', async () => {
  const { journal } = await open();
  await append(journal, ['one']);
  await journal.close();
  appendFileSync(file(), Buffer.from([0, 0, 0, 200, 1, 2, 3]));
  const { journal: again, told } = await open();
  expect([told.unknown, told.cut]).toEqual([[1], [7]]);
  truncateSync(file(), 0);
  await again.close();
});
