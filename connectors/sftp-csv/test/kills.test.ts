import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { StateFolder } from '@mast/connector-kit';
import type { FileResult } from '@mast/connector-kit/files';
import type { Mailbox } from '@mast/connector-kit/intake';
import { readMailbox } from '@mast/connector-kit/intake';
import type { FakeCore, FakeFeed } from '@mast/connector-kit/testing';
import { createTestWorld, startFakeCore } from '@mast/connector-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { sftpCsvConfig } from '../src/config.ts';
import { csvFormat } from '../src/csv-format.ts';
import { csvOf, goodRows } from './partner.ts';

/** What is outside of the process and survives it: the partner's folders, the state beside the runner, core-api. */
type Outside = { readonly files: Map<string, Buffer>; readonly answers: Map<string, string>; readonly state: Map<string, string>; readonly feed: FakeFeed };
/** Dies at the nth call of the outside, before or after it has its effect; from then on every call fails, as for a process that is gone. */
type Death = { readonly call: number; readonly after: boolean };

let core: FakeCore;
beforeAll(async () => {
  core = await startFakeCore();
});
afterAll(() => core.close());

const filesOf = (): Map<string, Buffer> => {
  const files = new Map<string, Buffer>();
  const put = (mode: string, sequence: number, content: string): void => {
    const bytes = Buffer.from(content);
    const stem = `swansea_${mode}_2026-11-${10 + sequence}_${sequence}`;
    const rows = content.trimEnd().split('\r\n').length - 1;
    files.set(`${stem}.csv`, bytes);
    files.set(`${stem}.manifest.json`, Buffer.from(JSON.stringify({ rows, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), schema: 'headline-csv/1', generatedAt: '', mode, sequence })));
  };
  put('full', 1, csvOf(goodRows(7)));
  put('delta', 2, csvOf([{ source_ref: 'R2', category: 'changed' }, { source_ref: 'R3', status: 'deleted' }, { source_ref: 'R8' }, { source_ref: 'R9', date: 'soon' }]));
  put('full', 3, csvOf([...goodRows(6), { source_ref: 'R10', postcode: '#N/A' }]).replace(/^R4,.*$/m, 'R4,too,few'));
  put('full', 4, csvOf(goodRows(5)));
  put('full', 5, csvOf(goodRows(5)));
  put('full', 6, csvOf(goodRows(5)));
  put('delta', 7, csvOf([{ source_ref: 'R1', status: 'deleted' }]));
  return files;
};

let feeds = 0;
function outside(): Outside {
  feeds += 1;
  return { files: filesOf(), answers: new Map(), state: new Map(), feed: core.feed(`kills-${feeds}`) };
}

class Killed extends Error {}

/** Runs the connector until its inbox is read or it dies. Returns how many calls of the outside it made. */
async function live({ files, answers, state, feed }: Outside, death?: Death): Promise<number> {
  let calls = 0;
  const handles: FileHandle[] = [];
  const call = async <Value>(effect: () => Promise<Value> | Value): Promise<Value> => {
    calls += 1;
    if (death !== undefined && (calls > death.call || (calls === death.call && !death.after))) throw new Killed();
    const value = await effect();
    if (death !== undefined && calls === death.call) throw new Killed();
    return value;
  };
  const folder: StateFolder = {
    read: (name) => call(() => { const text = state.get(name); return text === undefined ? undefined : (JSON.parse(text) as unknown); }),
    write: (name, value) => call(() => void state.set(name, JSON.stringify(value))),
    temporaryFile: () => call(async () => {
      const path = join(tmpdir(), `kills-${process.pid}-${Math.random()}`);
      const handle = await open(path, 'wx+');
      await rm(path);
      handles.push(handle);
      return handle;
    }),
  };
  const mailbox: Mailbox = {
    list: () => call(() => [...files].map(([name, content]) => ({ name, size: content.length, modifiedMs: 1 }))),
    read: (name) => call(() => files.get(name)?.toString('utf8') ?? ''),
    head: (name, bytes) => call(() => (files.get(name) ?? Buffer.alloc(0)).subarray(0, bytes)),
    fetch: (name, into) => call(async () => {
      const content = files.get(name) ?? Buffer.alloc(0);
      await into.write(content, 0, content.length, 0);
      return { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
    }),
    answer: (name, text) => call(() => void answers.set(name, text)),
    remove: async (listed) => {
      // Two files are removed by two calls: a process can die between them.
      for (const { name } of listed) await call(() => files.delete(name));
      return true;
    },
    close: async () => undefined,
  };
  const { clock, log, fetch } = createTestWorld();
  const server = { host: 'nowhere', username: 'mast', privateKey: 'none', hostKey: `SHA256:${'A'.repeat(43)}` };
  const config = sftpCsvConfig.parse({ server, filePrefix: 'swansea', pageRows: 3, strayMs: 0 });
  const pages = readMailbox({ feedId: 'kills', config, clock, log, fetch, signal: new AbortController().signal, state: folder, progress: () => undefined }, feed.cursor, mailbox, csvFormat(config));
  try {
    for (let step = await pages.next(); step.done !== true; ) {
      const { mode, records, tombstones, cursor, generation, resend } = step.value;
      const before = resend ?? { sequence: feed.sequence, cursor: feed.cursor };
      const rows = [...records, ...tombstones.map(({ ref }) => ({ ref, tombstone: true as const }))];
      const batch = { sequence: before.sequence + 1, previousCursor: before.cursor, cursor, mode, ...(generation === undefined ? {} : { generation }), rows: JSON.parse(JSON.stringify(rows)) as typeof rows };
      const reply = await call(() => feed.receive(batch));
      if (reply.status !== 200) throw new Error(reply.code);
      step = await pages.next({ ...reply.result, sequence: batch.sequence });
    }
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    await pages.return().catch(() => undefined);
  } finally {
    // A process that is gone has closed what it had open.
    await Promise.all(handles.map((handle) => handle.close().catch(() => undefined)));
  }
  return calls;
}

/** What must be the same however often it died. */
function standing({ files, answers, feed }: Outside): unknown {
  const results = [...answers.keys()].toSorted().map((name) => {
    const { code, counts, rejects, sameAs } = JSON.parse(answers.get(name) ?? '') as FileResult;
    return { name, code, counts, rejects, sameAs };
  });
  return { left: [...files.keys()], records: Object.fromEntries(feed.records), quarantined: feed.quarantine.length, batches: feed.batches.map(({ sequence, rows }) => [sequence, rows.map(({ ref }) => ref)]), results };
}

test('killed at any call of the outside, before or after its effect, nothing is lost and nothing is doubled', async () => {
  const whole = outside();
  const calls = await live(whole);
  const expected = standing(whole);
  expect(expected).toMatchObject({ left: [], results: [{ code: 'CPF03' }, { code: 'CPF02' }, { code: 'CPF02' }, { code: 'CPF03' }, { code: 'CPF02' }, { sameAs: 'swansea_full_2026-11-14_4.csv' }, { sameAs: 'swansea_full_2026-11-15_5.csv' }] });
  let kills = 0;
  for (let call = 1; call <= calls; call += 1) {
    for (const after of [false, true]) {
      const world = outside();
      await live(world, { call, after });
      await live(world);
      expect({ call, after, ...(standing(world) as object) }).toEqual({ call, after, ...(expected as object) });
      kills += 1;
    }
  }
  expect(kills).toBeGreaterThanOrEqual(200);
}, 120_000);

test('killed again and again, at every third call, it comes to the same end', async () => {
  const whole = outside();
  const calls = await live(whole);
  for (const step of [3, 5, 7, 11, 13]) {
    const world = outside();
    for (let life = 1; life <= calls && world.files.size > 0; life += 1) await live(world, { call: step + (life % 4) * 6, after: life % 2 === 0 });
    await live(world);
    expect((standing(world) as { records: unknown }).records).toEqual((standing(whole) as { records: unknown }).records);
    expect(world.files.size).toBe(0);
  }
}, 120_000);
