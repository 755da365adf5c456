import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../../test/answer-world.ts';
import { answerWorld, headline } from '../../../../test/answer-world.ts';

const person = { given: 'James', family: 'Bond', dateOfBirth: '1968-11-04' };
let world: AnswerWorld;

beforeAll(async () => {
  world = await answerWorld();
  const record = headline({ sourceRef: 'c1', date: new Date().toISOString().slice(0, 10), person: { names: [{ given: 'James', family: 'Bond', use: 'usual' }], dateOfBirth: { value: '1968-11-04', precision: 'day' } } });
  await world.deliver(world.council, [record]);
});
afterAll(() => world.close());

test('without its audit table the service answers 503 and no data; with it restored it answers again', async () => {
  const token = await world.userToken(world.council);
  const declarationId = await world.declare(token);
  const ask = () => world.post('/v1/searches', token, { declarationId, person });
  const before = await ask();
  expect(before.json<{ total: number }>().total).toBe(1);
  const personId = before.json<{ people: { personId: string }[] }>().people[0]?.personId ?? '';

  await world.database.sql('alter table audit_leaf rename to audit_leaf_gone');
  for (const broken of [await ask(), await world.post(`/v1/people/${personId}/view`, token, { declarationId })]) {
    expect(broken.statusCode).toBe(503);
    expect(broken.json()).toMatchObject({ code: 'audit-unavailable' });
    expect(broken.body).not.toMatch(/bond|1968|duty team/i);
  }
  expect((await world.post('/v1/declarations', token, { gateway: 'children-act-1989-s47', subject: 'child', reason: 'Strategy discussion', reference: 'R', acknowledged: true })).statusCode).toBe(503);

  await world.database.sql('alter table audit_leaf_gone rename to audit_leaf');
  expect((await ask()).json<{ total: number }>().total).toBe(1);
});

test('nobody who may write the trail may change it', async () => {
  const rows = await world.database.sql<{ privilege_type: string }>(
    "select distinct privilege_type from information_schema.role_table_grants where table_name like 'audit_leaf%' and grantee = 'mast_app'",
  );
  expect(rows.map((row) => row.privilege_type).toSorted()).toEqual(['INSERT', 'SELECT']);
});

test('each answer has one leaf, whose hash is that of its header and commitment', async () => {
  const { leafHash } = await import('../../../audit/leaf-hash.ts');
  const rows = await world.database.sql<{ header: string; commitment: Buffer; leaf_hash: Buffer; kind: string }>('select header, commitment, leaf_hash, kind from audit_leaf');
  expect(rows.filter((row) => row.kind === 'search-answered')).toHaveLength(2);
  for (const row of rows) expect(leafHash(row.header, row.commitment).equals(row.leaf_hash)).toBe(true);
});

test('a connection that is lost while the answer commits gives no answer: nobody knows whether the leaf is there', async () => {
  const token = await world.userToken(world.council);
  const declarationId = await world.declare(token);
  await world.database.sql(`create function lose_connection() returns trigger language plpgsql as $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$`);
  await world.database.sql('create constraint trigger lose_connection after update on declaration deferrable initially deferred for each row execute function lose_connection()');
  const response = await world.post('/v1/searches', token, { declarationId, person });
  expect([response.statusCode, response.json()]).toMatchObject([503, { code: 'service-unavailable' }]);
  expect(response.body).not.toMatch(/bond|people/i);
  await world.database.sql('drop trigger lose_connection on declaration');
  expect((await world.post('/v1/searches', token, { declarationId, person })).statusCode).toBe(200);
});

test('a store that another program has matched anew beside this one gives no answer and takes no batch: a nil would be false', async () => {
  const token = await world.userToken(world.council);
  const declarationId = await world.declare(token);
  const [stamp] = await world.database.sql<{ version: string }>('select version from matching');
  await world.database.sql("update matching set version = 'another program'");
  const response = await world.post('/v1/searches', token, { declarationId, person });
  expect([response.statusCode, response.json()]).toMatchObject([503, { code: 'service-unavailable' }]);
  await expect(world.deliver(world.council, [])).rejects.toThrow('batch 503');
  await world.database.sql('update matching set version = $1', [stamp?.version]);
  expect((await world.post('/v1/searches', token, { declarationId, person })).statusCode).toBe(200);
});
