import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';

import { egressFetch, hostOf } from './egress.ts';
import { securedFetch } from './secured-fetch.ts';
import { certify, serveHandler } from './testing/index.ts';
import type { Certified } from './testing/index.ts';

// Real sockets: a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let authority: string;
let [server, ours, foreign]: Certified[] = [];
const ends: (() => Promise<void>)[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'secured-'));
  const other = mkdtempSync(join(folder, 'other-'));
  const ca = certify(folder);
  ({ authority } = ca);
  [server, ours, foreign] = [ca.sign('server'), ca.sign('ours'), certify(other).sign('foreign')];
});
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function serve(isMutual: boolean, answer: (request: Request) => Promise<Response> = async (request) => new Response(`${request.method} ${await request.text()}`)): Promise<string> {
  const { url, close } = await serveHandler(answer, 0, { certificate: server?.certificate ?? '', key: server?.key ?? '', ...(isMutual ? { clientAuthority: authority } : {}) });
  ends.push(close);
  return url;
}
const own = (): { authority: string; certificate: string | undefined; key: string | undefined } => ({ authority, certificate: ours?.certificate, key: ours?.key });

test('a server of an authority of its own is spoken to, its answer is whole, and it gets what was sent', async () => {
  const url = await serve(true);
  const fetch = securedFetch(own());
  expect(await (await fetch(new Request(`${url}/a`, { method: 'POST', body: 'a body' }))).text()).toBe('POST a body');
  const long = 'x'.repeat(3_000_000);
  const other = await serve(true, () => Promise.resolve(new Response(long, { headers: { 'x-one': 'two' } })));
  const answer = await fetch(new Request(other));
  expect([answer.status, answer.headers.get('x-one'), (await answer.text()).length]).toEqual([200, 'two', long.length]);
});

test.each([
  ['whose authority nobody knows', true, () => ({ certificate: ours?.certificate, key: ours?.key }), 'config: server-not-trusted'],
  ['that wants a certificate, without one', true, () => ({ authority }), 'config: client-certificate-refused'],
  ['with a certificate that is none', false, () => ({ authority: 'no certificate' }), 'config: certificate-unusable'],
  ['with a key that does not fit', true, () => ({ authority, certificate: ours?.certificate, key: foreign?.key }), 'config: certificate-unusable'],
])('a server %s: no answer, and a code that says who acts', async (_what, isMutual, tls, message) => {
  const url = await serve(isMutual);
  await expect(securedFetch(tls())(new Request(url))).rejects.toThrow(message);
});

test('a certificate of a stranger opens nothing', async () => {
  const url = await serve(true);
  await expect(securedFetch({ authority, certificate: foreign?.certificate, key: foreign?.key })(new Request(url))).rejects.toThrow();
});

test('a certificate for another name is not the server’s', async () => {
  const url = (await serve(false)).replace('localhost', '127.0.0.2');
  await expect(securedFetch(own())(new Request(url))).rejects.toThrow();
});

test('our certificate goes to the host that it is for, and to no other', async () => {
  const asks = await serve(true);
  const held = egressFetch(() => Promise.reject(new Error('the plain way')), [{ ...hostOf(asks), tls: own() }, { host: 'other.example', port: 443 }]);
  expect((await held(new Request(asks))).status).toBe(200);
  await expect(held(new Request('https://other.example/'))).rejects.toThrow('the plain way');
});

test('a redirect is not followed by itself, and a question that is given up ends', async () => {
  const url = await serve(false, () => Promise.resolve(new Response(null, { status: 302, headers: { location: 'https://elsewhere.example/' } })));
  const held = egressFetch(() => Promise.reject(new Error('the plain way')), [{ ...hostOf(url), tls: own() }]);
  await expect(held(new Request(url))).rejects.toMatchObject({ code: 'host-not-declared' });
  const silent = await serve(false, () => new Promise(() => undefined));
  const stop = new AbortController();
  const asked = securedFetch(own())(new Request(silent, { signal: stop.signal }));
  stop.abort();
  await expect(asked).rejects.toThrow();
});
