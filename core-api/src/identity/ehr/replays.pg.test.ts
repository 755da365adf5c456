import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../test/answer-world.ts';
import { answerWorld } from '../../../test/answer-world.ts';
import { clearText } from '../../../test/clear-text.ts';
import { addEhr, signCall } from '../../../test/ehr-world.ts';
import type { TestEhr } from '../../../test/ehr-world.ts';
import { startSecondProcess } from '../../../test/start-second-process.ts';

/** Two real processes on one database, and one of them started anew: a token is good once among them all. */
let world: AnswerWorld;
let ehr: TestEhr;
beforeAll(async () => {
  world = await answerWorld();
  ehr = await addEhr(world, world.health);
});
afterAll(() => world.close());

const service = '/cds-services/mast-who-else';
type Send = (url: string, token: string) => Promise<number>;
/** The three kinds of call: discovery, a hook, feedback. */
const kinds: [name: string, path: string, send: Send][] = [
  ['discovery', '/cds-services', async (url, token) => (await fetch(`${url}/v1/cds-services`, { headers: { authorization: `Bearer ${token}` } })).status],
  ['a hook', service, (url, token) => post(`${url}/v1${service}`, token, { hook: 'patient-view' })],
  ['feedback', `${service}/feedback`, (url, token) => post(`${url}/v1${service}/feedback`, token, { feedback: [{ card: crypto.randomUUID(), outcome: 'overridden', at: '2026-11-22T08:00:00Z' }] })],
];
const post = async (url: string, token: string, body: object): Promise<number> =>
  (await fetch(url, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify(body) })).status;

test.each(kinds)('%s is answered once, among two processes and a restart', async (_name, path, send) => {
  const one = await startSecondProcess(world.database, world.core.coreUrl);
  let other = await startSecondProcess(world.database, world.core.coreUrl);
  try {
    const token = await signCall(ehr, path);
    expect(await send(one.url, token)).toBe(200);
    expect(await send(one.url, token)).toBe(401);
    expect(await send(other.url, token)).toBe(401);
    await other.stop();
    other = await startSecondProcess(world.database, world.core.coreUrl);
    expect(await send(other.url, token)).toBe(401);
    expect(await send(other.url, await signCall(ehr, path))).toBe(200);

    const raced = await signCall(ehr, path);
    const statuses = await Promise.all([one.url, other.url, one.url, other.url].map((url) => send(url, raced)));
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 401, 401, 401]);
  } finally {
    await Promise.all([one.stop(), other.stop()]);
  }
});

test('a call that could not be acted on does not use its token up', async () => {
  const token = await signCall(ehr, service);
  const call = (body: object) => world.post(`/v1${service}`, token, body);
  expect((await call({ hook: 'appointment-book' })).statusCode).toBe(400);
  expect((await call({ hook: 'patient-view', more: 1 })).statusCode).toBe(400);
  expect((await call({ hook: 'patient-view' })).statusCode).toBe(200);
  expect((await call({ hook: 'patient-view' })).statusCode).toBe(401);
});

test('two EHRs may use one id each; what is kept of it is a keyed hash', async () => {
  const other = await addEhr(world, world.council);
  for (const each of [ehr, other]) expect((await world.post(`/v1${service}`, await signCall(each, service, { claims: { jti: 'the-same-id' } }), { hook: 'patient-view' })).statusCode).toBe(200);
  const rows = await world.database.sql<{ row: string }>("select r::text as row from token_replay r where issuer like 'ehr %'");
  expect(rows.length).toBeGreaterThan(2);
  expect(clearText(rows)).not.toContain('the-same-id');
});
