import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../test/answer-world.ts';
import { answerWorld, headline } from '../../test/answer-world.ts';
import type { Core } from '../core.ts';
import { countMonths } from './count-months.ts';
import { transparency } from './transparency.ts';
import type { Transparency } from './transparency-schema.ts';

/** The public page: from configuration and counts, and nothing of anybody. */
let world: AnswerWorld;
let now = Date.parse('2026-11-22T09:00:00Z');
const core = (): Core => ({ ...world.core, clock: { now: () => new Date(now) } });
const sql = <Row extends Record<string, unknown>>(text: string, values: readonly unknown[] = []) => world.database.sql<Row>(text, values);

beforeAll(async () => {
  world = await answerWorld();
});
afterAll(() => world.close());

/** Leaves of a kind at a moment, of an organisation; only their headers count here. */
async function leaves(organisationId: string, kind: string, at: string, n: number): Promise<void> {
  await sql(`insert into audit_leaf (month, leaf_id, at, kind, organisation_id, header, commitment, leaf_hash, sealed)
    select date_trunc('month', $3::timestamptz at time zone 'UTC')::date, gen_random_uuid(), $3, $2, $1, '{}', sha256('c'), sha256('h'), '\\x00' from generate_series(1, $4::int)`, [organisationId, kind, at, n]);
}

test('the page tells who takes part under agreements in force, with which feeds and what they never send, the fields, the law, how long, and how to object, in both languages', async () => {
  const page = await transparency(core());
  expect(page.partners.map(({ name, reads, feeds }) => [name.en, reads, feeds.map(({ service }) => service)])).toEqual([
    ['Organisation E08000030', true, ['childrens-social-care']], ['Organisation H-BCHC', true, ['health']], ['Organisation P-WMP', true, ['police']],
  ]);
  expect(page.partners[0]?.feeds[0]?.doesNotShare).toEqual([{ en: 'case notes', cy: 'case notes' }]);
  expect(page.fields.length).toBeGreaterThan(5);
  expect(page.gateways.length).toBeGreaterThan(3);
  expect(new Set(page.gateways.map(({ status }) => status.en))).toEqual(new Set(['to be confirmed by an information-governance lawyer']));
  expect(page.gateways.every(({ nations }) => nations.includes('england'))).toBe(true);
  expect([page.months, page.searches, page.dipSamples]).toEqual([{ shown: 12, stored: 36 }, [], []]);
  for (const text of [page.texts.what, page.texts.never, ...page.texts.objections]) expect(text.cy).not.toBe(text.en);
});

test('what is in force at this moment counts: an organisation without an agreement is not there, nor one that left, nor one whose agreement has ended', async () => {
  expect(JSON.stringify(await transparency(core()))).not.toContain(world.stranger.code);
  await sql('update organisation set left_at = now() where organisation_id = $1', [world.health.organisationId]);
  expect(JSON.stringify(await transparency(core()))).not.toContain(world.health.code);
  await sql('update organisation set left_at = null where organisation_id = $1', [world.health.organisationId]);
  await sql("update agreement set valid_to = '2026-11-21'");
  expect(await transparency(core())).toMatchObject({ partners: [], gateways: [], months: { shown: null, stored: null } });
  await sql('update agreement set valid_to = null');
});

test('whole months that are over are counted once, of all organisations together, by London’s calendar; small numbers are not told, and none is like a few', async () => {
  const { council, police, stranger } = world;
  await leaves(council.organisationId, 'search-answered', '2026-09-30T22:59:00Z', 4);
  // Midnight in London comes an hour earlier in summer.
  await leaves(council.organisationId, 'search-answered', '2026-09-30T23:01:00Z', 3);
  await leaves(police.organisationId, 'search-answered', '2026-10-15T12:00:00Z', 9);
  await leaves(stranger.organisationId, 'search-answered', '2026-10-15T12:00:00Z', 2);
  await leaves(police.organisationId, 'person-viewed', '2026-10-15T12:00:00Z', 5);
  await leaves(police.organisationId, 'question-refused', '2026-10-15T12:00:00Z', 70);
  await leaves(police.organisationId, 'search-answered', '2026-11-10T12:00:00Z', 80);
  await countMonths(core());
  const told = [{ month: '2026-10', answered: 14, opened: 5 }, { month: '2026-09', answered: null, opened: null }];
  expect((await transparency(core())).searches).toEqual(told);
  // A month that was published never changes, whatever comes to light, and whoever runs the job again or beside.
  await leaves(council.organisationId, 'search-answered', '2026-10-20T12:00:00Z', 50);
  await Promise.all([countMonths(core()), countMonths(core())]);
  expect((await transparency(core())).searches).toEqual(told);
});

test('random looks are told by the month in which they were decided, of all organisations together; a month without one is not in that list', async () => {
  const samples = (organisationId: string, verdict: string, n: number) => sql(`insert into dip_sample (organisation_id, sample_id, account_id, leaf_id, declaration_id, asked_at, due_at, verdict, decided_by, decided_at)
    select $1, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '2026-10-20', '2026-11-20', $2, gen_random_uuid(), '2026-11-05' from generate_series(1, $3::int)`, [organisationId, verdict, n]);
  await samples(world.council.organisationId, 'in-order', 4);
  await samples(world.police.organisationId, 'in-order', 3);
  await samples(world.police.organisationId, 'concern', 5);
  await samples(world.police.organisationId, 'ask', 1);
  expect((await transparency(core())).dipSamples).toEqual([]);
});

test('a month is counted a day after its end, and one without a question stands between others', async () => {
  now = Date.parse('2026-12-01T08:00:00Z');
  await countMonths(core());
  expect((await transparency(core())).searches[0]?.month).toBe('2026-10');
  now = Date.parse('2027-01-02T08:00:00Z');
  await sql(`insert into dip_sample (organisation_id, sample_id, account_id, leaf_id, declaration_id, asked_at, due_at, verdict, decided_by, decided_at)
    select $1, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '2026-12-01', '2026-12-20', 'in-order', gen_random_uuid(), '2026-12-05' from generate_series(1, 4)`, [world.council.organisationId]);
  await countMonths(core());
  expect((await transparency(core())).searches.slice(0, 3)).toEqual([{ month: '2026-12', answered: null, opened: null }, { month: '2026-11', answered: 80, opened: null }, { month: '2026-10', answered: 14, opened: 5 }]);
  expect((await transparency(core())).dipSamples, 'a few in December are like none').toEqual([{ month: '2026-11', lookedAt: 13, concerns: 5 }]);
});

test('anybody may read it, it is the same for everybody, kept for a quarter of an hour, and names no person, account or record', async () => {
  const { council } = world;
  await world.deliver(council, [headline({ sourceRef: 'canary-ref', person: { names: [{ given: 'Canaryna', family: 'Quillfeather', use: 'usual' }], dateOfBirth: { value: '2011-03-12', precision: 'day' } }, contact: { team: 'Canary team', phone: '01632 960999' } })]);
  const first = await world.app.inject('/v1/transparency');
  expect([first.statusCode, first.headers['cache-control']]).toEqual([200, 'public, max-age=900']);
  await sql("update organisation set name_en = 'Another name' where organisation_id = $1", [council.organisationId]);
  const token = await world.userToken(council);
  const second = await world.app.inject({ url: '/v1/transparency', headers: { authorization: `Bearer ${token}`, 'accept-language': 'cy' } });
  expect(second.body).toBe(first.body);
  expect(first.body).not.toMatch(/Canary|Quillfeather|960999|Sam Worker|sam@example/);
  for (const id of [council.organisationId, council.accountId, council.staffId, council.connectorId, council.hostId, council.feedId]) expect(first.body).not.toContain(id);
  expect(Object.keys(first.json<Transparency>()).toSorted()).toEqual(['dipSamples', 'environment', 'fields', 'gateways', 'madeOn', 'months', 'partners', 'searches', 'texts']);
});

test('after so many calls in a minute from one address it says so', async () => {
  const statuses: number[] = [];
  for (let call = 0; call < 61; call += 1) statuses.push((await world.app.inject({ url: '/v1/transparency', remoteAddress: '203.0.113.9' })).statusCode);
  expect([statuses.filter((status) => status === 200).length, statuses.at(-1)]).toEqual([60, 429]);
});
