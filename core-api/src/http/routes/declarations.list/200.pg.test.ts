import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../../test/answer-world.ts';
import { answerWorld } from '../../../../test/answer-world.ts';

type Row = { id: string; live: boolean; resumesLaunch: boolean; referenceDue?: string; referenceOverdue: boolean; forReview: boolean };
const bond = { person: { given: 'James', family: 'Bond', dateOfBirth: '1968-11-04' } };
const doe = { person: { given: 'Jane', family: 'Doe', dateOfBirth: '1980-01-01' } };
let world: AnswerWorld;

beforeAll(async () => {
  world = await answerWorld();
});
afterAll(() => world.close());

async function listed(token: string): Promise<Row[]> {
  const response = await world.app.inject({ url: '/v1/declarations', headers: { authorization: `Bearer ${token}` } });
  expect(response.statusCode).toBe(200);
  return response.json<{ declarations: Row[] }>().declarations;
}
const noReferenceYet = { reference: undefined, noReferenceYet: true };
const give = (token: string, id: string, reference: string) => world.post(`/v1/declarations/${id}/reference`, token, { reference });

test('opened again for the same subject, the live declaration is there to go on under; for another it is not', async () => {
  const first = await world.userToken(world.council, { subject: bond });
  const declarationId = await world.declare(first);
  expect((await world.post('/v1/searches', first, { declarationId })).statusCode).toBe(200);
  const again = await world.userToken(world.council, { subject: bond });
  expect(await listed(again)).toMatchObject([{ id: declarationId, live: true, resumesLaunch: true, referenceOverdue: false, forReview: false }]);
  expect((await world.post('/v1/searches', again, { declarationId })).statusCode).toBe(200);
  const other = await world.userToken(world.council, { subject: doe });
  expect(await listed(other)).toMatchObject([{ id: declarationId, live: true, resumesLaunch: false }]);
  expect((await world.post('/v1/searches', other, { declarationId })).json()).toMatchObject({ status: 409, code: 'declaration-bound' });
  expect(JSON.stringify(await listed(again))).not.toMatch(/bond|james|strategy|REF-1/i);
});

test('an ended declaration is listed no longer, unless its reference is still to be given', async () => {
  const token = await world.userToken(world.police);
  const ended = await world.declare(token);
  const chased = await world.declare(token, noReferenceYet);
  await world.database.sql('update declaration set expires_at = now() where declaration_id = any ($1)', [[ended, chased]]);
  const rows = await listed(token);
  expect(rows.map(({ id, live }) => [id, live])).toEqual([[chased, false]]);
  expect(Math.round((Date.parse(rows[0]?.referenceDue ?? '') - Date.now()) / 3_600_000)).toBe(24);
});

test('after 24 hours a missing reference is overdue; once given it is chased no longer', async () => {
  const token = await world.userToken(world.health);
  const id = await world.declare(token, noReferenceYet);
  expect((await listed(token)).map(({ referenceOverdue }) => referenceOverdue)).toEqual([false]);
  await world.database.sql(`update declaration set expires_at = now(), reference_due = now() where declaration_id = $1`, [id]);
  expect((await listed(token)).map(({ referenceOverdue }) => referenceOverdue)).toEqual([true]);
  expect((await give(token, id, 'CC-20418')).statusCode).toBe(200);
  expect(await listed(token)).toEqual([]);
  expect((await give(token, id, 'CC-20418')).statusCode).toBe(200);
  expect((await give(token, id, 'CC-20419')).json()).toMatchObject({ status: 409, code: 'reference-given' });
  const leaves = await world.database.sql<{ leaf_id: string; month: string; sealed: Buffer }>("select leaf_id, to_char(month, 'YYYY-MM') as month, sealed from audit_leaf where declaration_id = $1 and kind = 'reference-given'", [id]);
  expect(leaves.map((leaf) => (world.core.keys.auditOpen(leaf.month, leaf.leaf_id, leaf.sealed) as { payload: string }).payload)).toEqual(['{"reference":"CC-20418"}']);
});

test('a reference is not lost when the question is asked, nor the question when the reference is given', async () => {
  const token = await world.userToken(world.stranger);
  const declarationId = await world.declare(token, noReferenceYet);
  expect((await world.post('/v1/searches', token, { declarationId, ...bond })).statusCode).toBe(200);
  expect((await give(token, declarationId, 'CC-1')).statusCode).toBe(200);
  expect((await world.post('/v1/searches', token, { declarationId, ...doe })).json()).toMatchObject({ code: 'declaration-bound' });
  expect((await world.post('/v1/searches', token, { declarationId, ...bond })).statusCode).toBe(200);
  expect((await give(token, declarationId, 'CC-2')).json()).toMatchObject({ code: 'reference-given' });
});

test('another’s declaration is listed to nobody else and answers as one that does not exist', async () => {
  const id = await world.declare(await world.userToken(world.council), noReferenceYet);
  const other = await world.userToken(world.health);
  expect((await listed(other)).map((row) => row.id)).not.toContain(id);
  for (const unknown of [id, crypto.randomUUID()]) expect((await give(other, unknown, 'R')).json()).toMatchObject({ status: 404, code: 'not-found' });
});
