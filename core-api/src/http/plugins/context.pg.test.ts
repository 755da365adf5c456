import { connect } from 'node:net';

import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../test/answer-world.ts';
import { answerWorld } from '../../../test/answer-world.ts';
import { buildApp } from '../../app.ts';
import { jsonLog } from '../../shared/log.ts';

let world: AnswerWorld;
let token: string;
beforeAll(async () => {
  world = await answerWorld();
  token = await world.userToken(world.council);
});
afterAll(() => world.close());

const json = { 'content-type': 'application/json' };

test.each([
  ['good', () => ({ method: 'GET', url: '/v1/me', headers: { authorization: `Bearer ${token}` } }), 200],
  ['without a token', () => ({ method: 'GET', url: '/v1/me' }), 401],
  ['for others', () => ({ method: 'GET', url: '/v1/factor-resets', headers: { authorization: `Bearer ${token}` } }), 403],
  ['of nothing that is there', () => ({ method: 'GET', url: '/v1/nothing' }), 404],
  ['of an address that cannot be read', () => ({ method: 'GET', url: '/v1/%E0%A4%A' }), 404],
  ['not JSON', () => ({ method: 'POST', url: '/v1/searches', headers: { ...json, authorization: `Bearer ${token}` }, payload: '{' }), 400],
] as const)('an answer (%s) is not to be kept, guessed at or told on: no-store, nosniff, no-referrer', async (_what, request, status) => {
  const response = await world.app.inject(request() as never);
  expect([response.statusCode, response.headers]).toMatchObject([status, { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' }]);
});

test('the API takes JSON from whoever shows a token: neither a form of another site nor a cookie calls it', async () => {
  const declarationId = await world.declare(token);
  const payload = JSON.stringify({ declarationId, person: { given: 'James', family: 'Bond', dateOfBirth: '1968-11-04' } });
  const ask = async (type: string) => (await world.app.inject({ method: 'POST', url: '/v1/searches', headers: { 'content-type': type, authorization: `Bearer ${token}` }, payload })).statusCode;
  // What a form may send without a preflight (Fetch standard, CORS-safelisted request-header); plain text is read and is no question.
  expect(await Promise.all(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'].map(ask))).toEqual([415, 415, 400]);
  expect(await ask('application/json')).toBe(200);
  expect((await world.app.inject({ method: 'POST', url: '/v1/searches', headers: { ...json, cookie: `mast-browser=${token}; authorization=Bearer ${token}` }, payload: '{}' })).statusCode).toBe(401);
  const good = await world.app.inject({ url: '/v1/me', headers: { authorization: `Bearer ${token}` } });
  expect(good.headers['content-type']).toBe('application/json; charset=utf-8');
});

test('a caller’s own request id gets neither into the answer nor into the log', async () => {
  const lines: string[] = [];
  const app = await buildApp({ ...world.core, log: jsonLog((line) => lines.push(line), () => new Date()) }, { embedOrigins: [] });
  const refused = await app.inject({ url: '/v1/me', headers: { 'x-request-id': 'canary', 'request-id': 'canary' } });
  expect(refused.headers['x-request-id']).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect([refused.body, ...lines].join()).not.toContain('canary');
  expect(lines.join()).toContain(String(refused.headers['x-request-id']));
  await app.close();
});

test.each(['{"__proto__":{"polluted":true},"declarationId":"x"}', '{"constructor":{"prototype":{"polluted":true}}}', '{"person":{"__proto__":{"polluted":true}}}'])('a body that reaches for a prototype is refused, and changes none: %s', async (payload) => {
  const response = await world.app.inject({ method: 'POST', url: '/v1/searches', headers: { ...json, authorization: `Bearer ${token}` }, payload });
  expect(response.statusCode).toBe(400);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test('a parameter that is given twice is refused, wherever it would count', async () => {
  const broker = await world.signInToken(world.council, { role: 'broker' });
  const once = await world.app.inject({ url: '/v1/broker-cases?status=open', headers: { authorization: `Bearer ${broker}` } });
  const twice = await world.app.inject({ url: '/v1/broker-cases?status=open&status=closed', headers: { authorization: `Bearer ${broker}` } });
  expect([once.statusCode, twice.statusCode]).toEqual([200, 400]);
});

/** What a socket is answered, from its first line. */
async function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(text));
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}

test('a request that is framed in two ways, or loosely, is refused before any route sees it: nothing is smuggled past a proxy, and nothing is traced back', async () => {
  const app = await buildApp(world.core, { embedOrigins: [] });
  let seen = 0;
  app.server.on('request', () => (seen += 1));
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const head = 'POST /v1/searches HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n';
  for (const text of [
    `${head}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    `${head}Content-Length: 4\r\nContent-Length: 5\r\n\r\n{}{}{`,
    `${head}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n`,
    `${head}Content-Length : 2\r\n\r\n{}`,
    `${head}X-Folded: a\r\n b\r\nContent-Length: 2\r\n\r\n{}\r\n`,
  ]) expect((await raw(port, text)).split('\r\n')[0], JSON.stringify(text)).toMatch(/^HTTP\/1\.1 400/);
  expect(seen).toBe(0);
  const traced = await raw(port, 'TRACE /health/live HTTP/1.1\r\nHost: localhost\r\nX-Canary: canary\r\nConnection: close\r\n\r\n');
  expect([/^HTTP\/1\.1 40\d/.test(traced), traced.includes('canary')]).toEqual([true, false]);
  expect(await raw(port, `GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 200/);
  await app.close();
});
