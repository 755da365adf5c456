import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { TestDatabase } from '../../test/pg.ts';
import { testDatabase } from '../../test/pg.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { contextSql } from './context-sql.ts';
import { searchCandidates } from './sql/search-candidates.ts';
import { searchPlaces } from './sql/search-places.ts';
import { selectCandidates } from './sql/select-candidates.ts';
import { selectMissingRecords } from './sql/select-missing-records.ts';
import { selectPlaceCandidates } from './sql/select-place-candidates.ts';
import type { Statement } from './statement.ts';

/** Contents in the seeded database, each with 12 keys, two organisations holding one variant each of most. */
const looks = 100_000;
/** Read whole on purpose: one row, or one for each partner, agreement or migration. */
const smallTables: ReadonlySet<string> = new Set(['organisation', 'environment', 'matching', 'name_frequency', 'name_snapshot', 'schema_migration', 'federation_connection', 'agreement', 'agreement_ambient', 'agreement_contributor', 'agreement_document', 'agreement_reader', 'agreement_signatory', 'audit_index_start', 'client', 'ehr', 'leaving', 'look_epoch', 'restored', 'designation', 'list_entry', 'override', 'service_permission', 'shield', 'transparency_month', 'unlabelled_team']);
/** Who takes part is entered by the owner of the schema alone. */
const setupOnly: ReadonlySet<string> = new Set([
  'delete-client-feeds', 'delete-organisation-rows', 'delete-restored', 'insert-client-feed', 'insert-leaving',
  'delete-name-snapshot', 'insert-environment', 'insert-host-staff', 'insert-name-frequencies', 'insert-name-snapshot', 'mark-organisation-left', 'mark-rotation-due', 'replace-matching', 'save-client', 'save-ehr', 'save-feed', 'save-matching', 'save-organisation', 'save-portal-client', 'save-connection', 'update-leaving',
]);
/** Of everything, on purpose: an operator's own work, never a service's. */
const ofEverything: ReadonlySet<string> = new Set(['delete-all-edges', 'delete-all-looks', 'delete-organisation-rows', 'mark-shields-unapplied', 'select-all-protections']);
const visible = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'] as OrganisationId[];

type Node = { readonly 'Node Type': string; readonly Operation?: string; readonly 'Relation Name'?: string; readonly 'Index Name'?: string; readonly 'Conflict Arbiter Indexes'?: readonly string[]; readonly Plans?: readonly Node[] };

let database: TestDatabase;
/** Connected as the service is: role mast_app, under row-level security. */
let app: pg.Client;
let owner: pg.Client;
beforeAll(async () => {
  database = await testDatabase();
  await seed();
  app = new pg.Client({ connectionString: database.appUrl });
  owner = new pg.Client({ connectionString: database.ownerUrl });
  for (const client of [app, owner]) {
    await client.connect();
    await client.query(contextSql({ own: visible[0], visible, matching: true }, 10_000));
  }
}, 240_000);
afterAll(async () => {
  await app.end();
  await owner.end();
  await database.close();
});

/** Keys are spread as names are: two in twelve are shared by hundreds, the rest by few. The index is built after the rows, as a first load does. */
async function seed(): Promise<void> {
  await database.sql('drop index look_keys_idx');
  await database.sql(`insert into look (look_id, keys) select md5('l' || n)::uuid,
    array(select case when k < 3 then k * 1000000 + (n * 7919) % 400 else (hashint8extended(n / 2, k)) end from generate_series(1, 12) k) from generate_series(1, $1::int) n`, [looks]);
  await database.sql('create index look_keys_idx on look using gin (keys) with (fastupdate = off)');
  for (const [at, organisation] of visible.entries()) {
    await database.sql(`insert into variant (organisation_id, variant_id, look_id, person_id, sealed)
      select $1, md5('v' || $2::text || n)::uuid, md5('l' || n)::uuid, md5('p' || n / 3)::uuid, '\\x00' from generate_series(1, $3::int) n where n % 5 <> $2::int`, [organisation, at, looks]);
  }
  await database.sql(`insert into record (organisation_id, record_id, feed_id, source_mac, content_mac, month, variant_id, version, received_at, generation, sealed)
    select $1, md5('r' || n)::uuid, 'feed-' || n % 3, sha256(('s' || n)::bytea), sha256('c'), '2026-11-01', md5('0' || n)::uuid, 1, now(), 'g1', '\\x00' from generate_series(1, 30000) n`, [visible[0]]);
  await database.sql(`insert into record_place select organisation_id, md5('q' || variant_id)::uuid, record_id from record`);
  await database.sql('drop index place_look_keys_idx');
  await database.sql(`insert into place_look (look_id, place_id, keys)
    select md5('a' || n)::uuid, md5('h' || n / 3)::uuid, array(select hashint8extended(n / 3, k) from generate_series(1, 6) k) from generate_series(1, 30000) n`);
  await database.sql('create index place_look_keys_idx on place_look using gin (keys) with (fastupdate = off)');
  await database.sql(`insert into place (place_id, created_at) select distinct place_id, now() from place_look`);
  await database.sql(`insert into place_variant (organisation_id, place_variant_id, look_id, sealed)
    select o, md5(o || 'w' || n)::uuid, md5('a' || n)::uuid, '\\x00' from generate_series(1, 30000) n, unnest($1::uuid[]) o`, [visible]);
  await database.sql(`insert into account select $1, md5('a' || n)::uuid, sha256(('e' || n)::bytea), '\\x00', 'practitioner' from generate_series(1, 5000) n`, [visible[0]]);
  await database.sql(`insert into access_request (organisation_id, request_id, kind, origin, account_id, email_mac, staff_mac, vouched_by, role, at, lapses_at, sealed, status, decided_at)
    select $1, md5('q' || n)::uuid, case when n % 3 = 0 then 'role' else 'account' end, 'colleague', md5('a' || n)::uuid, sha256(('e' || n)::bytea), sha256(('s' || n)::bytea), md5('v' || n)::uuid, 'reviewer', now(), now(), '\\x00', case when n % 10 = 0 then 'waiting' else 'refused' end, case when n % 10 = 0 then null else now() end
    from generate_series(1, 5000) n`, [visible[0]]);
  await database.sql(`insert into team (organisation_id, team_id, sealed) select $1, md5('t' || n)::uuid, '\\x00' from generate_series(1, 500) n`, [visible[0]]);
  await database.sql(`insert into launch (organisation_id, launch_id, account_id, expires_at, sealed) select organisation_id, account_id, account_id, now(), '\\x00' from account`);
  await database.sql(`insert into cds_card (organisation_id, card_id, client_id, service, hook, month) select organisation_id, account_id, 'ehr-' || hashtext(account_id::text) % 3, 's', 'h', '2026-11-01' from account`);
  await database.sql(`insert into person (person_id, created_at) select distinct person_id, now() from variant`);
  await seedTrail();
  await seedDecisions();
  await seedDesk();
  await seedMisuse();
  await seedSignIns();
  await database.sql('analyze');
}

/** Five weeks of questions as the rules see them, and what came of them. */
async function seedMisuse(): Promise<void> {
  const own = visible[0];
  await database.sql(`insert into misuse_fact select $1, md5('a' || n % 300)::uuid, now() - n * interval '2 minutes', md5('l' || n)::uuid, md5('d' || n / 2)::uuid, md5('t' || n % 40)::uuid, n % 48, '\\x00' from generate_series(1, 20000) n`, [own]);
  await database.sql(`insert into misuse_alert (organisation_id, alert_id, account_id, rule, severity, owner, occasion, leaf_id, declaration_id, asked_at, raised_at, told, sealed, outcome, settled_by, settled_at)
    select $1, md5('m' || n)::uuid, md5('a' || n % 300)::uuid, 'volume', (array['notice', 'low', 'high'])[1 + n % 3], 'team-lead', sha256(('o' || n)::bytea), md5('l' || n)::uuid, md5('d' || n)::uuid, now(), now() - n * interval '9 minutes', n % 5 > 0, '\\x00',
      case when n % 4 > 0 then 'in-order' end, case when n % 4 > 0 then md5('s')::uuid end, case when n % 4 > 0 then now() end from generate_series(1, 5000) n`, [own]);
  await database.sql(`insert into misuse_standing select $1, md5('a' || n)::uuid, 'notice', now(), now(), null from generate_series(1, 500) n`, [own]);
  await database.sql(`insert into staff_particulars select organisation_id, account_id, md5('s')::uuid, now(), '\\x00' from account`);
  await database.sql(`insert into watch_entry select $1, md5('w' || n)::uuid, current_date + n % 90, md5('s')::uuid, now(), case when n % 3 > 0 then now() end, '\\x00' from generate_series(1, 1000) n`, [own]);
  await database.sql(`insert into dip_sample (organisation_id, sample_id, account_id, reviewer_id, leaf_id, declaration_id, asked_at, due_at, verdict, decided_by, decided_at)
    select $1, md5('z' || n)::uuid, md5('a' || n % 300)::uuid, md5('a' || n % 40)::uuid, md5('l' || n)::uuid, md5('d' || n)::uuid, now(), now() - n * interval '1 hour', case when n % 9 > 0 then 'in-order' end, case when n % 9 > 0 then md5('s')::uuid end, case when n % 9 > 0 then now() end
    from generate_series(1, 5000) n`, [own]);
  await database.sql(`insert into owner_notice_team select organisation_id, team_id, sha256(team_id::text::bytea), team_id, now() from team`);
  await database.sql(`insert into owner_look select $1, md5('t' || n % 500)::uuid, md5('l' || n)::uuid, now() - n * interval '3 minutes', case when n % 7 > 0 then now() - n * interval '3 minutes' end from generate_series(1, 10000) n`, [own]);
}

/** A year of sign-ins, most of them over, and what the token service remembers of those that are not. */
async function seedSignIns(): Promise<void> {
  await database.sql(`insert into credential select organisation_id, account_id, '\\x00', now() from account`);
  await database.sql(`insert into factor select organisation_id, account_id, account_id, case when hashtext(account_id::text) % 2 = 0 then 'totp' else 'passkey' end, case when hashtext(account_id::text) % 2 <> 0 then email_mac end, 0, now(), null, '\\x00' from account`);
  await database.sql(`insert into user_session select $1, md5('s' || n)::uuid, md5('a' || n % 5000)::uuid, sha256(('b' || n)::bytea), null, '{pwd,otp}', at, at, at, null, 900, at + interval '12 hours', case when n % 20 <> 0 then at end, case when n % 20 <> 0 then 'signed-out' end
    from (select n, now() - n * interval '5 minutes' as at from generate_series(0, 30000) n) s`, [visible[0]]);
  await database.sql(`insert into oidc_artefact select sha256(('h' || n)::bytea), 'RefreshToken', md5('s' || n)::uuid, sha256(('g' || n)::bytea), '{}', now() + n * interval '1 second', null from generate_series(1, 20000) n`);
  await database.sql(`insert into sign_in_throttle select 'name', sha256(('t' || n)::bytea), 1, now() - n * interval '5 seconds', now() from generate_series(1, 20000) n`);
  await database.sql(`insert into sign_in_link select organisation_id, account_id, email_mac, account_id, 'invitation', now(), null from account`);
  await database.sql(`insert into factor_reset select organisation_id, account_id, account_id, now(), now(), null, null, null from account`);
  await database.sql(`insert into federated_identity select organisation_id, 'c', email_mac, account_id, now() from account`);
  await database.sql(`insert into sign_in_policy select md5('o' || n)::uuid, 720, 15 from generate_series(1, 5000) n`);
  await database.sql(`insert into password_ask select sha256(('w' || n)::bytea), now() - n * interval '1 second' from generate_series(1, 5000) n`);
  await database.sql(`insert into search_quota select md5('o' || n)::uuid, 60, 250, 2000, 10000, 2000, 10000 from generate_series(1, 5000) n`);
  await database.sql(`insert into search_count select organisation_id, account_id, 'mast', current_date - hashtext(account_id::text) % 40, 1, 1, 1 from account`);
  await database.sql(`insert into portal_client select 'p' || n, '{https://x.example.org}' from generate_series(1, 2000) n`);
}

/** What leaves are found by, with a dozen tokens each, and what owners may read of them. */
async function seedTrail(): Promise<void> {
  await database.sql(`insert into audit_token select '2026-11-01', md5('t' || n)::uuid, case n % 2 when 0 then 'asked' else 'shown' end, array(select hashint8extended(n / 2, k) from generate_series(1, 12) k) from generate_series(1, 30000) n`);
  await database.sql(`insert into audit_shown select ($1::uuid[])[1 + n % 2], '2026-11-01', md5('t' || n)::uuid, now(), 'search-answered', ($1::uuid[])[1 + n / 2 % 2], null, null, null, '{g}', '\\x00' from generate_series(1, 30000) n`, [visible]);
  await database.sql(`insert into audit_terms select $1, '2026-11-01', leaf_id, '\\x00' from audit_token where part = 'asked'`, [visible[0]]);
}

/** Edges about the threshold, and what people decided, asked and saw. */
async function seedDecisions(): Promise<void> {
  await database.sql(`insert into edge select least(a, b), greatest(a, b), (n % 60) - 3, 'm' from (select n, md5('l' || n)::uuid a, md5('l' || n + 7)::uuid b from generate_series(1, 50000) n) pair`);
  await database.sql(`insert into pair_rule select '\\x00' || substr(sha256(('s' || n)::bytea), 2), '\\xff' || substr(sha256(('t' || n)::bytea), 2), 'verdict', 'same', $1, 'f', $1, 'f', null, null, null, now() from generate_series(1, 20000) n`, [visible[0]]);
  await database.sql(`insert into verdict select $1, md5('w' || n)::uuid, md5('k' || n)::uuid, source_a, source_b, owner_a, feed_a, owner_b, feed_b, origin, 'same', 'r', null, null, 'reviewer', null, now() from (select row_number() over () n, * from pair_rule) r`, [visible[0]]);
  await database.sql(`insert into review (review_id, subject, kind, status, look_a, look_b, person_a, person_b, source_a, source_b, harm, uncertainty, reviewers_needed, model, opened_at)
    select md5('k' || n)::uuid, sha256(('k' || n)::bytea), case n % 3 when 0 then 'pair' when 1 then 'split' else 'contradiction' end, case when n % 10 = 0 then 'settled' else 'open' end,
           md5('l' || n)::uuid, md5('l' || n + 7)::uuid, case n % 3 when 1 then md5('p' || n)::uuid end, case n % 3 when 1 then md5('p' || n + 1)::uuid end,
           case n % 3 when 2 then sha256(('s' || n)::bytea) end, case n % 3 when 2 then sha256(('t' || n)::bytea) end, n % 5, 0.5, 1, 'm', now() from generate_series(1, 20000) n`);
  await database.sql(`insert into person_view select $1, md5('p' || n)::uuid, md5('d' || n)::uuid, md5('a' || n % 50)::uuid, now() from generate_series(1, 20000) n`, [visible[0]]);
  await database.sql(`insert into declaration (organisation_id, declaration_id, account_id, gateways, subject, expires_at, sealed, reference_due)
    select organisation_id, declaration_id, account_id, '{g}', 'child', at + interval '30 minutes', '\\x00', case when hashtext(declaration_id::text) % 50 = 0 then at + interval '1 day' end from person_view`);
  await database.sql(`insert into review_view select organisation_id, account_id, '2026-11-21', person_id, at from person_view`);
  await database.sql(`insert into recall select organisation_id, person_id, declaration_id, account_id, person_id, 'listed', at from person_view`);
  await database.sql(`insert into person_event select md5('e' || n)::uuid, md5('p' || n)::uuid, 'merged', md5('p' || n + 1)::uuid, now(), 'm', array[md5('p' || n)::uuid] from generate_series(1, 20000) n`);
}

/** Outboxes of ninety days, nearly all sent. */
async function seedDesk(): Promise<void> {
  await database.sql(`insert into notice (organisation_id, notice_id, kind, sealed, status, next_at, created_at, done_at)
    select ($1::uuid[])[1 + n % 2], md5('n' || n)::uuid, 'k', '\\x00', case when n % 100 = 0 then 'waiting' else 'sent' end, now(), now() - n * interval '5 minutes', case when n % 100 <> 0 then now() - n * interval '5 minutes' end
    from generate_series(1, 20000) n`, [visible]);
  await database.sql(`insert into outcome select organisation_id, declaration_id, person_id, organisation_id, account_id, 'spoke', at from person_view`);
  await database.sql(`insert into concern select organisation_id, declaration_id, record_id, md5('c' || declaration_id)::uuid, owner_id, account_id, 'two-people', null, at from outcome`);
  await database.sql(`insert into broker_message select organisation_id, md5('b' || declaration_id)::uuid, account_id, declaration_id, case when hashtext(declaration_id::text) % 500 = 0 then 'waiting' else 'passed-on' end, '\\x00', at from person_view`);
  await database.sql(`insert into broker_case (organisation_id, case_id, status, sealed, at)
    select ($1::uuid[])[1 + n % 2], md5('x' || n)::uuid, case when n % 200 = 0 then 'open' else 'closed' end, '\\x00', now() - n * interval '10 minutes' from generate_series(1, 20000) n`, [visible]);
  await database.sql(`insert into service_contact select ($1::uuid[])[1 + n % 2], md5('y' || n)::uuid, sha256(('y' || n)::bytea), '\\x00', md5('a')::uuid, now() from generate_series(1, 5000) n`, [visible]);
  await database.sql(`insert into stale_contact select ($1::uuid[])[1 + n % 2], md5('z' || n)::uuid, 1, case when n % 20 = 0 then 'expired' end, '\\x00', now() from generate_series(1, 5000) n`, [visible]);
  await database.sql(`insert into rights_case (organisation_id, case_id, kind, status, outcome, received_on, started_on, due_on, opened_by, opened_at, closed_by, closed_at, sealed)
    select ($1::uuid[])[1 + n % 2], md5('i' || n)::uuid, 'access', case when open then 'open' else 'closed' end, case when open then null else 'answered' end, '2026-11-01', '2026-11-01', case when open then date '2026-12-01' end, md5('a')::uuid, at, case when open then null else md5('a')::uuid end, case when open then null else at end, '\\x00'
    from (select n, n % 50 = 0 as open, now() - n * interval '10 minutes' as at from generate_series(1, 5000) n) r`, [visible]);
  await database.sql(`insert into rights_withholding select organisation_id, md5('j' || case_id)::uuid, case_id, 'proposed', opened_by, opened_at, null, null, '\\x00' from rights_case`);
  await database.sql(`insert into rights_task select organisation_id, md5('u' || case_id)::uuid, case_id, 'feed-0', case_id, 'correct', case when status = 'open' then 'open' else 'done' end, 1, opened_by, opened_at, null, closed_at, '\\x00' from rights_case`);
  await database.sql(`insert into dispute (organisation_id, dispute_id, record_id, about, status, basis, review_id, subject_id, beside, opened_at, due_at, closed_at)
    select ($1::uuid[])[1 + n % 2], md5('u' || n)::uuid, md5('r' || n)::uuid, 'person', case when n % 50 = 0 then 'open' else 'unfounded' end, case when n % 50 <> 0 then 'verdict' end, md5('k' || n)::uuid, md5('p' || n)::uuid,
           array[md5('r' || n + 1)::uuid], now() - n * interval '10 minutes', now() - n * interval '9 minutes', case when n % 50 <> 0 then now() end from generate_series(1, 20000) n`, [visible]);
  await database.sql(`insert into dispute_round select organisation_id, dispute_id, 'unfounded', record_id, subject_id, null, opened_at, case when hashtext(dispute_id::text) % 200 = 0 then 'everything' else 'done' end, opened_at, dispute_id from dispute`);
  await database.sql(`update concern set dispute_id = declaration_id where hashtext(declaration_id::text) % 5 = 0`);
  await database.sql(`update recall set status = 'due', told_at = case when hashtext(declaration_id::text) % 100 <> 0 then at end, told_to = case when hashtext(declaration_id::text) % 100 <> 0 then account_id end,
      acknowledged_at = case when hashtext(declaration_id::text) % 20 <> 0 then at end, acknowledged_by = case when hashtext(declaration_id::text) % 20 <> 0 then account_id end where hashtext(declaration_id::text) % 4 = 0`);
  await database.sql(`insert into time_baseline select md5('o' || n)::uuid, 45, 240, 20, '2026-05-01', md5('a')::uuid, now() from generate_series(1, 5000) n`);
  await database.sql(`update declaration set for_review = true where hashtext(declaration_id::text) % 50 = 1`);
}

async function explain(statement: Statement<readonly unknown[], unknown>, values?: readonly unknown[], client: pg.Client = app): Promise<Node[]> {
  const how = values === undefined ? 'explain (generic_plan, format json) ' : 'explain (format json) ';
  await client.query('savepoint explained');
  try {
    const result = await client.query<{ 'QUERY PLAN': { Plan: Node }[] }>(how + statement.text, values === undefined ? undefined : [...values]);
    return (result.rows[0]?.['QUERY PLAN'] ?? []).flatMap(({ Plan }) => walk(Plan));
  } finally {
    await client.query('rollback to explained');
  }
}

function walk(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(walk)];
}

const scannedWhole = (nodes: readonly Node[]): string[] => nodes.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name'] ?? '?');
const indexes = (nodes: readonly Node[]): string[] => nodes.flatMap((node) => [...(node['Index Name'] === undefined ? [] : [node['Index Name']]), ...(node['Conflict Arbiter Indexes'] ?? [])]);

/** The first keys of some contents that exist. */
async function keysOf(count: number): Promise<string[]> {
  const rows = await database.sql<{ key: string }>('select distinct unnest(keys)::text as key from (select keys from look order by look_id limit 10) l limit $1', [count]);
  return rows.map((row) => row.key);
}

test.each([1, 10, 40])('a search by %i keys goes through the index of keys and never reads a table whole', async (count) => {
  const keys = await keysOf(count);
  expect(keys).toHaveLength(count);
  const plan = await explain(searchCandidates, [keys, 200]);
  expect(scannedWhole(plan)).toEqual([]);
  expect(indexes(plan)).toEqual(expect.arrayContaining(['look_keys_idx', 'variant_look_id_idx']));
  const found = await app.query(searchCandidates.text, [keys, 200]);
  expect(found.rowCount).toBeGreaterThan(0);
});

test('what a listing left out is found by comparing two sets once, whatever is known of the pages: never page by page for each record', async () => {
  const plan = await explain(selectMissingRecords);
  const kinds = plan.map((node) => node['Node Type']);
  expect(kinds).toContain('SetOp');
  expect(kinds).not.toContain('Nested Loop');
  expect(scannedWhole(plan)).toEqual([]);
});

/** As many contents, each with the same keys. */
function probesOf(count: number, keys: readonly string[]): [string[], number[], number[]] {
  const contents = Array.from({ length: count }, (_, at) => at);
  return [contents.flatMap(() => keys), contents.map((at) => at * keys.length + 1), contents.map((at) => (at + 1) * keys.length)];
}

test.each([1, 10, 40])('a batch of 200 contents with %i keys each probes the same index', async (count) => {
  const keys = await keysOf(count);
  const plan = await explain(selectCandidates, [...probesOf(200, keys), 100]);
  expect(scannedWhole(plan)).toEqual([]);
  expect(indexes(plan)).toContain('look_keys_idx');
});

test.each([1, 8])('a question for an address by %i keys, and a batch of 200, go through the index of keys', async (count) => {
  const rows = await database.sql<{ key: string }>('select distinct unnest(keys)::text as key from (select keys from place_look order by look_id limit 4) l limit $1', [count]);
  const keys = rows.map((row) => row.key);
  expect(keys).toHaveLength(count);
  const asked = await explain(searchPlaces, [keys, 1000]);
  expect(scannedWhole(asked)).toEqual([]);
  expect(indexes(asked)).toEqual(expect.arrayContaining(['place_look_keys_idx', 'place_look_place_id_idx', 'place_variant_look_id_organisation_id_key']));
  expect((await app.query(searchPlaces.text, [keys, 1000])).rowCount).toBeGreaterThan(0);
  const probed = await explain(selectPlaceCandidates, [...probesOf(200, keys), 400]);
  expect(scannedWhole(probed)).toEqual([]);
  expect(indexes(probed)).toContain('place_look_keys_idx');
});

const folder = join(import.meta.dirname, 'sql');
const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));

async function statementOf(file: string): Promise<Statement<readonly unknown[], unknown>> {
  const exported = Object.values((await import(join(folder, file))) as Record<string, unknown>);
  expect(exported).toHaveLength(1);
  return exported[0] as Statement<readonly unknown[], unknown>;
}

test.each(files)('%s: one statement of that name, through its index, reading no growing table whole', async (file) => {
  const statement = await statementOf(file);
  expect(statement.name).toBe(file.replace(/\.ts$/, ''));
  const plan = await explain(statement, undefined, setupOnly.has(statement.name) ? owner : app);
  const grown = scannedWhole(plan).filter((table) => !smallTables.has(table) && !table.startsWith('pg_'));
  expect(ofEverything.has(statement.name) ? [] : grown).toEqual([]);
  // On a small table any index costs the same, and a plain insert has none to choose.
  const { index } = statement;
  const told = index !== undefined && plan[0]?.Operation !== 'Insert' && ![...smallTables].some((table) => index.startsWith(table));
  expect(indexes(plan)).toEqual(expect.arrayContaining(told ? [index] : []));
});

test.each([...setupOnly])('%s is refused to the service role', async (name) => {
  await expect(explain(await statementOf(`${name}.ts`))).rejects.toMatchObject({ code: '42501' });
});

test('the check has looked at the statements there are', () => {
  expect(files.length).toBeGreaterThan(50);
});

test('a plan without the index would be noticed', async () => {
  const plan = await explain({ ...searchCandidates, text: 'select look_id from look where keys[1] = any ($1::bigint[])' }, [['1']]);
  expect(scannedWhole(plan)).toEqual(['look']);
});
