import { afterAll, beforeAll, expect, test } from 'vitest';

import { dumpSchema } from '../../test/dump-schema.ts';
import type { TestDatabase } from '../../test/pg.ts';
import { testDatabase } from '../../test/pg.ts';

/** Tables whose rows name an organisation and may be read by every transaction: who takes part and what was agreed. A longer list is the change under review. */
const readableByAll = ['agreement', 'agreement_ambient', 'agreement_contributor', 'agreement_reader', 'agreement_signatory', 'audit_token', 'client', 'ehr', 'federation_connection', 'leaving', 'organisation'];
/** Tables that hold no organisation's rows: ids, keyed hashes, the service's own books. */
const withoutOrganisation = ['agreement', 'agreement_document', 'audit_checkpoint', 'audit_cosignature', 'audit_entry', 'audit_index_start', 'audit_log', 'audit_tile', 'audit_token', 'audit_unsealed', 'client_feed', 'edge', 'environment', 'job', 'look', 'look_epoch', 'matching', 'misuse_cursor', 'name_frequency', 'name_snapshot', 'oidc_artefact', 'pair_rule', 'password_ask', 'person', 'person_event', 'place', 'place_event', 'place_look', 'portal_client', 'restored', 'review', 'schema_migration', 'sign_in_throttle', 'token_replay', 'transparency_month'];

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  await database.close();
});

type Table = { name: string; organisation: boolean; forced: boolean; policies: number };

/** Every table that is not a partition (a partition has no grants and is reached through its parent). */
async function tables(): Promise<Table[]> {
  return database.sql<Table>(`
    select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
           exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped) as organisation,
           (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by 1`);
}

test('the committed schema.sql is what the migrations make', async () => {
  await expect(await dumpSchema(database)).toMatchFileSnapshot('schema.sql');
});

test('every table with an organisation forces row-level security and has a policy', async () => {
  const all = await tables();
  const open = all.filter((table) => table.organisation && (!table.forced || table.policies === 0)).map((table) => table.name);
  expect(open).toEqual([]);
  expect(all.filter((table) => table.organisation).length).toBeGreaterThanOrEqual(12);
  expect(all.filter((table) => !table.organisation).map((table) => table.name)).toEqual(withoutOrganisation);
});

test('only the listed tables are readable by all', async () => {
  const rows = await database.sql<{ tablename: string }>(`select distinct tablename from pg_policies where qual = 'true' order by 1`);
  expect(rows.map((row) => row.tablename)).toEqual(readableByAll);
});

test('policies are scalar, without sub-selects', async () => {
  expect(await database.sql(`select tablename, policyname from pg_policies where coalesce(qual, '') || coalesce(with_check, '') ~* '\\mselect\\M'`)).toEqual([]);
});

test('the service role owns nothing, bypasses nothing, and cannot truncate, alter or empty the trail', async () => {
  expect(await database.sql(`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = 'mast_app'`))
    .toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }]);
  expect(await database.sql(`select relname from pg_class where relowner = 'mast_app'::regrole`)).toEqual([]);
  expect(await database.sql(`select distinct table_name from information_schema.role_table_grants where grantee = 'mast_app' and privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER')`)).toEqual([]);
  expect(await database.sql(`select privilege_type from information_schema.role_table_grants where grantee = 'mast_app' and table_name like 'audit_leaf%' order by 1`))
    .toEqual([{ privilege_type: 'INSERT' }, { privilege_type: 'SELECT' }]);
});

test('no foreign key, trigger or sequence stands in the way of distribution', async () => {
  expect(await database.sql(`select conname from pg_constraint where contype = 'f'`)).toEqual([]);
  expect(await database.sql(`select tgname from pg_trigger where not tgisinternal`)).toEqual([]);
  expect(await database.sql(`select relname from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace`)).toEqual([]);
});
