import { renameSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../../test/answer-world.ts';
import { answerWorld, headline } from '../../../../test/answer-world.ts';

let world: AnswerWorld;

beforeAll(async () => {
  world = await answerWorld();
});
afterAll(() => world.close());

const readiness = async (): Promise<unknown[]> => {
  const response = await world.app.inject('/health/ready');
  return [response.statusCode, response.json()];
};

test('without its audit table, or without the right to add to it, the service is not ready', async () => {
  await world.database.sql('alter table audit_leaf rename to audit_leaf_gone');
  expect(await readiness()).toMatchObject([503, { status: 'not-ready', database: 'ok', keys: 'ok', audit: 'failed' }]);
  await world.database.sql('alter table audit_leaf_gone rename to audit_leaf');
  await world.database.sql('revoke insert on audit_leaf from mast_app');
  expect(await readiness()).toMatchObject([503, { audit: 'failed' }]);
  await world.database.sql('grant insert on audit_leaf to mast_app');
  await world.database.sql('alter table audit_leaf detach partition audit_leaf_default');
  expect(await readiness()).toMatchObject([503, { audit: 'failed' }]);
  await world.database.sql('alter table audit_leaf attach partition audit_leaf_default default');
  expect(await readiness()).toMatchObject([200, { status: 'ready', audit: 'ok' }]);
});

test('with the key store gone the service is not ready, answers 503 and never a nil, and goes on once it is back', async () => {
  const { council, database } = world;
  await world.deliver(council, [headline({ sourceRef: 'c1', date: new Date().toISOString().slice(0, 10), person: { names: [{ given: 'James', family: 'Bond', use: 'usual' }], dateOfBirth: { value: '1968-11-04', precision: 'day' } } })]);
  const token = await world.userToken(council);
  const declarationId = await world.declare(token);
  const connector = await world.connectorToken(council);
  const ask = () => world.post('/v1/searches', token, { declarationId, person: { given: 'James', family: 'Bond', dateOfBirth: '1968-11-04' } });
  renameSync(database.keysFolder, `${database.keysFolder}-away`);
  expect(await readiness()).toMatchObject([503, { status: 'not-ready', database: 'ok', audit: 'ok', keys: 'failed' }]);
  // An organisation's key is looked for again a second after it was last seen.
  await pause(1100);
  const rows = [{ ref: 'c2', record: headline({ sourceRef: 'c2', addresses: [{ lines: ['1 High Street'], postcode: 'SA1 1AA', role: 'home' }] }) }];
  const batch = await world.post(`/v1/feeds/${council.feedId}/batches`, connector, { sequence: 2, previousCursor: 'c1', cursor: 'c2', mode: 'delta', rows });
  for (const broken of [await ask(), batch]) {
    expect([broken.statusCode, broken.json()]).toMatchObject([503, { code: 'service-unavailable' }]);
    expect(broken.headers['retry-after']).toBe('5');
  }
  renameSync(`${database.keysFolder}-away`, database.keysFolder);
  expect(await readiness()).toMatchObject([200, { keys: 'ok' }]);
  expect((await ask()).json<{ total: number }>().total).toBe(1);
});
