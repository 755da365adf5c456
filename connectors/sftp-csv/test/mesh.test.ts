import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runConnectors } from '@mast/connector-kit';
import type { FakeCore } from '@mast/connector-kit/testing';
import { createTestWorld, startFakeCore } from '@mast/connector-kit/testing';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { readControlFile } from '../src/mesh/control-file.ts';
import { meshCsv } from '../src/mesh/index.ts';
import { csvOf, goodRows } from './partner.ts';

vi.setConfig({ testTimeout: 30_000 });
let home: string;
let core: FakeCore;
let world: ReturnType<typeof createTestWorld>;
const mesh = (): Record<string, string> => ({ inbox: join(home, 'IN'), outbox: join(home, 'OUT'), mailbox: 'X26OT002', partnerMailbox: 'X26HC010', workflowId: 'MAST_HEADLINE', answerWorkflowId: 'MAST_RESULT' });
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'mesh-'));
  await mkdir(join(home, 'IN'));
  await mkdir(join(home, 'OUT'));
  core = await startFakeCore();
  world = createTestWorld();
});
afterEach(async () => {
  await core.close();
  await rm(home, { recursive: true });
});

let messages = 0;
/** One message as a MESH client leaves it: the `.dat` first, then the `.ctl`. */
async function arrive(localId: string, content: string | Buffer, change: Record<string, string> = {}): Promise<string> {
  messages += 1;
  const stem = join(home, 'IN', `2026112116041805334${messages}_B8CF9A`);
  const fields: Record<string, string> = { Version: '1.0', AddressType: 'DTS', MessageType: 'Data', From_DTS: 'X26HC010', To_DTS: 'X26OT002', Subject: '', LocalId: localId, WorkflowId: 'MAST_HEADLINE', Encrypted: 'N', ...change };
  const status = change['Status'] === undefined ? '<StatusRecord><Event>TRANSFER</Event><Status>SUCCESS</Status><StatusCode>00</StatusCode></StatusRecord>' : '';
  await writeFile(`${stem}.dat`, content);
  await writeFile(`${stem}.ctl`, `<DTSControl>\n${Object.entries(fields).map(([name, value]) => `<${name}>${value}</${name}>`).join('\n')}\n${status}</DTSControl>\n`);
  return stem;
}

async function send(rows: number, sequence: number): Promise<string> {
  const stem = `swansea_full_2026-11-21_${sequence}`;
  const content = Buffer.from(csvOf(goodRows(rows)));
  await arrive(`${stem}.csv`, content);
  await arrive(`${stem}.manifest.json`, JSON.stringify({ rows, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex'), schema: 'headline-csv/1', generatedAt: '', mode: 'full', sequence }));
  return stem;
}

async function run(): Promise<void> {
  const config = { mesh: mesh(), filePrefix: 'swansea', settleMs: 1_000, strayMs: 1_000 };
  await runConnectors({ coreUrl: core.coreUrl, feeds: [{ feedId: 'swansea', connector: meshCsv, config, client: core.client }], stateFolder: join(home, 'state'), pollMs: 5, world, signal: AbortSignal.timeout(20_000), once: true, mostFailures: 1, backoff: { baseMs: 1, capMs: 1 } });
}

/** What lies in OUT, as the MESH client would send it. */
async function answers(): Promise<{ localId: string; to: string; workflowId: string; result: unknown }[]> {
  const stems = (await readdir(join(home, 'OUT'))).filter((name) => name.endsWith('.ctl')).map((name) => join(home, 'OUT', name.slice(0, -4)));
  return Promise.all(
    stems.map(async (stem) => {
      const control = readControlFile(await readFile(`${stem}.ctl`, 'utf8'));
      return { localId: control?.localId ?? '', to: control?.to ?? '', workflowId: control?.workflowId ?? '', result: JSON.parse(await readFile(`${stem}.dat`, 'utf8')) as unknown };
    }),
  );
}

test('a file and its manifest that came over MESH are loaded, answered over MESH and gone', async () => {
  const stem = await send(700, 1);
  await run();
  expect(core.feed('swansea').records.size).toBe(700);
  expect(await answers()).toMatchObject([{ localId: `${stem}.result.json`, to: 'X26HC010', workflowId: 'MAST_RESULT', result: { code: 'CPF02', counts: { rows: 700, applied: 700 } } }]);
  expect(await readdir(join(home, 'IN'))).toEqual([]);
  expect((await readdir(join(home, 'OUT'))).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('messages may come in any order and a later file waits for the earlier one', async () => {
  await send(2, 2);
  await run();
  expect(await answers()).toMatchObject([{ result: { waits: true, problem: { rule: 'sequence-gap', expectedSequence: 1 } } }]);
  await send(1, 1);
  await run();
  expect(core.feed('swansea').records.size).toBe(2);
  expect(await answers()).toHaveLength(3);
});

test.each([
  ['another sender', { From_DTS: 'X26ZZ999' }],
  ['another workflow', { WorkflowId: 'OTHER' }],
  ['another mailbox', { To_DTS: 'X26AA111' }],
])('a message of %s is left alone', async (_name, change) => {
  await arrive('swansea_full_2026-11-21_1.csv', csvOf(goodRows(1)), change);
  await arrive('swansea_full_2026-11-21_1.manifest.json', '{}', change);
  await run();
  expect([await answers(), (await readdir(join(home, 'IN'))).length]).toEqual([[], 4]);
});

test('a name that leads out of the folder, a link in place of the content and a control file that asks for another file are not followed', async () => {
  await writeFile(join(home, 'secret'), csvOf(goodRows(1)));
  await arrive('../secret', 'x');
  const linked = await arrive('swansea_full_2026-11-21_1.csv', 'x');
  await unlink(`${linked}.dat`);
  await symlink(join(home, 'secret'), `${linked}.dat`);
  await arrive('swansea_full_2026-11-21_1.manifest.json', '{}');
  await writeFile(join(home, 'IN', 'evil.dat'), 'x');
  await writeFile(join(home, 'IN', 'evil.ctl'), `<!DOCTYPE a [<!ENTITY x SYSTEM "file://${join(home, 'secret')}">]><DTSControl><LocalId>&x;</LocalId></DTSControl>`);
  await run();
  expect(core.counts.batches).toBe(0);
  expect(world.lines).toContainEqual(expect.objectContaining({ event: 'mesh-pair-incomplete' }));
});

test('a file that its sender sent again is read as it is now, and the older message goes with it', async () => {
  await arrive('swansea_full_2026-11-21_1.csv', 'half of');
  await new Promise((resolve) => setTimeout(resolve, 20));
  await send(3, 1);
  await run();
  expect(core.feed('swansea').records.size).toBe(3);
  expect(await readdir(join(home, 'IN'))).toEqual([]);
});

test('an answer that MESH could not deliver is logged by its code', async () => {
  await arrive('swansea_full_2026-11-21_1.result.json', '', { MessageType: 'Report', Status: 'ERROR', StatusCode: '14' });
  await run();
  expect(world.lines).toContainEqual({ event: 'mesh-not-delivered', fields: { statusCode: '14' } });
  expect(await readdir(join(home, 'IN'))).toEqual([]);
});

test('check tells a folder that is missing from one that is there', async () => {
  const config = { ...mesh(), outbox: join(home, 'nowhere') };
  const context = { feedId: 'swansea', config: { mesh: config, filePrefix: 'swansea' }, ...world, signal: new AbortController().signal, progress: () => undefined };
  expect(await meshCsv.check({ ...context, config: meshCsv.config.parse(context.config), state: { read: async () => undefined, write: async () => undefined, temporaryFile: () => Promise.reject(new Error('unused')) } })).toEqual([
    { capability: 'read-inbox', ok: true },
    { capability: 'write-outbox', ok: false, code: 'mesh-folder-missing' },
  ]);
});

test('a package entry offers one connector each, since mast-connect takes the first it finds', async () => {
  const connectors = (module: object): unknown[] => Object.values(module).filter((value: unknown) => typeof value === 'object' && value !== null && 'delivers' in value).map((value: unknown) => (value as { id: string }).id);
  expect([connectors(await import('../src/index.ts')), connectors(await import('../src/mesh/index.ts'))]).toEqual([['sftp-csv'], ['mesh-csv']]);
});
