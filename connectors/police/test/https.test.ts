import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openStateFolder, runConnectors } from '@mast/connector-kit';
import type { RunEvent } from '@mast/connector-kit';
import { createTestWorld, serveHandler, startFakeCore } from '@mast/connector-kit/testing';
import type { FakeCore } from '@mast/connector-kit/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { policeConfig } from '../src/config.ts';
import { police } from '../src/index.ts';
import { httpsWay } from './https-way.ts';
import { nicheXml, sentFile } from './write-extract.ts';

const row = (ref: string): string => nicheXml.row({ ref, given: 'Test', family: 'Example', dateOfBirth: '2014-02-03', addressLine: '1 High Street', postcode: 'SA1 1AA', date: '2026-10-05', phone: '029 2018 0101', note: 'x' });

let home: string;
let core: FakeCore;
let way: Awaited<ReturnType<typeof httpsWay>>;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'police-https-'));
  core = await startFakeCore();
  way = await httpsWay();
});
afterEach(async () => {
  await way.close();
  await core.close();
  await rm(home, { recursive: true });
});

async function run(config: Record<string, unknown> = way.config): Promise<RunEvent[]> {
  const events: RunEvent[] = [];
  await runConnectors({
    coreUrl: core.coreUrl, feeds: [{ feedId: 'force', connector: police, config: { ...config, shape: 'niche-xml/1', filePrefix: 'fake' }, client: core.client }], stateFolder: home, pollMs: 5, world: createTestWorld(),
    signal: AbortSignal.timeout(20_000), once: true, mostFailures: 1, backoff: { baseMs: 1, capMs: 1 }, onEvent: (event) => void events.push(event),
  });
  return events;
}
const troubles = (events: readonly RunEvent[]): string[] => events.flatMap((event) => (event.kind === 'waiting' ? [`${event.error}/${event.code}`] : []));

test('an extract is listed, fetched, loaded, answered and taken away over real sockets', async () => {
  await way.put(sentFile(nicheXml, [row('A'), row('B')], 1, 'full'));
  expect(troubles(await run())).toEqual([]);
  expect([...core.feed('force').records.keys()]).toEqual(['A', 'B']);
  expect(JSON.parse(way.results.get('fake_full_2026-11-21_1.result.json') ?? '')).toMatchObject({ code: 'CPF02', counts: { rows: 2, applied: 2 } });
  expect([...way.files.keys()]).toEqual([]);
});

test('files are asked for under the ETag they were listed with, and a listing without news is not sent again', async () => {
  await run();
  await way.put(sentFile(nicheXml, [row('A')], 1, 'full'));
  await run();
  const asked = way.asked.map(({ method, headers, url }) => [method, new URL(url).pathname, headers.get('if-match') ?? headers.get('if-none-match') ?? '']);
  expect(asked.filter(([method, path]) => method === 'GET' && path?.endsWith('.xml')).every(([, , etag]) => etag === '"f1"')).toBe(true);
  expect(asked.filter(([method]) => method === 'DELETE').map(([, , etag]) => etag)).toEqual(['"f1"', '"m1"']);
  // Looked at again within one reading, the listing is asked for under its own ETag.
  expect(asked.some(([method, path, etag]) => method === 'GET' && path === '/box/files' && etag !== '')).toBe(true);
});

test('a file that is replaced between the listing and the fetching is not read half and half', async () => {
  await way.put(sentFile(nicheXml, [row('A')], 1, 'full'));
  const config = policeConfig.parse({ ...way.config, shape: 'niche-xml/1', filePrefix: 'fake' });
  const world = createTestWorld();
  let listed = 0;
  const read = police.read(
    {
      feedId: 'force', config, clock: world.clock, log: world.log, signal: new AbortController().signal, state: await openStateFolder(join(home, 'own')), progress: () => undefined,
      fetch: async (request) => {
        const response = await fetch(request);
        listed += 1;
        if (listed === 1) await way.put(sentFile(nicheXml, [row('A'), row('B')], 1, 'full'));
        return response;
      },
    },
    null,
  );
  await expect(read.next()).rejects.toMatchObject({ kind: 'transient', code: 'file-replaced' });
  expect([...way.files.keys()]).toHaveLength(2);
  await run();
  expect([...core.feed('force').records.keys()]).toEqual(['A', 'B']);
});

test('an extract that is replaced after it was loaded stays, since nobody has read what it holds now', async () => {
  await way.put(sentFile(nicheXml, [row('A')], 1, 'full'));
  const { signal } = new AbortController();
  const world = createTestWorld();
  const state = await openStateFolder(join(home, 'own'));
  const config = policeConfig.parse({ ...way.config, shape: 'niche-xml/1', filePrefix: 'fake' });
  let replaced = false;
  const read = police.read(
    {
      feedId: 'force', config, clock: world.clock, log: world.log, signal, state, progress: () => undefined,
      fetch: async (request) => {
        const response = await fetch(request);
        if (request.method === 'PUT' && !replaced) {
          replaced = true;
          await way.put(sentFile(nicheXml, [row('A'), row('B')], 1, 'full'));
        }
        return response;
      },
    },
    null,
  );
  await read.next();
  const second = await read.next({ applied: 1, unchanged: 0, rejected: 0, tombstoned: 0, held: 0, rejects: [], sequence: 1 }).catch((error: unknown) => error);
  expect(second).toBeDefined();
  expect(world.lines.map(({ event }) => event)).toContain('file-replaced-meanwhile');
});

test('a redirect is not followed, not even to the same host, and nothing is sent after it', async () => {
  const asked: string[] = [];
  const server = await serveHandler(async (request) => {
    asked.push(new URL(request.url).pathname);
    return new Response(null, { status: 302, headers: { location: `${server.url}/elsewhere` } });
  });
  try {
    expect(troubles(await run({ https: { url: `${server.url}/box`, token: 'x' } }))).toEqual(['data/redirect-refused']);
    expect(asked).toEqual(['/box/files']);
  } finally {
    await server.close();
  }
});

test.each([
  ['no JSON', 'Sign in to continue'],
  ['a name that is a path', JSON.stringify({ files: [{ name: '../fake_full_2026-11-21_1.xml', size: 1, modified: '2026-11-21T04:00:00Z', etag: '"x"' }] })],
  ['no ETag of a file', JSON.stringify({ files: [{ name: 'fake_full_2026-11-21_1.xml', size: 1, modified: '2026-11-21T04:00:00Z' }] })],
  ['another document', '[]'],
])('a listing with %s is not taken for an empty one', async (_name, body) => {
  const server = await serveHandler(async () => new Response(body));
  try {
    expect(troubles(await run({ https: { url: server.url, token: 'x' } }))).toEqual(['data/listing-unreadable']);
  } finally {
    await server.close();
  }
});

test('in clear it speaks to this machine alone', async () => {
  expect(troubles(await run({ https: { url: 'http://force.example/box', token: 'x' } }))).toEqual(['config/not-encrypted']);
});

test('exactly one way to the force is declared', () => {
  const rest = { shape: 'niche-xml/1', filePrefix: 'fake' };
  const folder = { inbox: '/in', outbox: '/out' };
  const https = { url: 'https://force.example/box', token: 'x' };
  expect([rest, { ...rest, folder, https }, { ...rest, folder }, { ...rest, https }].map((config) => policeConfig.safeParse(config).success)).toEqual([false, false, true, true]);
  expect(policeConfig.safeParse({ ...rest, https: { ...https, url: 'https://force.example/box/' } }).success).toBe(false);
});
