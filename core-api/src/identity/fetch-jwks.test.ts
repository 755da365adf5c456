import type { LookupAddress } from 'node:dns';
import type { RequestListener, Server } from 'node:http';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, expect, test } from 'vitest';

import type { Network } from './fetch-jwks.ts';
import { createFetchJwks } from './fetch-jwks.ts';

/** A real server on this machine; the partner's name leads to it, without TLS, whose certificates are not what is tried here. */
let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(listener: RequestListener, isAllowed: Network['isAllowed'] = () => true, addresses: readonly LookupAddress[] = [{ address: '127.0.0.1', family: 4 }]) {
  server = createServer(listener);
  await new Promise<void>((resolve) => { server?.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address() as AddressInfo;
  const plain = (url: URL): URL => new URL(url.href.replace('https:', 'http:').replace(url.host, `${url.hostname}:${port}`));
  return createFetchJwks({ request: (url, options, answer) => request(plain(url), { ...options, agent: undefined }, answer), lookup: (_name, _options, done) => done(null, addresses), isAllowed });
}

test('the keys of the page come back', async () => {
  const fetchKeys = await serve((_request, response) => response.end('{"keys":[{"kid":"a"}]}'));
  expect(await fetchKeys('https://keys.example.org/jwks')).toEqual([{ kid: 'a' }]);
});

test.each<[string, RequestListener, string]>([
  ['a redirect', (_request, response) => response.writeHead(302, { location: 'https://keys.example.org/other' }).end(), 'jwks-status'],
  ['an error page', (_request, response) => response.writeHead(500).end('{"keys":[]}'), 'jwks-status'],
  ['a page without end', (_request, response) => { response.write('{"keys":['); setInterval(() => { if (!response.destroyed) response.write(' '.repeat(16_384)); }, 1).unref(); }, 'jwks-size'],
  ['a page that never comes', () => undefined, 'jwks-unreachable'],
])('%s is refused', async (_name, listener, code) => {
  const fetchKeys = await serve(listener);
  await expect(fetchKeys('https://keys.example.org/jwks')).rejects.toThrow(code);
});

test.each([['{"keys":{}}'], ['[]'], ['<html>']])('a page that is no key set (%s) is refused', async (body) => {
  const fetchKeys = await serve((_request, response) => response.end(body));
  await expect(fetchKeys('https://keys.example.org/jwks')).rejects.toThrow();
});

test.each(['http://keys.example.org/jwks', 'https://127.0.0.1/jwks', 'https://[::1]/jwks', 'https://2130706433/jwks', 'https://user@keys.example.org/jwks', 'file:///etc/passwd'])('%s is never asked', async (uri) => {
  let asked = 0;
  const fetchKeys = await serve((_request, response) => { asked += 1; response.end('{"keys":[]}'); });
  await expect(fetchKeys(uri)).rejects.toThrow('jwks-uri');
  expect(asked).toBe(0);
});

test('a name that leads to this machine, even beside a public address, is never asked', async () => {
  let asked = 0;
  const isAllowed: Network['isAllowed'] = (address) => address === '51.140.1.1';
  const listener: RequestListener = (_request, response) => { asked += 1; response.end('{"keys":[]}'); };
  const fetchKeys = await serve(listener, isAllowed, [{ address: '51.140.1.1', family: 4 }, { address: '127.0.0.1', family: 4 }]);
  await expect(fetchKeys('https://keys.example.org/jwks')).rejects.toThrow('jwks-unreachable');
  expect(asked).toBe(0);
});
