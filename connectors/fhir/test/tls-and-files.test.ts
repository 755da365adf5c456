import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openStateFolder } from '@mast/connector-kit';
import { certify, serveHandler } from '@mast/connector-kit/testing';
import type { Certified } from '@mast/connector-kit/testing';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';

import { openTransport } from '../src/client/transport.ts';
import { attendance, Clock, configOf, held, memoryState, newFeed, oracle, readOnce, spoil, startServer } from './reading.ts';
import type { Feed } from './reading.ts';
import type { RunningStub } from './stub-server/index.ts';

// Real sockets: a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let authority: string;
let [server, ours]: Certified[] = [];
let clock: Clock;
let stub: RunningStub;
let feed: Feed;
const ends: (() => Promise<void>)[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fhir-tls-'));
  const ca = certify(folder);
  [authority, server, ours] = [ca.authority, ca.sign('server'), ca.sign('ours')];
});
beforeEach(() => {
  [clock, feed] = [new Clock(), newFeed()];
});
afterEach(async () => {
  for (const end of [() => stub.close(), ...ends.splice(0)]) await end();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function fill(): Promise<void> {
  for (let at = 0; at < 12; at += 1) for (const resource of attendance(`e${at}`)) stub.put(resource);
  await Promise.resolve();
}
const withCertificate = (): Record<string, unknown> => ({ tls: { authority, certificate: ours?.certificate, key: ours?.key } });

test('a server that asks for our certificate, and whose own the system does not know, is signed in to and read', async () => {
  stub = await startServer(clock, { tls: { certificate: server?.certificate ?? '', key: server?.key ?? '', clientAuthority: authority } });
  await fill();
  expect(stub.baseUrl).toMatch(/^https:/);
  expect(await readOnce(feed, { clock, config: configOf(stub, withCertificate()), state: memoryState() })).toBeUndefined();
  expect([held(feed), stub.requests.some(({ path }) => path.includes('oauth2'))]).toEqual([oracle(stub), true]);
  const bare = configOf(stub, { tls: { authority } });
  expect((await readOnce(newFeed(), { clock, config: bare, state: memoryState() }))?.message).toBe('config: client-certificate-refused');
  expect((await readOnce(newFeed(), { clock, config: configOf(stub), state: memoryState() }))?.message).toBe('transient: source-unreachable');
});

/** Another host that keeps the files of the stub's exports, as a storage account does, and notes what it is sent. */
async function storage(): Promise<{ url: string; seen: { path: string; authorised: boolean }[] }> {
  const seen: { path: string; authorised: boolean }[] = [];
  const { url, close } = await serveHandler(async (request) => {
    const { pathname } = new URL(request.url);
    seen.push({ path: pathname, authorised: request.headers.has('authorization') });
    const type = /([A-Za-z]+)\.ndjson$/.exec(pathname)?.[1] ?? '';
    const lines = stub.store.all(type).map((resource) => `${JSON.stringify(resource)}\n`).join('');
    return Promise.resolve(new Response(lines, { headers: { date: new Date(0).toUTCString() } }));
  });
  ends.push(close);
  return { url, seen };
}
function filesAt(url: string, requiresAccessToken: boolean): void {
  spoil(stub, clock, async (request, response) => {
    if (!request.url.includes('export-status') || response.status !== 200) return response;
    const manifest = (await response.json()) as { requiresAccessToken: boolean; output: { url: string; type: string }[] };
    return Response.json({ ...manifest, requiresAccessToken, output: manifest.output.map((file) => ({ ...file, url: `${url}/${file.type}.ndjson?sig=abc` })) });
  });
}

test('files of an export on another host that the configuration lists are read, without our token, and its clock is not taken for the server’s', async () => {
  stub = await startServer(clock);
  await fill();
  clock.pass(3_600_000);
  const { url, seen } = await storage();
  filesAt(`${url}/bulk`, false);
  const setting = { clock, config: configOf(stub, { firstLoad: 'export', exportFiles: [`${url}/bulk`] }), state: await openStateFolder(join(folder, 'state')) };
  expect(await readOnce(feed, setting)).toBeUndefined();
  expect([held(feed), seen.length > 1, seen.some(({ authorised }) => authorised)]).toEqual([oracle(stub), true, false]);
  for (const resource of attendance('later')) stub.put(resource);
  clock.pass(60_000);
  expect(await readOnce(feed, setting)).toBeUndefined();
  expect(held(feed)).toEqual(oracle(stub));
});

test.each([
  ['on a host that is not listed', {}, false, 'data: next-page-elsewhere'],
  ['beside the listed path', { exportFiles: ['/bulk-not-this'] }, false, 'data: next-page-elsewhere'],
  ['on a listed host that wants our token', { exportFiles: ['/bulk'] }, true, 'data: export-token-elsewhere'],
])('files of an export %s are not asked for, and nothing is sent there', async (_what, change: { exportFiles?: readonly string[] }, wantsToken, message) => {
  stub = await startServer(clock);
  await fill();
  const { url, seen } = await storage();
  filesAt(`${url}/bulk`, wantsToken);
  const exportFiles = change.exportFiles?.map((path) => `${url}${path}`);
  const setting = { clock, config: configOf(stub, { firstLoad: 'export', ...(exportFiles === undefined ? {} : { exportFiles }) }), state: memoryState() };
  expect([(await readOnce(feed, setting))?.message, seen]).toEqual([message, []]);
});

test('the server’s time is the server’s: what a storage account says of its own is not taken for it', async () => {
  stub = await startServer(clock);
  const { url } = await storage();
  const config = configOf(stub, { exportFiles: [url] });
  const context = { feedId: 'feed', config, clock, state: memoryState(), log: { info: () => undefined, error: () => undefined }, fetch: (request: Request) => globalThis.fetch(request), signal: new AbortController().signal, progress: () => undefined };
  const transport = openTransport(context);
  await transport.send('metadata');
  const before = transport.serverNow().getTime();
  await (await transport.send(`${url}/Encounter.ndjson`, { below: url, withToken: false })).text();
  expect(transport.serverNow().getTime()).toBe(before);
});
