import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../../test/answer-world.ts';
import { answerWorld } from '../../../../test/answer-world.ts';

let world: AnswerWorld;
let token: string;
let declarationId: string;

beforeAll(async () => {
  world = await answerWorld();
  token = await world.userToken(world.council);
  declarationId = await world.declare(token);
});
afterAll(() => world.close());

test.each<[string, object, string]>([
  ['an unknown field', { person: { family: 'Bond', shoeSize: 'canary' } }, '/person'],
  ['a date in another form', { person: { family: 'Canary', dateOfBirth: '04/11/1968' } }, '/person/dateOfBirth'],
  ['a list of people', { person: [{ family: 'Canary' }, { family: 'Canary' }] }, '/person'],
])('%s is refused with a pointer, never with the value', async (_name, question, pointer) => {
  const response = await world.post('/v1/searches', token, { declarationId, ...question });
  expect(response.statusCode).toBe(400);
  expect(response.headers['content-type']).toContain('application/problem+json');
  expect(response.json<{ errors: { pointer: string }[] }>().errors.map((fault) => fault.pointer)).toContain(pointer);
  expect(response.body).not.toMatch(/canary|04\/11/i);
});

test('a body that is not JSON is refused without being quoted', async () => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const response = await world.app.inject({ method: 'POST', url: '/v1/searches', headers, payload: '{"person": canary' });
  expect(response.statusCode).toBe(400);
  expect(response.body).not.toContain('canary');
});

test('a body beyond 64 KB is refused before it is read', async () => {
  const response = await world.post('/v1/searches', token, { declarationId, person: { family: 'x'.repeat(70_000) } });
  expect(response.statusCode).toBe(413);
  expect(response.json()).toMatchObject({ code: 'body-too-large' });
});
