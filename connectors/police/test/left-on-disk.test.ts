import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { FeedToRun } from '@mast/connector-kit';
import { runConnectors } from '@mast/connector-kit';
import { createTestWorld, startFakeCore } from '@mast/connector-kit/testing';
import type { FakeCore } from '@mast/connector-kit/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { police } from '../src/index.ts';
import { sftpWay } from './sftp-way.ts';
import { connectCsv, nicheXml, sentFile } from './write-extract.ts';
import type { Writer } from './write-extract.ts';

let state: string;
let core: FakeCore;
let way: Awaited<ReturnType<typeof sftpWay>>;
beforeEach(async () => {
  state = await mkdtemp(join(tmpdir(), 'police-state-'));
  core = await startFakeCore();
  way = await sftpWay();
});
afterEach(async () => {
  await way.close();
  await core.close();
  await rm(state, { recursive: true });
});

const row = (writer: Writer, ref: string, defect?: 'bad-date' | 'garbage'): string =>
  writer.row({ ref, given: 'Canarygiven', family: 'Canaryfamily', dateOfBirth: '1979-08-07', addressLine: '9 Canary Lane', postcode: 'SA9 9ZZ', date: '2026-10-05', phone: '029 2018 0101', note: 'Canarynote', ...(defect === undefined ? {} : { defect }) });

/** The words in every form that a file could hold them in by chance of how it was written. */
const forms = ['Canarygiven', 'Canaryfamily', 'Canary Lane', 'Canarynote', 'SA9 9ZZ', '1979-08-07'].flatMap((word) => [word, word.toUpperCase(), Buffer.from(word).toString('hex'), Buffer.from(word).toString('base64').replace(/=+$/, ''), Buffer.from(word, 'utf16le').toString('latin1')]);

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return (await Promise.all(entries.map((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : Promise.resolve([join(folder, entry.name)]))))).flat();
}

async function findings(): Promise<string[]> {
  const files = [...(await filesBelow(state)), ...(await filesBelow(way.home))];
  expect(files.length).toBeGreaterThan(1);
  const found = await Promise.all(files.map(async (file) => {
    const content = await readFile(file, 'latin1');
    return forms.filter((form) => content.includes(form)).map((form) => `${file}: ${form}`);
  }));
  return found.flat();
}

const run = (writer: Writer, more: Partial<FeedToRun> = {}): Promise<void> =>
  runConnectors({
    coreUrl: core.coreUrl, feeds: [{ feedId: 'force', connector: police, config: { ...way.config, shape: writer.schema, filePrefix: 'fake', settleMs: 0 }, client: core.client, ...more }], stateFolder: state, pollMs: 5,
    world: createTestWorld(), signal: AbortSignal.timeout(20_000), once: true, mostFailures: 1, backoff: { baseMs: 1, capMs: 1 },
  });

test.each([connectCsv, nicheXml])('once an extract is loaded nothing of a person is on the SFTP server or beside the runner: $schema', async (writer) => {
  await way.put(sentFile(writer, [row(writer, 'A'), row(writer, 'B', 'bad-date'), row(writer, 'C', 'garbage')], 1, 'full'));
  expect((await findings()).length).toBeGreaterThan(0);
  await run(writer);
  expect(core.feed('force').records.size).toBe(1);
  expect(await findings()).toEqual([]);
});

test('nor when it was refused, and of one that waits nothing is beside the runner', async () => {
  await way.put(sentFile(nicheXml, [row(nicheXml, 'A')], 1, 'full', { bytes: (text) => Buffer.from(text.slice(0, -20)) }));
  await run(nicheXml);
  expect(await findings()).toEqual([]);
  await way.put(sentFile(nicheXml, [row(nicheXml, 'A')], 3, 'full'));
  await run(nicheXml);
  expect((await findings()).filter((found) => found.startsWith(state))).toEqual([]);
});
