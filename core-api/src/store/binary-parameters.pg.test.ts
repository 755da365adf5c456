import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

import type { TestDatabase } from '../../test/pg.ts';
import { testDatabase } from '../../test/pg.ts';
import { binaryParameters } from './binary-parameters.ts';
import { statement } from './statement.ts';
import { StoreError } from './store-error.ts';

type Arrays = [uuids: readonly (string | null)[], bytes: readonly (Buffer | null)[], texts: readonly (string | null)[], ints: readonly (number | null)[], bigints: readonly (bigint | null)[]];

const arrays = statement<Arrays>()({
  name: 'test-arrays',
  text: 'select $1::uuid[]::text[] as uuids, $2::bytea[]::text[] as bytes, $3::text[] as texts, $4::int[]::text[] as ints, $5::bigint[]::text[] as bigints',
  row: z.record(z.string(), z.array(z.string().nullable())),
});

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  await database.close();
});

test.each<{ name: string; values: Arrays }>([
  {
    name: 'values of every type, the extreme ones too',
    values: [['00000000-0000-0000-0000-000000000000', 'ffffffff-FFFF-8fff-bfff-0123456789ab'], [Buffer.from([0, 92, 255]), Buffer.alloc(0)], ['', 'Siân, "a" \\b{}', 'NULL'], [-(2 ** 31), 2 ** 31 - 1], [-(2n ** 63n), 2n ** 63n - 1n]],
  },
  { name: 'nothing', values: [[], [], [], [], []] },
  { name: 'nulls among them', values: [[null, randomUUID()], [null], ['a', null], [null, 0], [0n, null]] },
])('$name: arrive as they left', async ({ values }) => {
  const found = await database.store.tx({}, async (db) => db.one(arrays, values));
  const [uuids, bytes, texts, ints, bigints] = values;
  expect(found).toEqual({
    uuids: uuids.map((one) => one?.toLowerCase() ?? null),
    bytes: bytes.map((one) => (one === null ? null : `\\x${one.toString('hex')}`)),
    texts,
    ints: ints.map((one) => one?.toString() ?? null),
    bigints: bigints.map((one) => one?.toString() ?? null),
  });
  expect(binaryParameters(arrays.text, values).every((value) => Buffer.isBuffer(value))).toBe(true);
});

test.each(['', 'no uuid', '00000000-0000-0000-0000-00000000000g', '00000000+0000-0000-0000-000000000000'])('what is no uuid is refused by the server: "%s"', async (text) => {
  const refused = await database.store.tx({}, async (db) => db.one(arrays, [[text], [], [], [], []])).then(() => undefined, (error: unknown) => error);
  expect(refused).toBeInstanceOf(StoreError);
});

test('a parameter that is an array of two types, or of one that has no bytes here, travels as text', () => {
  expect(binaryParameters('select $1::uuid[], $1::text[], $2::date[], $3', [['a'], ['2026-01-01'], ['b']])).toEqual([['a'], ['2026-01-01'], ['b']]);
});
