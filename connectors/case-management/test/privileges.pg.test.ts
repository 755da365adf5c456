import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { caseManagement } from '../src/index.ts';
import { contextOf, ssdConfig } from './ssd-world.ts';
import { ssdDatabase } from './test-database.ts';
import type { TestDatabase } from './test-database.ts';

let database: TestDatabase;
let reader: pg.Client;
beforeAll(async () => {
  database = await ssdDatabase(20);
  reader = await database.session(database.reader, database.password);
});
afterAll(() => database.close());

const stateOf = (statement: string): Promise<string> => reader.query(statement).then(() => 'allowed', (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown'));
/** insufficient_privilege. */
const refused = '42501';

test('the reader may read the view', async () => {
  expect((await reader.query('select reference, surname from mast.headline')).rows).toHaveLength(20);
});

test.each([
  ['case notes that stand beside', 'select note from case_notes'],
  ['how many there are', 'select count(*) from case_notes'],
  ['the tables beneath the view', 'select pers_surname from ssd_person'],
  ['outcomes and comments', 'select cine_referral_outcome_json from ssd_cin_episodes'],
  ['the marks', 'select * from mast.person_marks'],
  ['the marks for writing', "insert into mast.person_marks (person_id) values ('x')"],
  ['case notes for writing', "update case_notes set note = ''"],
  ['a table of its own', 'create table mast.mine (x int)'],
])('the reader may not reach %s', async (_what, statement) => {
  expect(await stateOf(statement)).toBe(refused);
});

test("nor the view's owner what no headline needs: a careless change of the view cannot reach further", async () => {
  const { rows } = await reader.query<{ owner: string }>("select relowner::regrole::text as owner from pg_class where oid = 'mast.headline'::regclass");
  const [row] = await database.sql<Record<string, boolean>>(
    `select has_table_privilege($1, 'case_notes', 'select') as notes, has_column_privilege($1, 'ssd_cin_episodes', 'cine_referral_outcome_json', 'select') as outcomes,
            has_column_privilege($1, 'ssd_person', 'pers_ethnicity', 'select') as ethnicity, has_column_privilege($1, 'ssd_person', 'pers_legacy_id', 'select') as legacy,
            has_column_privilege($1, 'ssd_cla_placement', 'clap_cla_placement_postcode', 'select') as placement, has_column_privilege($1, 'ssd_person', 'pers_surname', 'select') as surname`,
    [rows[0]?.owner],
  );
  expect(row).toEqual({ notes: false, outcomes: false, ethnicity: false, legacy: false, placement: false, surname: true });
});

test('a column that is added to the view is not read until somebody grants it, and stops nothing', async () => {
  const [view] = await database.sql<{ made: string }>("select pg_get_viewdef('mast.headline'::regclass) as made");
  await database.sql(`create or replace view mast.headline as select v.*, 'secret'::text as added from (${view?.made.replace(';', '')}) v`);
  expect(await stateOf('select added from mast.headline')).toBe(refused);
  const found = await caseManagement.check(contextOf(ssdConfig(database)));
  expect(found).toEqual([{ capability: 'sign-in', ok: true }, { capability: 'read-view', ok: true }, { capability: 'least-privilege', ok: true }]);
});

test('check tells of a role that may do more than read the view', async () => {
  const { reader: role, sql } = database;
  const leastPrivilege = async (): Promise<unknown> => (await caseManagement.check(contextOf(ssdConfig(database)))).at(-1);
  await sql(`grant select (note) on case_notes to ${role}; grant usage on schema public to ${role}`);
  expect(await leastPrivilege()).toEqual({ capability: 'least-privilege', ok: false, code: 'role-reads-more' });
  await sql(`revoke select (note) on case_notes from ${role}`);
  await sql(`alter role ${role} createdb`);
  expect(await leastPrivilege()).toEqual({ capability: 'least-privilege', ok: false, code: 'role-too-powerful' });
  await sql(`alter role ${role} nocreatedb`);
  expect(await leastPrivilege()).toEqual({ capability: 'least-privilege', ok: true });
});
