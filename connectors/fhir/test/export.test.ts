import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openStateFolder } from '@mast/connector-kit';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { attendance, Clock, configOf, held, newFeed, oracle, readOnce, spoil, startServer } from './reading.ts';
import type { Feed, Setting } from './reading.ts';
import type { RunningStub } from './stub-server/index.ts';

let clock: Clock;
let stub: RunningStub;
let feed: Feed;
let folder: string;
let setting: Setting;
beforeEach(async () => {
  clock = new Clock();
  stub = await startServer(clock);
  folder = await mkdtemp(join(tmpdir(), 'fhir-export-'));
  feed = newFeed();
  setting = { clock, config: configOf(stub, { firstLoad: 'export', types: ['Encounter', 'Appointment'] }), state: await openStateFolder(folder) };
  for (let at = 0; at < 23; at += 1) {
    clock.pass(1_000);
    for (const resource of attendance(`e${at}`)) stub.put(resource);
  }
  clock.pass(3_600_000);
});
afterEach(async () => {
  await stub.close();
  await rm(folder, { recursive: true });
});

const asked = (part: string): number => stub.requests.filter(({ path }) => path.includes(part)).length;
/** Answers once in place of the server, at the `n`th request whose path has this part. */
function once(part: string, n: number, answer: () => Response): void {
  let count = 0;
  stub.intercept = (request) => {
    if (!request.url.includes(part)) return undefined;
    count += 1;
    return count === n ? answer() : undefined;
  };
}
/** Changes the manifest on its way. */
function spoilManifest(change: (manifest: { output: { url: string; count?: number }[]; error: unknown[]; deleted: unknown[] }) => void): void {
  spoil(stub, clock, async (request, response) => {
    if (!request.url.includes('export-status') || response.status !== 200) return response;
    const manifest = (await response.json()) as { output: { url: string; count?: number }[]; error: unknown[]; deleted: unknown[] };
    change(manifest);
    return Response.json(manifest);
  });
}

test('a first load by export brings everybody once, asks for nobody one by one, and is polled on from its own moment', async () => {
  expect(await readOnce(feed, setting)).toBeUndefined();
  expect([held(feed), Math.max(...feed.sent.values())]).toEqual([oracle(stub), 1]);
  expect([asked('/Patient/'), asked('$export'), stub.requests.at(-1)]).toEqual([0, 1, { method: 'DELETE', path: expect.stringContaining('export-status') as string, hasToken: true }]);
  clock.pass(60_000);
  for (const resource of [...attendance('new'), ...attendance('e3', 'Changed')]) stub.put(resource);
  stub.remove('Encounter', 'e4');
  expect(await readOnce(feed, setting)).toBeUndefined();
  expect(held(feed)).toEqual(oracle(stub));
  expect(JSON.stringify(feed.rows.get('e3'))).toContain('Changed');
  expect(asked('$export')).toBe(1);
});

test('what changes, comes and goes while an export is read is polled afterwards', async () => {
  stub.intercept = (request) => {
    if (!request.url.includes('export-files/') || !request.url.includes('Encounter')) return undefined;
    clock.pass(900_000);
    for (const resource of [...attendance('meanwhile'), ...attendance('e3', 'Changed')]) stub.put(resource);
    stub.remove('Encounter', 'e4');
    clock.pass(900_000);
    stub.intercept = undefined;
    return undefined;
  };
  for (let at = 0; at < 2; at += 1) expect(await readOnce(feed, setting)).toBeUndefined();
  expect(held(feed)).toEqual(oracle(stub));
  expect(JSON.stringify(feed.rows.get('e3'))).toContain('Changed');
});

test('a reading that was broken off goes on with the same export, at the next line', async () => {
  await readOnce(feed, { ...setting, pages: 2 });
  expect(held(feed).length).toBe(10);
  expect(await readOnce(feed, setting)).toBeUndefined();
  expect([held(feed), Math.max(...feed.sent.values()), asked('$export')]).toEqual([oracle(stub), 1, 1]);
});

test('with its state lost, another export is asked for, and nobody is missing', async () => {
  await readOnce(feed, { ...setting, pages: 2 });
  expect(await readOnce(feed, { ...setting, state: await openStateFolder(join(folder, 'fresh')) })).toBeUndefined();
  expect([held(feed), asked('$export')]).toEqual([oracle(stub), 2]);
});

test.each([
  ['the server has forgotten the export', () => once('export-status', 1, () => new Response(null, { status: 404 })), []],
  ['a file is gone', () => once('Encounter.ndjson', 1, () => new Response(null, { status: 410 })), ['transient: export-expired']],
  ['a file is cut within a line', () => once('Encounter.ndjson', 1, () => new Response('{"resourceType":"Encounter","id":"e1","sta')), ['transient: source-cut']],
  ['a file ends early, after a whole line', () => once('Encounter.ndjson', 1, () => new Response('{"resourceType":"Encounter","id":"e1","status":"cancelled"}\n')), ['transient: source-cut']],
  ['the server is busy', () => once('export-status', 2, () => new Response(null, { status: 503, headers: { 'retry-after': '9' } })), ['transient: source-busy']],
  ['the token ends on the way', () => once('Encounter.ndjson', 1, () => new Response(null, { status: 401 })), []],
])('where %s, nobody is missing in the end', async (_what, fault, codes) => {
  fault();
  const seen: string[] = [];
  for (let at = 0; at < 4; at += 1) {
    const error = await readOnce(feed, setting);
    if (error !== undefined) seen.push(error.message);
    clock.pass(60_000);
  }
  expect([seen, held(feed)]).toEqual([codes, oracle(stub)]);
});

test('an export that says that something went wrong is not taken for whole', async () => {
  spoilManifest((manifest) => manifest.error.push({ type: 'OperationOutcome', url: `${stub.baseUrl}/export-files/x/errors.ndjson` }));
  stub.intercept = (request) => (request.url.includes('errors.ndjson') ? new Response('{"resourceType":"OperationOutcome","issue":[{"severity":"error","diagnostics":"Canary"}]}\n') : undefined);
  expect([(await readOnce(feed, setting))?.message, held(feed)]).toEqual(['data: export-incomplete', []]);
  stub.intercept = (request) => (request.url.includes('errors.ndjson') ? new Response('{"resourceType":"OperationOutcome","issue":[{"severity":"information"}]}\n') : undefined);
  expect(await readOnce(feed, setting)).toBeUndefined();
  expect(held(feed)).toEqual(oracle(stub));
});

test('the deletions that an export tells of are taken, and a line that is no resource is answered for', async () => {
  spoilManifest((manifest) => {
    manifest.deleted.push({ type: 'Bundle', url: `${stub.baseUrl}/export-files/x/deleted.ndjson` });
    for (const file of manifest.output) delete file.count;
  });
  const gone = { resourceType: 'Bundle', type: 'transaction', entry: [{ request: { method: 'DELETE', url: 'Encounter/e7' } }, { request: { method: 'DELETE', url: 'Patient/p-e7' } }] };
  stub.intercept = (request) => (request.url.includes('deleted.ndjson') ? new Response(`${JSON.stringify(gone)}\nno line of ours\n`) : undefined);
  expect(await readOnce(feed, setting)).toBeUndefined();
  expect(held(feed)).toEqual(oracle(stub).filter((id) => id !== 'e7'));
});

test.each([
  ['file', () => spoilManifest(({ output }) => { for (const file of output) file.url = file.url.replace(stub.baseUrl, 'https://elsewhere.example/fhir'); })],
  ['status', () => spoil(stub, clock, (request, response) => (request.url.includes('$export') ? new Response(null, { status: 202, headers: { 'content-location': 'https://elsewhere.example/status' } }) : response))],
])('an export whose %s is elsewhere is refused, and the token does not go there', async (_what, fault) => {
  fault();
  expect((await readOnce(feed, setting))?.message).toBe('data: next-page-elsewhere');
  expect(feed.requests.filter(({ url }) => url.includes('elsewhere'))).toEqual([]);
});

test('a server that has no export says so in words', async () => {
  once('$export', 1, () => new Response(null, { status: 404 }));
  expect((await readOnce(feed, setting))?.message).toBe('config: export-not-offered');
});
