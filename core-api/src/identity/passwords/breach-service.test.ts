import { createHash } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, expect, test } from 'vitest';

import { createBreachService } from './breach-service.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A range service on this machine, and what it was asked. */
async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<{ base: string; asked: { url: string | undefined; headers: IncomingMessage['headers'] }[] }> {
  const asked: { url: string | undefined; headers: IncomingMessage['headers'] }[] = [];
  const server = createServer((request, response) => {
    asked.push({ url: request.url, headers: request.headers });
    answer(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/range`, asked };
}

const sha1 = (password: string): string => createHash('sha1').update(password).digest('hex').toUpperCase();
const lines = (...entries: string[]) => (_request: IncomingMessage, response: ServerResponse): void => void response.end(entries.join('\r\n'));

test('what stands in the answer is breached, what does not is not; five digits of the digest leave, and nothing else', async () => {
  const { base, asked } = await serve(lines(`${'0'.repeat(35)}:12`, `${sha1('gate copper lantern').slice(5)}:3`));
  const isBreached = createBreachService(base);
  expect([await isBreached('gate copper lantern'), await isBreached('another one')]).toEqual([true, false]);
  expect(asked.map(({ url }) => url)).toEqual([`/range/${sha1('gate copper lantern').slice(0, 5)}`, `/range/${sha1('another one').slice(0, 5)}`]);
  expect(asked[0]?.headers).toMatchObject({ 'add-padding': 'true', 'user-agent': 'MAST' });
  expect(JSON.stringify(asked)).not.toMatch(new RegExp(`${sha1('gate copper lantern').slice(5)}|copper`, 'i'));
});

test('a line that only fills up (count 0) breaches nothing', async () => {
  const { base } = await serve(lines(`${sha1('gate copper lantern').slice(5)}:0`));
  expect(await createBreachService(base)('gate copper lantern')).toBe(false);
});

test('accents count as they are hashed: composed', async () => {
  const { base, asked } = await serve(lines(''));
  await createBreachService(base)('ymbare\u0301l');
  expect(asked[0]?.url).toBe(`/range/${sha1('ymbarél').slice(0, 5)}`);
});

test.each<[string, (request: IncomingMessage, response: ServerResponse) => void, string]>([
  ['an error', (_request, response) => void response.writeHead(503).end(), 'breaches-status'],
  ['a redirect', (_request, response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(), 'breaches-status'],
  ['a flood', (_request, response) => void response.end(Buffer.alloc(2 * 1024 * 1024, 65)), 'breaches-size'],
  ['a cut connection', (request) => void request.socket.destroy(), 'breaches-unreachable'],
  ['silence', () => undefined, 'breaches-unreachable'],
])('%s is told by code, never taken for an answer', async (_what, answer, code) => {
  const { base } = await serve(answer);
  await expect(createBreachService(base)('gate copper lantern')).rejects.toThrow(code);
});
