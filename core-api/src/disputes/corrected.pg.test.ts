import { afterAll, beforeAll, expect, test } from 'vitest';

import type { DisputedWorld } from '../../test/disputed-world.ts';
import { bond, disputedWorld, marksOf } from '../../test/disputed-world.ts';
import { settleAndTell } from './dispute-jobs.ts';
import type { DisputeList } from './dispute-schema.ts';

let world: DisputedWorld;
beforeAll(async () => {
  world = await disputedWorld();
});
afterAll(() => world.close());

test('while reviewers have time the organisation whose record it is cannot clear it alone; past that it can', async () => {
  const { council, police, database } = world;
  await world.report(council, await world.ask(council, bond), police);
  const lead = await world.signInToken(police, { role: 'data-lead' });
  const list = async () => (await world.app.inject({ method: 'GET', url: '/v1/disputes', headers: { authorization: `Bearer ${lead}` } })).json<DisputeList>().disputes[0];
  const found = await list();
  expect(found).toMatchObject({ waitsFor: 'reviewers', sourceRef: 'P1', caseRef: 'POL-1' });
  const clear = () => world.post(`/v1/disputes/${found?.disputeId}/finding`, lead, { finding: 'right' });
  expect((await clear()).statusCode).toBe(409);
  expect(marksOf((await world.ask(council, bond)).answer)).toHaveLength(1);
  await database.sql("update dispute set due_at = now() - interval '1 minute'");
  expect(await list()).toMatchObject({ waitsFor: 'data-lead' });
  expect((await clear()).statusCode).toBe(201);
  await settleAndTell(world.core);
  expect(marksOf((await world.ask(council, bond)).answer)).toEqual([]);
});

test('a source that corrects a reported record ends the dispute: the question is taken back, and whoever was shown the link is recalled', async () => {
  const { council, health, police, database } = world;
  const { declarationId } = await world.ask(health, bond);
  await world.report(council, await world.ask(council, bond), police);
  await world.resend({ person: { names: [{ given: 'Horatio', family: 'Blackwood', use: 'usual' }], dateOfBirth: { value: '1931-01-30', precision: 'day' } }, addresses: [] });
  await settleAndTell(world.core);
  expect(await database.sql("select status from dispute where status = 'confirmed'")).toHaveLength(1);
  expect(await database.sql("select 1 from recall where declaration_id = $1 and status = 'due' and dispute_id is not null", [declarationId])).toHaveLength(1);
});

test('a reported record that its source takes away is over, and whoever was shown it is recalled', async () => {
  const { council, health, database } = world;
  const shown = await world.ask(health, bond);
  await world.report(council, await world.ask(council, bond), health);
  const [record] = await database.sql<{ record_id: string }>("select record_id from dispute where status = 'open'");
  const token = await world.connectorToken(health);
  const [state] = await database.sql<{ sequence: string; cursor: string }>('select sequence, cursor from feed_state where feed_id = $1', [health.feedId]);
  const gone = await world.post(`/v1/feeds/${health.feedId}/batches`, token, { sequence: Number(state?.sequence ?? 0) + 1, previousCursor: state?.cursor, cursor: 'after', mode: 'delta', rows: [{ ref: 'H1', tombstone: true }] });
  expect(gone.statusCode, gone.body).toBe(200);
  await settleAndTell(world.core);
  expect(await database.sql('select status, basis from dispute where record_id = $1', [record?.record_id])).toEqual([{ status: 'confirmed', basis: 'source' }]);
  expect(await database.sql("select 1 from recall where declaration_id = $1 and status = 'due' and dispute_id is not null", [shown.declarationId])).toHaveLength(1);
  expect(await database.sql("select status from review where kind = 'concern' and status = 'open'")).toEqual([]);
});
