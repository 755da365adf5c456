import { randomUUID } from 'node:crypto';
import { chmodSync, cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';

import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { TestDatabase } from '../../test/pg.ts';
import { testDatabase } from '../../test/pg.ts';
import { emailMac } from '../keys/email-mac.ts';
import { openKeys } from '../keys/open-keys.ts';
import type { OrganisationId } from '../shared/brands.ts';
import type { Store } from '../store/store.ts';
import { createStore } from '../store/create-store.ts';
import { applySetup } from './apply-setup.ts';
import type { Setup } from './setup-schema.ts';

const publicJwk = { kty: 'EC' as const, kid: 'k1', crv: 'P-256' as const, x: 'x', y: 'y' };
const setup: Setup = {
  environment: 'demonstration',
  organisations: [
    { code: 'W06000011', name: { en: 'Swansea Council', cy: 'Cyngor Abertawe' }, sector: 'local-authority', nation: 'wales', role: 'both' },
    { code: 'SWP', name: { en: 'South Wales Police', cy: 'Heddlu De Cymru' }, sector: 'police', nation: 'wales', role: 'both' },
  ],
  feeds: [{ feedId: 'swansea-childrens', organisation: 'W06000011', name: { en: 'Children', cy: 'Plant' }, service: 'childrens-social-care', mode: 'full', expectEveryHours: 24, doesNotShare: [{ en: 'x', cy: 'y' }] }],
  agreements: [{ agreementId: 'west', version: 1, validFrom: '2026-01-01', displayMonths: 12, storageMonths: 36, contributors: [{ organisation: 'W06000011', feedId: 'swansea-childrens' }], readers: ['W06000011', 'SWP'] }],
  accounts: [{ email: 'Nia.Canary@example.org', staffId: 'staff-77', name: 'Nia Canary', organisation: 'SWP', role: 'practitioner', hosts: ['police-cases'], signIn: { password: 'lantern gate 77', totpSecret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' } }],
  hosts: [{ id: 'police-cases', issuer: 'police-cases', organisation: 'SWP', origins: ['http://127.0.0.1:4302'], jwks: { keys: [publicJwk] } }],
  connectorClients: [{ clientId: 'connector-swansea', organisation: 'W06000011', feeds: ['swansea-childrens'], jwks: { keys: [publicJwk] } }],
  connections: [{ connectionId: 'police-sign-in', organisation: 'SWP', issuer: 'https://login.example.org', clientId: 'mast', clientSecret: 'canary-of-the-two-of-them', name: { en: 'Police', cy: 'Heddlu' }, mfa: { claim: 'acrs', values: ['c1'] } }],
  portals: [{ clientId: 'portal', redirectUris: ['https://portal.example.org/callback'] }],
};

let database: TestDatabase;
let owner: Store;
beforeAll(async () => {
  database = await testDatabase();
  // A hosted PostgreSQL gives its customers no role that passes row-level security: setup must do without.
  const role = `plain_owner_${randomUUID().slice(0, 8)}`;
  await database.sql(`create role ${role} login password 'plain'`);
  await database.sql(`grant ${role} to mast_owner`);
  await database.sql(`grant create on schema public to ${role}`);
  await database.sql(`do $$ declare t text; begin for t in select tablename from pg_tables where schemaname = 'public' loop execute format('alter table %I owner to ${role}', t); end loop; end $$`);
  const url = new URL(database.ownerUrl);
  url.username = role;
  url.password = 'plain';
  owner = createStore({ connectionString: url.href, max: 2 });
});
afterAll(async () => {
  await owner.close();
  await database.close();
});

const ids = { uuid: () => randomUUID() };
const apply = async (input: unknown): ReturnType<typeof applySetup> => applySetup({ store: owner, keys: database.keys, ids }, input);

/** Every row of every table that setup writes, in a fixed order; sealed values differ at each sealing and are left out. */
async function everything(): Promise<unknown> {
  const tables = ['environment', 'organisation', 'feed', 'agreement', 'agreement_contributor', 'agreement_reader', 'client', 'client_feed', 'host_staff', 'account', 'credential', 'factor', 'portal_client', 'federation_connection'];
  return Promise.all(tables.map(async (table) => database.sql(`select (to_jsonb(t) - 'sealed')::text as row from ${table} t order by 1`)));
}

test('an owner that passes row-level security enters the same, for every organisation', async () => {
  await apply(setup);
  const held = await everything();
  const mighty = createStore({ connectionString: database.ownerUrl, max: 1 });
  await applySetup({ store: mighty, keys: database.keys, ids }, setup);
  await mighty.close();
  expect(await everything()).toEqual(held);
});

test('a setup is applied by an owner that row-level security holds for, and applying it again changes nothing', async () => {
  expect(await apply(setup)).toEqual({ ok: true, value: { organisations: 2, feeds: 1, agreements: 1, accounts: 1, hosts: 1, connectorClients: 1 } });
  const first = await everything();
  expect((await database.sql('select from host_staff')).length).toBe(1);
  expect((await database.sql('select from agreement_reader')).length).toBe(2);
  expect((await apply(setup)).ok).toBe(true);
  expect(await everything()).toEqual(first);
});

test('the account is found by the hash of its e-mail in any case, and opens under its organisation', async () => {
  const [row] = await database.sql<{ organisation_id: OrganisationId; account_id: string; sealed: Buffer }>('select organisation_id, account_id, sealed from account where email_mac = $1', [emailMac(database.keys, 'NIA.canary@Example.org ')]);
  expect(row === undefined ? undefined : database.keys.open(row.organisation_id, 'account', row.account_id, row.sealed)).toEqual({ name: 'Nia Canary', email: 'Nia.Canary@example.org', staffId: 'staff-77' });
});

test('no name, e-mail or staff id stands in the database in clear', async () => {
  const dump = JSON.stringify(await everything());
  for (const secret of ['Canary', 'canary', 'staff-77', 'lantern', 'argon2', 'GEZDGNBV']) expect(dump).not.toContain(secret);
  expect(dump).toContain('swansea-childrens');
});

test('the service role reads what it needs and may change nothing of it', async () => {
  const client = new pg.Client({ connectionString: database.appUrl });
  await client.connect();
  try {
    expect((await client.query('select code from organisation')).rowCount).toBe(2);
    expect((await client.query('select from account')).rowCount).toBe(0);
    await expect(client.query(`update organisation set code = 'x'`)).rejects.toMatchObject({ code: '42501' });
    await expect(client.query('delete from account')).rejects.toMatchObject({ code: '42501' });
  } finally {
    await client.end();
  }
});

test('terms of an agreement that stands are never changed: the file is refused whole, and wants a new version', async () => {
  const held = await everything();
  const [agreement] = setup.agreements;
  if (agreement === undefined) throw new Error('no agreement');
  for (const change of [{ displayMonths: 6 }, { storageMonths: 40 }, { validFrom: '2026-02-01' }, { validTo: '2027-01-01' }, { readers: ['SWP'] }, { readers: [] }, { allowsReview: true }, { allowsReaderLocations: true }, { allowsOpenAcrossAges: true }]) {
    const changed = { ...setup, organisations: setup.organisations.map((one) => ({ ...one, sector: 'other' })), agreements: [{ ...agreement, ...change, ...(change.readers?.length === 0 ? { readers: ['W06000011'] } : {}) }] };
    expect(await apply(changed), JSON.stringify(change)).toEqual({ ok: false, failure: [{ pointer: '/agreements/0/version', rule: 'new-version' }] });
  }
  expect(await everything()).toEqual(held);
  // In another order they are the same terms.
  expect((await apply({ ...setup, agreements: [{ ...agreement, readers: [...agreement.readers].toReversed() }] })).ok).toBe(true);
  expect(await everything()).toEqual(held);
});

test('a version that its parties ended is not brought back, and one that is being signed here cannot be entered as signed on paper', async () => {
  await database.sql(`update agreement set status = 'ended', ended_at = now()`);
  expect((await apply(setup)).ok).toBe(true);
  expect(await database.sql('select status from agreement')).toEqual([{ status: 'ended' }]);
  await database.sql(`update agreement set status = 'draft', ended_at = null`);
  expect(await apply(setup)).toMatchObject({ ok: false, failure: [{ rule: 'new-version' }] });
  await database.sql(`update agreement set status = 'in-force'`);
});

test('what left a client or an account is taken away, and a new version of an agreement goes beside the old one', async () => {
  const [agreement] = setup.agreements;
  const less = { ...setup, agreements: [{ ...agreement, version: 2, readers: ['SWP'] }], accounts: setup.accounts.map((account) => ({ ...account, hosts: [] })) };
  expect((await apply(less)).ok).toBe(true);
  expect(await database.sql('select version, count(*)::int as readers from agreement_reader group by version order by version')).toEqual([{ version: 1, readers: 2 }, { version: 2, readers: 1 }]);
  expect((await database.sql('select from host_staff')).length).toBe(0);
});

test('a role that two people gave and a suspension stay when the file is applied again, and a leaver is not brought back', async () => {
  await database.sql(`update account set role = 'team-lead', status = 'suspended'`);
  expect((await apply(setup)).ok).toBe(true);
  expect(await database.sql('select role, status from account')).toEqual([{ role: 'team-lead', status: 'suspended' }]);
  await database.sql(`update account set status = 'closed'`);
  await database.sql('delete from host_staff');
  expect((await apply(setup)).ok).toBe(true);
  expect(await database.sql('select status from account')).toEqual([{ status: 'closed' }]);
  expect(await database.sql('select from host_staff')).toEqual([]);
});

test('of a training the month alone stands in clear, and what the file does not say stays', async () => {
  await database.sql(`update account set status = 'active', training_month = null`);
  const [account] = setup.accounts;
  expect((await apply({ ...setup, accounts: [{ ...account, trainingOn: '2026-09-17' }] })).ok).toBe(true);
  expect((await apply(setup)).ok).toBe(true);
  expect(await database.sql('select training_month::text from account')).toEqual([{ training_month: '2026-09-01' }]);
  expect(JSON.stringify(await everything())).not.toContain('09-17');
});

test('a database of another world is refused', async () => {
  const accounts = setup.accounts.map(({ signIn: _none, ...account }) => account);
  expect(await apply({ ...setup, accounts, environment: 'live' })).toEqual({ ok: false, failure: [{ pointer: '/environment', rule: 'environment' }] });
});

test('keys other than those that the database was first set up with are refused, and nothing changes', async () => {
  const held = await everything();
  const other = await openKeys(`${database.keysFolder}-other`, { make: true });
  await expect(applySetup({ store: owner, keys: other, ids }, setup)).rejects.toMatchObject({ code: 'keys-mismatch' });
  expect(await everything()).toEqual(held);
});

test('an organisation that was set up and whose key is lost gets no new one: its rows would not open', async () => {
  const partial = `${database.keysFolder}-partial`;
  cpSync(database.keysFolder, partial, { recursive: true, filter: (path) => !path.endsWith('organisations') });
  chmodSync(partial, 0o700);
  const keys = await openKeys(partial);
  await expect(applySetup({ store: owner, keys, ids }, setup)).rejects.toMatchObject({ code: 'keys-missing' });
  expect(existsSync(join(partial, 'organisations'))).toBe(false);
});

test('a client cannot be moved to another organisation', async () => {
  const moved = { ...setup, hosts: [], accounts: [], connectorClients: [{ ...setup.hosts[0], clientId: 'police-cases' }].map(() => ({ clientId: 'police-cases', organisation: 'W06000011', feeds: ['swansea-childrens'], jwks: { keys: [publicJwk] } })) };
  await expect(apply(moved)).rejects.toMatchObject({ name: 'StoreError', sqlState: '42501' });
});
