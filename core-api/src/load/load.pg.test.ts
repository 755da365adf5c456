import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { allowCategories, forbidCategories, forgetAgreements } from '../../test/category-agreements.ts';
import type { IngestWorld, Partner } from '../../test/ingest-world.ts';
import { ingestTables, ingestWorld, testNow } from '../../test/ingest-world.ts';
import { openRecord } from '../ingest/open-record.ts';
import { openVariant } from '../ingest/variant-content.ts';
import type { FeedId, OrganisationId } from '../shared/brands.ts';
import { planLoad } from './plan-load.ts';
import type { LoadResult } from './run-load.ts';
import { runLoad } from './run-load.ts';
import { columnPlaces, requiredColumns } from './template-columns.ts';
import { templateRecord } from './template-record.ts';

let world: IngestWorld;
let folder: string;
beforeAll(async () => {
  world = await ingestWorld();
  folder = mkdtempSync(join(tmpdir(), 'mast-load-test-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await world.close();
});

type Row = Readonly<Record<string, string>>;
const partners = ['council', 'police', 'health'] as const satisfies readonly Partner[];

/** Few names, dates and addresses, so that rows collide, bridge, contradict each other, differ in level, come twice and break rules. */
const rowsArbitrary = fc.array(
  fc.record({
    partner: fc.constantFrom<Partner>(...partners),
    source_ref: fc.integer({ min: 0, max: 30 }).map((n) => `R${n}`),
    given_name: fc.constantFrom('Anwen', 'Annie', 'Ann', 'Rhodri', 'R', 'Mair, "May"', ''),
    family_name: fc.constantFrom('Pritchard', 'Rees', 'Prichard'),
    date_of_birth: fc.constantFrom('2014-03-07', '2014-07-03', '1984-03-07', '1984', '', '2014-02-30'),
    address_line_1: fc.constantFrom('14 Heol Fawr', '14, Heol Fawr', '3 Park Row', 'Rose Refuge, 3 Park Row', ''),
    postcode: fc.constantFrom('SA1 1AA', 'SA1 1AB'),
    uprn: fc.constantFrom('', '', '100012345'),
    nhs_number: fc.constantFrom('9990000018', '', '', '', '9990000019'),
    sensitivity: fc.constantFrom('0', '0', '0', '0', '1', '2', '3', 'x'),
    date: fc.constantFrom('2026-11-01', '2026-10-01'),
  }),
  { minLength: 20, maxLength: 40 },
);

function filled({ partner: _partner, ...row }: Row & { partner: Partner }): Row {
  return { service: 'childrens-social-care', kind: 'event', status: 'open', town: 'Swansea', contact_team: 'Duty team', ...row };
}

function csv(rows: readonly Row[]): string {
  const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [requiredColumns.join(','), ...rows.map((row) => requiredColumns.map((column) => cell(row[column] ?? '')).join(','))].join('\n');
}

function rawOf(row: Row): { ref: string; record: unknown } {
  const places = columnPlaces(requiredColumns);
  if ('wrong' in places) throw new Error(places.wrong);
  const { ref, raw } = templateRecord(requiredColumns.map((column) => row[column] ?? ''), places);
  return { ref, record: raw };
}

/** Partners whose feeds list a person once. */
let unique: ReadonlySet<Partner> = new Set();
const feeds = (): { organisationId: OrganisationId; feedId: FeedId; isUnique: boolean }[] =>
  partners.map((partner) => ({ organisationId: world.callers[partner].organisationId, feedId: world.callers[partner].feeds[0] ?? ('' as FeedId), isUnique: unique.has(partner) }));

async function loadFiles(rows: readonly (Row & { partner: Partner })[]): Promise<LoadResult> {
  for (const partner of partners) writeFileSync(join(folder, `${world.callers[partner].feeds[0]}_full_2026-11-20_7.csv`), csv(rows.filter((row) => row.partner === partner).map(filled)));
  const plan = planLoad(folder, feeds());
  if (!plan.ok) throw new Error(JSON.stringify(plan.failure));
  const { core, ownerUrl, keysFolder } = world;
  return runLoad(plan.value, { ownerUrl, keysFolder, keys: core.keys, environment: core.environment, clock: core.clock, threads: 2, progress: { stage: () => undefined, part: () => undefined } });
}

async function ingestRows(rows: readonly (Row & { partner: Partner })[]): Promise<void> {
  for (const partner of ['council', 'health', 'police'] as const) {
    const sent = rows.filter((row) => row.partner === partner).map((row) => rawOf(filled(row)));
    await world.offer(partner, world.next(partner, sent, { mode: 'full', generation: { id: 'g', page: 1, last: true } }));
  }
}

/** All that is stored, without the ids that are drawn at random, the order of arrays, what is sealed with a nonce, and persons that batches merged on the way. */
async function outcome(): Promise<{ persons: string[] } & Record<string, unknown>> {
  const { sql, core } = world;
  const variants = await sql<{ organisation_id: string; variant_id: string; look_id: string; person_id: string; sealed: Buffer }>('select * from variant order by look_id, organisation_id');
  const persons = Map.groupBy(variants, ({ person_id: personId }) => personId);
  const ids = new Map(variants.map(({ variant_id: id, organisation_id: organisation, look_id: look }) => [id, `${organisation} ${look}`]));
  const records = await sql<{ variant_id: string | null }>('select organisation_id, feed_id, source_mac, content_mac, month, expires, variant_id, place_look_ids, version, received_at from record order by source_mac');
  return {
    variants: variants.map(({ organisation_id: organisation, variant_id: id, look_id: look, sealed }) => [organisation, look, openVariant(core.keys.open(organisation as OrganisationId, 'variant', id, sealed))]),
    persons: [...persons.values()].map((members) => members.map(({ look_id: look }) => look).toSorted().join()).toSorted(),
    records: records.map((record) => ({ ...record, variant_id: ids.get(record.variant_id ?? '') })),
    looks: (await sql<{ look_id: string; keys: string[] }>('select look_id, keys from look order by look_id')).map(({ look_id: look, keys }) => [look, keys.toSorted()]),
    edges: await sql('select look_a, look_b, weight, model from edge order by look_a, look_b'),
    places: (await sql<{ looks: string[] }>('select array_agg(look_id::text order by look_id) as looks from place_look group by place_id')).map(({ looks }) => looks.join()).toSorted(),
    placeKeys: (await sql<{ look_id: string; keys: string[] }>('select look_id, keys from place_look order by look_id')).map(({ look_id: look, keys }) => [look, keys.toSorted()]),
    placeVariants: await sql('select organisation_id, look_id from place_variant order by 1, 2'),
    recordPlaces: await sql('select p.organisation_id, p.look_id, r.source_mac from record_place p join record r using (organisation_id, record_id) order by 1, 2, 3'),
    words: await sql('select organisation_id, token_mac, n from name_token where n > 0 order by 1, 2'),
    quarantine: await sql('select organisation_id, feed_id, sequence, row_no, source_mac, problems, status, sealed is null as dropped from quarantine order by 1, 2, 4'),
    feeds: await sql('select organisation_id, feed_id, sequence, status, live_records from feed_state order by 1, 2'),
    counts: await sql('select (select count(*) from person where retired_into is null) as persons, (select count(*) from place where retired_into is null) as places, (select count(*) from audit_leaf) as leaves'),
  };
}

async function reset(): Promise<void> {
  await world.reset();
  await world.sql('truncate name_token, place_event, name_frequency, name_snapshot');
}

async function expectSameOfBoth(rows: readonly (Row & { partner: Partner })[]): Promise<void> {
  await reset();
  await loadFiles(rows);
  const loaded = await outcome();
  const names = await world.sql<{ role: string; token: string; per_10k: number }>('select * from name_frequency');
  await reset();
  await world.sql('insert into name_snapshot values (true, gen_random_uuid(), now())');
  for (const { role, token, per_10k: per10k } of names) await world.sql('insert into name_frequency values ($1, $2, $3)', [role, token, per10k]);
  await ingestRows(rows);
  expect(loaded).toEqual(await outcome());
}

async function declareUnique(declared: readonly Partner[]): Promise<void> {
  unique = new Set(declared);
  for (const { feedId, isUnique } of feeds()) await world.sql('update feed set unique_people = $2 where feed_id = $1', [feedId, isUnique]);
}

it('what a load stores is what ingest of the same rows stores, under the frequencies of names that the load took', async () => {
  await fc.assert(fc.asyncProperty(rowsArbitrary, expectSameOfBoth), { numRuns: 3, seed: 20261121, endOnFailure: true });
}, 300_000);

it('and so it is where feeds list a person once; what they have left over stays apart', async () => {
  await declareUnique(['council', 'police']);
  try {
    await fc.assert(fc.asyncProperty(rowsArbitrary, expectSameOfBoth), { numRuns: 2, seed: 20261122, endOnFailure: true });
    const row = { given_name: 'Anwen', family_name: 'Pritchard', date_of_birth: '2014-03-07', address_line_1: '14 Heol Fawr', postcode: 'SA1 1AA', sensitivity: '0', date: '2026-11-01' };
    // Alone with each other in both lists, at one address: two full registers would make one person of them, two feeds of any overlap must not.
    await expectSameOfBoth([
      { ...row, partner: 'council', source_ref: 'A1' }, { ...row, partner: 'police', source_ref: 'B1' },
      { ...row, partner: 'council', source_ref: 'A2', given_name: 'Rhodri', date_of_birth: '2011-05-12' }, { ...row, partner: 'police', source_ref: 'B2', given_name: 'Mair', date_of_birth: '2017-09-30' },
    ]);
    expect((await outcome()).persons).toHaveLength(3);
  } finally {
    await declareUnique([]);
  }
}, 300_000);

it('a load leaves the schema as it was, and the next batch of each feed goes on from it', async () => {
  const indexes = async (): Promise<unknown> => world.sql("select indexdef from pg_indexes where schemaname = 'public' order by indexname");
  await reset();
  const before = await indexes();
  const row = { partner: 'council' as const, source_ref: 'A1', given_name: 'Anwen', family_name: 'Pritchard', date_of_birth: '2014-03-07', address_line_1: '14 Heol Fawr', postcode: 'SA1 1AA', sensitivity: '0', date: '2026-11-01' };
  await loadFiles([row]);
  expect(await indexes()).toEqual(before);
  const [state] = await world.sql<{ sequence: string; cursor: string }>("select sequence, cursor from feed_state where feed_id = 'council-children'");
  expect(JSON.parse(state?.cursor ?? '')).toEqual({ file: 'council-children_full_2026-11-20_7.csv', seq: 7, row: 1, attempt: 1, done: true });
  const result = await world.offer('council', { sequence: 2, previousCursor: state?.cursor ?? '', cursor: 'next', mode: 'delta', rows: [rawOf(filled(row))] });
  expect(result).toMatchObject({ ok: true, value: { applied: 0, unchanged: 1 } });
});

it('where no agreement lets a feed bring category codes, a load keeps none, as ingest does; a feed that no agreement speaks of, or that one lets, keeps its own', async () => {
  const row = { given_name: 'Anwen', family_name: 'Pritchard', date_of_birth: '2014-03-07', address_line_1: '14 Heol Fawr', postcode: 'SA1 1AA', sensitivity: '0', date: '2026-11-01', category: 'registration' };
  const rows = partners.map((partner) => ({ ...row, partner, source_ref: 'A1' }));
  const kept = async (): Promise<unknown> => {
    const stored = await world.sql<{ organisation_id: string; record_id: string; sealed: Buffer; feed_id: string }>('select organisation_id, record_id, sealed, feed_id from record order by feed_id');
    return stored.map(({ organisation_id: organisation, record_id: recordId, sealed, feed_id: feed }) => [feed, openRecord(world.core.keys, organisation as OrganisationId, { recordId, sealed }).category]);
  };
  await forbidCategories(world, 'council');
  await allowCategories(world, 'police');
  try {
    await expectSameOfBoth(rows);
    expect(await kept()).toEqual([['council-children', undefined], ['health-attendances', 'registration'], ['police-notices', 'registration']]);
  } finally {
    await forgetAgreements(world);
  }
}, 300_000);

it('a database that holds anything is refused, and stays as it was', async () => {
  await reset();
  const row = { partner: 'council' as const, source_ref: 'A1', given_name: 'Anwen', family_name: 'Pritchard', date_of_birth: '2014-03-07', address_line_1: '14 Heol Fawr', postcode: 'SA1 1AA', sensitivity: '0', date: '2026-11-01' };
  await ingestRows([row]);
  const before = await outcome();
  await expect(loadFiles([row])).rejects.toMatchObject({ code: 'load-not-empty' });
  expect(await outcome()).toEqual(before);
});

it('a load that fails on its way leaves an empty database, which may be loaded again', async () => {
  await reset();
  const row = { partner: 'council' as const, source_ref: 'A1', given_name: 'Anwen', family_name: 'Pritchard', date_of_birth: '2014-03-07', address_line_1: '14 Heol Fawr', postcode: 'SA1 1AA', sensitivity: '0', date: '2026-11-01' };
  await world.sql('alter table audit_leaf add constraint broken check (false) not valid');
  await expect(loadFiles([row])).rejects.toMatchObject({ code: 'audit-unavailable' });
  await world.sql('alter table audit_leaf drop constraint broken');
  for (const table of ingestTables) expect([table, (await world.sql(`select 1 from ${table}`)).length]).toEqual([table, 0]);
  await expect(loadFiles([row])).resolves.toMatchObject({ applied: 1, persons: 1 });
  expect(testNow.toISOString()).toBe('2026-11-21T09:00:00.000Z');
});
