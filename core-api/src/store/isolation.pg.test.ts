import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Figures } from '../../test/interleave.ts';
import { interleave } from '../../test/interleave.ts';
import type { TestDatabase } from '../../test/pg.ts';
import { testDatabase } from '../../test/pg.ts';
import type { OrganisationId } from '../shared/brands.ts';

const organisations = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'] as OrganisationId[];
/** What one organisation must never see of another's: refused rows, feed detail, accounts, what was declared and opened, what its staff saw, reviewed and said. */
const tables = ['quarantine', 'feed', 'feed_state', 'batch', 'generation', 'account', 'access_request', 'team', 'host_staff', 'launch', 'declaration', 'verdict', 'review_view', 'person_view', 'recall'];
const rowsEach = 5;

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase({ max: 5 });
  for (const organisation of organisations) {
    for (let n = 1; n <= rowsEach; n += 1) await seed(organisation, n);
  }
});
afterAll(async () => {
  await database.close();
});

async function seed(organisation: OrganisationId, n: number): Promise<void> {
  const id = `md5($1::text || $2::text)::uuid`;
  const insert = async (columns: string, values: string): Promise<unknown> => database.sql(`insert into ${columns} select ${values} from (select $1::uuid as organisation, $2::int as n)`, [organisation, n]);
  await insert('quarantine (organisation_id, quarantine_id, feed_id, sequence, row_no, problems, status, at)', `organisation, ${id}, 'f' || n, n, n, '[]', 'waiting', now()`);
  await insert('feed (organisation_id, feed_id, name_en, service, mode, expect_every)', `organisation, 'f' || n, 'x', 'x', 'full', interval '1 day'`);
  await insert('feed_state (organisation_id, feed_id)', `organisation, 'f' || n`);
  await insert('batch (organisation_id, feed_id, sequence, content_mac, cursor, mode, result, at)', `organisation, 'f' || n, n, '\\x00', 'c', 'full', '{}', now()`);
  await insert('generation (organisation_id, feed_id, generation_id, status, pages, rows_read, at)', `organisation, 'f' || n, 'g', 'open', 1, 1, now()`);
  await insert('account (organisation_id, account_id, email_mac, sealed, role)', `organisation, ${id}, sha256($1::text::bytea || $2::text::bytea), '\\x00', 'practitioner'`);
  await insert('access_request (organisation_id, request_id, kind, origin, account_id, role, at, lapses_at, sealed)', `organisation, ${id}, 'role', 'colleague', ${id}, 'reviewer', now(), now(), '\\x00'`);
  await insert('team (organisation_id, team_id, sealed)', `organisation, ${id}, '\\x00'`);
  await insert('host_staff (client_id, sub_mac, organisation_id, account_id)', `'h', sha256($1::text::bytea || $2::text::bytea), organisation, ${id}`);
  await insert('launch (organisation_id, launch_id, account_id, expires_at, sealed)', `organisation, ${id}, ${id}, now(), '\\x00'`);
  await insert('verdict (organisation_id, verdict_id, source_a, source_b, owner_a, feed_a, owner_b, feed_b, origin, outcome, reason, role, at)', `organisation, ${id}, '\\x00'::bytea || substr(sha256('a'), 2), sha256('b'), organisation, 'f', organisation, 'f', 'verdict', 'same', 'r', 'reviewer', now()`);
  await insert('review_view (organisation_id, account_id, day, review_id, at)', `organisation, ${id}, '2026-11-21', ${id}, now()`);
  await insert('person_view (organisation_id, person_id, declaration_id, account_id, at)', `organisation, ${id}, ${id}, ${id}, now()`);
  await insert('recall (organisation_id, person_id, declaration_id, account_id, status, at)', `organisation, ${id}, ${id}, ${id}, 'listed', now()`);
  await insert('declaration (organisation_id, declaration_id, account_id, gateways, subject, expires_at, sealed)', `organisation, ${id}, ${id}, '{}', 'child', now(), '\\x00'`);
}

const run = async (requests: number, looked: readonly string[] = tables): Promise<Figures> => interleave({ store: database.store, organisations, tables: looked, requests, lanes: 20 });

test('10,000 interleaved requests of two organisations on a pool of 5 with random aborts see and touch no row of the other', async () => {
  const figures = await run(10_000);
  process.stdout.write(`isolation: ${JSON.stringify(figures)}\n`);
  expect(figures.foreignRows).toBe(0);
  expect(figures.foreignWrites).toBe(0);
  expect(figures.requests).toBeGreaterThanOrEqual(10_000);
  expect(figures.aborted).toBeGreaterThan(3_000);
  expect(figures.ownRows).toBeGreaterThan(50_000);
  expect(figures.lateStatements).toBeGreaterThan(1_000);
});

/** Each fault would let rows through, or hide the owner's own; the same run must notice every one. */
test.each([
  ['row-level security switched off', 'alter table quarantine disable row level security', 'alter table quarantine enable row level security'],
  ['a policy that lets everybody in', 'create policy planted on quarantine using (true)', 'drop policy planted on quarantine'],
])('%s is noticed', async (_name, plant, restore) => {
  await database.sql(plant);
  const figures = await run(200, ['quarantine']);
  await database.sql(restore);
  expect(figures.foreignRows).toBeGreaterThan(0);
  expect((await run(200, ['quarantine'])).foreignRows).toBe(0);
});

test('a dropped policy is noticed: nobody sees anything', async () => {
  const [policy] = await database.sql<{ policyname: string; qual: string }>(`select policyname, qual from pg_policies where tablename = 'quarantine'`);
  await database.sql(`drop policy ${policy?.policyname ?? ''} on quarantine`);
  const figures = await run(200, ['quarantine']);
  await database.sql(`create policy ${policy?.policyname ?? ''} on quarantine using (${policy?.qual ?? ''})`);
  expect(figures).toMatchObject({ ownRows: 0, foreignRows: 0 });
  expect((await run(200, ['quarantine'])).ownRows).toBeGreaterThan(0);
});

test('a context that outlives its transaction would be noticed', async () => {
  const leaky: typeof database.store = { ...database.store, tx: async (context, work) => database.store.tx({ ...context, own: organisations[0] }, work) };
  const figures = await interleave({ store: leaky, organisations, tables: ['quarantine'], requests: 200, lanes: 20 });
  expect(figures.foreignRows).toBeGreaterThan(0);
});
