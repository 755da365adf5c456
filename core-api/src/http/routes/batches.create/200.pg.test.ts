import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../../test/answer-world.ts';
import { answerWorld, headline } from '../../../../test/answer-world.ts';

let world: AnswerWorld;
let token: string;
const url = (): string => `/v1/feeds/${world.council.feedId}/batches`;
const rows = [
  { ref: 'a', record: headline({ sourceRef: 'a', person: { names: [{ given: 'Ann', family: 'Example', use: 'usual' }], dateOfBirth: { value: '1980-01-02', precision: 'day' } } }) },
  { ref: 'b', record: { canary: 'not a record' } },
];
const first = { sequence: 1, previousCursor: null, cursor: 'c1', mode: 'delta', rows };

beforeAll(async () => {
  world = await answerWorld();
  token = await world.connectorToken(world.council);
});
afterAll(() => world.close());

test('a batch is taken with its bad rows set aside, told by row, pointer and rule without a value', async () => {
  const response = await world.post(url(), token, first);
  expect(response.statusCode, response.body).toBe(200);
  expect(response.json()).toMatchObject({ applied: 1, rejected: 1, unchanged: 0, tombstoned: 0, held: 0 });
  expect(response.json<{ rejects: { row: number }[] }>().rejects[0]).toMatchObject({ row: 1 });
  expect(response.body).not.toContain('not a record');
});

test('the same batch again is the same 200', async () => {
  expect((await world.post(url(), token, first)).json()).toMatchObject({ applied: 1, rejected: 1 });
});

test('the same sequence with other content, and a wrong cursor, are 409; the second says where the feed stands', async () => {
  const other = await world.post(url(), token, { ...first, rows: [] });
  expect([other.statusCode, other.json()]).toMatchObject([409, { code: 'sequence-conflict' }]);
  const wrong = await world.post(url(), token, { ...first, sequence: 2, previousCursor: 'c7', cursor: 'c8' });
  expect([wrong.statusCode, wrong.json()]).toMatchObject([409, { code: 'cursor-conflict', currentCursor: 'c1' }]);
});

test('a batch may be as large as 4 MB, and no larger', async () => {
  const filler = (bytes: number) => ({ ...first, sequence: 2, previousCursor: 'c1', cursor: 'c2', rows: [{ ref: 'x', record: { filler: 'x'.repeat(bytes) } }] });
  expect((await world.post(url(), token, filler(3_000_000))).statusCode).toBe(200);
  expect((await world.post(url(), token, filler(4_300_000))).statusCode).toBe(413);
});

test('a batch of more than 1,000 rows is too large, however short they are', async () => {
  const many = (count: number) => ({ ...first, sequence: 9, rows: Array.from({ length: count }, (_, at) => ({ ref: `r${at}`, tombstone: true })) });
  const tooMany = await world.post(url(), token, many(1_001));
  expect([tooMany.statusCode, tooMany.json()]).toMatchObject([413, { code: 'body-too-large' }]);
  expect((await world.post(url(), token, many(1_000))).statusCode).toBe(409);
});

test('where the feed stands can be read', async () => {
  const response = await world.app.inject({ method: 'GET', url: `/v1/feeds/${world.council.feedId}`, headers: { authorization: `Bearer ${token}` } });
  expect(response.json()).toMatchObject({ feedId: world.council.feedId, sequence: 2, cursor: 'c2', state: 'active', liveRecords: 1 });
});

test('a batch that says nothing moves the feed’s place and the moment of its last word, and leaves the trail as it was', async () => {
  const trail = (): Promise<{ leaves: number; good: number }[]> => world.database.sql('select (select count(*)::int from audit_leaf) as leaves, extract(epoch from last_good)::float8 as good from feed_state where feed_id = $1', [world.council.feedId]);
  const [before] = await trail();
  const said = await world.post(url(), token, { ...first, sequence: 3, previousCursor: 'c2', cursor: 'c3', rows: [] });
  expect([said.statusCode, said.json()]).toMatchObject([200, { applied: 0, unchanged: 0, rejected: 0, tombstoned: 0, held: 0 }]);
  const [after] = await trail();
  expect(after?.leaves).toBe(before?.leaves);
  expect(after?.good).toBeGreaterThan(before?.good ?? 0);
  expect((await world.post(url(), token, { ...first, sequence: 3, previousCursor: 'c2', cursor: 'c3', rows: [] })).json()).toEqual(said.json());
});

test('a row, or a part of a listing without one, does stand in the trail', async () => {
  const leaves = async (): Promise<unknown> => (await world.database.sql('select count(*)::int as leaves from audit_leaf'))[0];
  const before = (await leaves()) as { leaves: number };
  const batch = { ...first, sequence: 4, previousCursor: 'c3', cursor: 'c4', rows: [{ ref: 'gone', tombstone: true }] };
  expect((await world.post(url(), token, batch)).statusCode).toBe(200);
  expect(await leaves()).toEqual({ leaves: before.leaves + 1 });
  const listing = { ...first, sequence: 5, previousCursor: 'c4', cursor: 'c5', mode: 'full', generation: { id: 'g', page: 1, last: true }, rows: [] };
  expect((await world.post(url(), token, listing)).statusCode).toBe(200);
  expect(await leaves()).toEqual({ leaves: before.leaves + 2 });
});

test('refused rows are listed by line and rule, without their content, and can be tried again', async () => {
  const headers = { authorization: `Bearer ${token}` };
  const listed = await world.app.inject({ method: 'GET', url: `/v1/feeds/${world.council.feedId}/quarantine`, headers });
  expect(listed.statusCode, listed.body).toBe(200);
  expect(listed.json<{ rows: unknown[] }>().rows).toHaveLength(2);
  expect(listed.body).not.toMatch(/not a record|xxx/);
  const again = await world.app.inject({ method: 'POST', url: `/v1/feeds/${world.council.feedId}/redrive`, headers });
  expect([again.statusCode, again.json()]).toEqual([200, { applied: 0, stillRejected: 2 }]);
});

test('a feed that was taken from the connector is unknown to it at once, with the token it has', async () => {
  await world.database.sql('delete from client_feed where client_id = $1', [world.council.connectorId]);
  expect((await world.post(url(), token, { ...first, sequence: 6, previousCursor: 'c5', cursor: 'c6', rows: [] })).statusCode).toBe(404);
});
