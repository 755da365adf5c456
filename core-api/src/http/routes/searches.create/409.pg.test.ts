import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../../test/answer-world.ts';
import { answerWorld } from '../../../../test/answer-world.ts';

const bond = { person: { given: 'James', family: 'Bond', dateOfBirth: '1968-11-04' } };
const doe = { person: { given: 'Jane', family: 'Doe', dateOfBirth: '1980-01-01' } };
let world: AnswerWorld;

beforeAll(async () => {
  world = await answerWorld();
});
afterAll(() => world.close());

test('a declaration is bound to its first question; the same one may be asked again, and narrowed', async () => {
  const token = await world.userToken(world.council);
  const declarationId = await world.declare(token);
  expect((await world.post('/v1/searches', token, { declarationId, ...bond })).statusCode).toBe(200);
  expect((await world.post('/v1/searches', token, { declarationId, ...bond })).statusCode).toBe(200);
  expect((await world.post('/v1/searches', token, { declarationId, ...bond, address: { postcode: 'CF10 1AA' } })).statusCode).toBe(200);
  const other = await world.post('/v1/searches', token, { declarationId, ...doe });
  expect(other.statusCode).toBe(409);
  expect(other.json()).toMatchObject({ code: 'declaration-bound' });
});

test('of two first questions at once one binds and the other is refused', async () => {
  const token = await world.userToken(world.council);
  const declarationId = await world.declare(token);
  const answers = await Promise.all([bond, doe].map((question) => world.post('/v1/searches', token, { declarationId, ...question })));
  expect(answers.map((answer) => answer.statusCode).toSorted((a, b) => a - b)).toEqual([200, 409]);
});

test('a question that was refused binds nothing', async () => {
  const token = await world.userToken(world.council);
  const declarationId = await world.declare(token);
  expect((await world.post('/v1/searches', token, { declarationId, person: { family: 'Doe' } })).statusCode).toBe(422);
  expect((await world.post('/v1/searches', token, { declarationId, ...bond })).statusCode).toBe(200);
});

test('after 30 minutes a declaration answers nothing', async () => {
  const token = await world.userToken(world.council);
  const declarationId = await world.declare(token);
  await world.database.sql('update declaration set expires_at = now() where declaration_id = $1', [declarationId]);
  const response = await world.post('/v1/searches', token, { declarationId, ...bond });
  expect(response.statusCode).toBe(409);
  expect(response.json()).toMatchObject({ code: 'declaration-expired' });
});

test('a refused question is in the trail, with its reason and without the question', async () => {
  const rows = await world.database.sql<{ leaf_id: string; month: string; sealed: Buffer }>("select leaf_id, to_char(month, 'YYYY-MM') as month, sealed from audit_leaf where kind = 'question-refused'");
  const payloads = rows.map((row) => (world.core.keys.auditOpen(row.month, row.leaf_id, row.sealed) as { payload: string }).payload);
  expect(payloads).toContain('{"code":"declaration-bound"}');
  expect(payloads.join()).not.toMatch(/doe|bond"/i);
});
