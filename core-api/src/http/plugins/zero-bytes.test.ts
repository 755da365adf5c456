import Fastify from 'fastify';
import { expect, test } from 'vitest';

import { silentLog } from '../../shared/log.ts';
import type { App } from '../app-type.ts';
import { addContext } from './context.ts';
import { addProblems } from './problem.ts';
import { refuseZeroBytes } from './zero-bytes.ts';

/** An API with one route for people and one for connectors, which tell when they are reached. */
function api(): App {
  const app = Fastify() as unknown as App;
  addContext(app);
  addProblems(app, silentLog);
  refuseZeroBytes(app);
  for (const [url, auth] of [['/people/:id', 'user'], ['/feeds/:id', 'connector']] as const) app.post(url, { config: { auth } }, async () => 'reached');
  app.post('/sign-in', async () => 'reached');
  return app;
}
const status = async (url: string, payload: object): Promise<number> => (await api().inject({ method: 'POST', url, payload })).statusCode;
const holding = `a${String.fromCharCode(0)}b`;

test('a zero byte is refused wherever it stands, before anything is looked up', async () => {
  expect(await status('/people/1?x=y', { a: [{ b: 'c' }] })).toBe(200);
  expect(await status('/people/a%00b', {})).toBe(400);
  expect(await status('/people/1?x=a%00b', {})).toBe(400);
  for (const body of [{ a: holding }, { a: { b: [holding] } }, { a: [{ b: { c: holding } }] }]) expect(await status('/people/1', body)).toBe(400);
});

test('a connector’s body goes on to where each row is judged, its path does not; pages of the sign-in see to themselves', async () => {
  expect(await status('/feeds/1', { rows: [{ ref: holding }] })).toBe(200);
  expect(await status('/feeds/a%00b', {})).toBe(400);
  expect(await status('/sign-in', { password: holding })).toBe(200);
});
