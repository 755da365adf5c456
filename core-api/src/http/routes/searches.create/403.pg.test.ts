import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../../test/answer-world.ts';
import { answerWorld } from '../../../../test/answer-world.ts';

const bond = { person: { given: 'James', family: 'Bond', dateOfBirth: '1968-11-04' } };
let world: AnswerWorld;

beforeAll(async () => {
  world = await answerWorld();
});
afterAll(() => world.close());

test('a session opened for one subject cannot ask of another', async () => {
  const token = await world.userToken(world.council, { subject: bond });
  const declarationId = await world.declare(token);
  const response = await world.post('/v1/searches', token, { declarationId, person: { given: 'Jane', family: 'Doe', dateOfBirth: '1980-01-01' } });
  expect(response.statusCode).toBe(403);
  expect(response.json()).toMatchObject({ code: 'subject-mismatch' });
});

test('the launch’s own subject in the body is no other subject', async () => {
  const token = await world.userToken(world.council, { subject: bond });
  const response = await world.post('/v1/searches', token, { declarationId: await world.declare(token), ...bond });
  expect(response.statusCode).toBe(200);
});

test('a session opened for an address cannot ask of a person, there or anywhere', async () => {
  const address = { line1: '22 The High Street', postcode: 'WS1 1AA' };
  const token = await world.userToken(world.council, { subject: { address } });
  for (const question of [bond, { ...bond, address }]) {
    const response = await world.post('/v1/searches', token, { declarationId: await world.declare(token, { subject: 'household' }), ...question });
    expect([response.statusCode, response.json()]).toMatchObject([403, { code: 'subject-mismatch' }]);
  }
  const own = await world.post('/v1/searches', token, { declarationId: await world.declare(token, { subject: 'address' }), address });
  expect(own.statusCode, own.body).toBe(200);
});

test('a connector cannot ask at all', async () => {
  const response = await world.post('/v1/searches', await world.connectorToken(world.council), { declarationId: crypto.randomUUID(), ...bond });
  expect(response.statusCode).toBe(403);
});
