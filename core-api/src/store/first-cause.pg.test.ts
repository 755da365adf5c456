import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

import type { TestDatabase } from '../../test/pg.ts';
import { testDatabase } from '../../test/pg.ts';
import { statement } from './statement.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const row = z.object({ n: z.number() });
const fails = statement<readonly [code: string]>()({ name: 'test-fails', text: 'select n from (select length($1)::int as n) s', row });
const follows = statement<readonly [n: number]>()({ name: 'test-follows', text: 'select $1::int as n', row });

test('of statements sent together the cause is told, whichever is heard of first', async () => {
  // The failing one is heard of later than the one behind it: more steps stand between.
  const late = async (work: Promise<unknown>): Promise<unknown> => {
    const wrapped = async (depth: number): Promise<unknown> => (depth === 0 ? work : wrapped(depth - 1));
    return wrapped(10);
  };
  for (let n = 0; n < 3; n += 1) {
    const tx = database.store.tx({}, (db) => Promise.all([late(db.rows(fails, ['a\u0000'])), db.rows(follows, [1])]));
    await expect(tx, `time ${n}`).rejects.toMatchObject({ name: 'StoreError', sqlState: '22021' });
  }
  expect(await database.store.tx({}, (db) => db.rows(follows, [7]))).toEqual([{ n: 7 }]);
});
