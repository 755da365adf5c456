import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../test/answer-world.ts';
import { answerWorld } from '../../../test/answer-world.ts';
import { buildApp } from '../../app.ts';
import type { App } from '../app-type.ts';

/** The limits of refusal-limits.ts: unknown ids of one account at one operation, callers of one address who prove nothing, paths that there are not. */
const [unknown, unsigned, astray] = [40, 3_000, 600];

let world: AnswerWorld;
let app: App;
let now: Date;

beforeAll(async () => {
  world = await answerWorld();
});
beforeEach(async () => {
  now = new Date();
  app = await buildApp({ ...world.core, environment: 'live', clock: { now: () => now } }, { embedOrigins: [] });
});
afterAll(() => world.close());

const call = (url: string, token: string | undefined, body: object = {}, remoteAddress = '192.0.2.1') =>
  app.inject({ method: 'POST', url, remoteAddress, headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) }, payload: JSON.stringify(body) });
const view = async (token: string, remoteAddress?: string) => call(`/v1/people/${crypto.randomUUID()}/view`, token, { declarationId: crypto.randomUUID() }, remoteAddress);

test('who is told "not there" again and again is told to wait, at that operation alone; colleagues behind the same address go on', async () => {
  const [tries, colleague] = [await world.userToken(world.council), await world.userToken(world.police)];
  for (let time = 0; time < unknown; time += 1) expect((await view(tries)).statusCode).toBe(404);
  const limited = await view(tries);
  expect([limited.statusCode, limited.json<{ code: string }>().code]).toEqual([429, 'too-many-requests']);
  expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0);
  expect((await view(tries, '192.0.2.9')).statusCode).toBe(429);
  expect((await view(colleague)).statusCode).toBe(404);
  expect((await call('/v1/searches', tries, { declarationId: crypto.randomUUID(), person: { given: 'Mair', family: 'Jones', dateOfBirth: '2011-03-12' } })).statusCode).toBe(404);
  now = new Date(now.getTime() + 601_000);
  expect((await view(await world.userToken(world.council))).statusCode).toBe(404);
});

test('the limit is no oracle: what is there and what is not are refused alike', async () => {
  const token = await world.userToken(world.council);
  for (let time = 0; time < unknown; time += 1) await view(token);
  const own = await call(`/v1/declarations/${await world.declare(token)}/reference`, token, { reference: 'R-1' });
  expect(own.statusCode).not.toBe(429);
  const bodies = await Promise.all([view(token), call(`/v1/people/${crypto.randomUUID()}/view`, token, { declarationId: await world.declare(token) })]);
  const shape = ({ statusCode, body }: (typeof bodies)[number]) => [statusCode, body.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '')];
  expect(shape(bodies[0])).toEqual(shape(bodies[1]));
});

test('an address from which thousands came who proved nothing is told to wait, and whoever proves who they are there is not', async () => {
  for (let time = 0; time < unsigned; time += 1) await call('/v1/searches', 'guess');
  expect((await call('/v1/searches', 'guess')).statusCode).toBe(429);
  expect((await call('/v1/searches', undefined)).statusCode).toBe(429);
  expect((await call('/v1/searches', 'guess', {}, '192.0.2.2')).statusCode).toBe(401);
  // Whoever has one IPv6 address has a network of them.
  for (let time = 0; time < unsigned; time += 1) await call('/v1/searches', 'guess', {}, `2001:db8::${time.toString(16)}`);
  expect((await call('/v1/searches', 'guess', {}, '2001:db8::ffff:1')).statusCode).toBe(429);
  expect((await view(await world.userToken(world.council))).statusCode).toBe(404);
});

test('paths that there are not are limited by address, and what is there goes on', async () => {
  for (let time = 0; time < astray; time += 1) await call(`/v1/nowhere-${time}`, undefined);
  expect((await call('/v1/nowhere', undefined)).statusCode).toBe(429);
  expect((await call('/v1/nowhere', undefined, {}, '192.0.2.2')).statusCode).toBe(404);
  expect((await view(await world.userToken(world.council))).statusCode).toBe(404);
});

test('where everybody is invented nothing is limited', async () => {
  const token = await world.userToken(world.council);
  for (let time = 0; time <= unknown; time += 1) expect((await world.post(`/v1/people/${crypto.randomUUID()}/view`, token, { declarationId: crypto.randomUUID() })).statusCode).toBe(404);
});
