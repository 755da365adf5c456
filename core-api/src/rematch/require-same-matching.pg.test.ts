import { afterAll, beforeAll, expect, it } from 'vitest';

import type { TestDatabase } from '../../test/pg.ts';
import { testDatabase } from '../../test/pg.ts';
import { createStore } from '../store/create-store.ts';
import { saveMatching } from '../store/sql/save-matching.ts';
import type { Store } from '../store/store.ts';
import { matchingVersion } from './matching-version.ts';
import { requireSameMatching } from './require-same-matching.ts';

let database: TestDatabase;
let owner: Store;
beforeAll(async () => {
  database = await testDatabase();
  owner = createStore({ connectionString: database.ownerUrl, max: 1 });
});
afterAll(async () => {
  await owner.close();
  await database.close();
});

const check = (): Promise<void> => database.store.tx({ readOnly: true }, requireSameMatching);
const stamp = (version: string): Promise<number> => owner.tx({}, (db) => db.run(saveMatching, [version]));
const content = "insert into look (look_id, keys) values ('00000000-0000-7000-8000-000000000001', '{1}')";

it('an empty database takes the stamp of whoever sets it up, one with content keeps its own, and another program refuses it', async () => {
  await expect(check()).rejects.toMatchObject({ code: 'matching-changed' });
  await stamp('another');
  await stamp(matchingVersion);
  await expect(check()).resolves.toBeUndefined();
  await database.sql(content);
  await stamp('another');
  await expect(check()).resolves.toBeUndefined();
  await database.sql("update matching set version = 'another'");
  await stamp(matchingVersion);
  await expect(check()).rejects.toMatchObject({ code: 'matching-changed', internal: { stored: 'another', program: matchingVersion } });
});

it('a database that held content before there were stamps is refused', async () => {
  await database.sql('delete from matching');
  await stamp(matchingVersion);
  await expect(check()).rejects.toMatchObject({ internal: { stored: 'none' } });
});
