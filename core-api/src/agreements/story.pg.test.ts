import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld, Partner } from '../../test/answer-world.ts';
import { answerWorld, headline } from '../../test/answer-world.ts';
import type { Answer } from '../answer/answer-schema.ts';
import { leave } from '../leaving/leave.ts';
import { createStore } from '../store/create-store.ts';

// A story in one order: each change acts on the very next request, with the tokens and the declaration that were there before it.
let world: AnswerWorld;
let token: string;
let declarationId: string;

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const bond = { names: [{ given: 'James', family: 'Bond', use: 'usual' as const }], dateOfBirth: { value: '1968-11-04', precision: 'day' as const } };
const question = { person: { given: 'James', family: 'Bond', dateOfBirth: '1968-11-04' } };

beforeAll(async () => {
  world = await answerWorld();
  const { council, police, health } = world;
  await world.deliver(council, [headline({ sourceRef: 'c1', date: daysAgo(10), person: bond })]);
  await world.deliver(police, [headline({ sourceRef: 'p1', service: 'police', date: daysAgo(200), status: 'closed', person: bond })]);
  await world.deliver(health, [headline({ sourceRef: 'h1', service: 'health', date: daysAgo(3), person: bond })]);
  token = await world.userToken(health);
  declarationId = await world.declare(token, { subject: 'household' });
});
afterAll(() => world.close());

/** The next request: whose involvements it shows, and what its coverage says of each organisation. */
async function next(): Promise<{ from: string[]; coverage: Record<string, string> }> {
  const response = await world.post('/v1/searches', token, { declarationId, ...question });
  expect(response.statusCode, response.body).toBe(200);
  const answer = response.json<Answer>();
  return {
    from: (answer.people[0]?.involvements ?? []).map(({ organisation }) => organisation.code).toSorted(),
    coverage: Object.fromEntries(answer.coverage.map(({ organisation, state, narrowedByGateway }) => [organisation.code, `${state}${narrowedByGateway === true ? ', narrowed' : ''}`])),
  };
}
const [council, police, health] = ['E08000030', 'P-WMP', 'H-BCHC'] as const;
const sql = (text: string, values: readonly unknown[] = []) => world.database.sql(text, values);
const lead = (partner: Partner, role: 'data-lead' | 'information-governance-lead' = 'data-lead', name = 'one', steppedUp = true) => world.signInToken(partner, { role, name, steppedUp });
const post = async (url: string, by: Promise<string>, body: object = {}) => world.post(url, await by, body);

test('everybody is answered for', async () => {
  expect(await next()).toEqual({ from: [council, health, police].toSorted(), coverage: { [council]: 'current', [police]: 'current', [health]: 'current' } });
});

test('only an own data lead or information-governance lead stops a feed; a stranger’s feed is one that does not exist', async () => {
  const url = `/v1/feeds/${world.police.feedId}/suspension`;
  expect((await post(url, lead(world.council), { reason: 'wrong-data' })).statusCode).toBe(404);
  expect((await post(url, world.signInToken(world.police, { role: 'administrator' }), { reason: 'wrong-data' })).statusCode).toBe(403);
  expect((await post(url, world.userToken(world.police), { reason: 'wrong-data' })).statusCode).toBe(403);
  expect((await post(url, lead(world.police), { reason: 'because of Mrs Jones' })).statusCode).toBe(400);
  expect((await next()).coverage[police]).toBe('current');
});

test('a suspended feed is out of the next answer, which says so, and its batches are refused', async () => {
  const response = await post(`/v1/feeds/${world.police.feedId}/suspension`, lead(world.police, 'data-lead', 'one', false), { reason: 'wrong-links' });
  expect([response.statusCode, response.json()]).toEqual([200, { state: 'suspended' }]);
  expect(await next()).toEqual({ from: [council, health].toSorted(), coverage: { [council]: 'current', [police]: 'suspended', [health]: 'current' } });
  await expect(world.deliver(world.police, [headline({ sourceRef: 'p2', service: 'police', person: bond })])).rejects.toThrow('feed-suspended');
});

test('it is let in again by two people, after a second factor each, and not by one twice', async () => {
  const url = `/v1/feeds/${world.police.feedId}/reopening`;
  expect((await post(url, lead(world.police, 'data-lead', 'one', false))).statusCode).toBe(401);
  expect((await post(url, lead(world.police))).json()).toEqual({ state: 'asked' });
  expect((await post(url, lead(world.police))).json()).toMatchObject({ code: 'two-people-needed' });
  expect((await next()).coverage[police]).toBe('suspended');
  expect((await post(url, lead(world.police, 'information-governance-lead'))).json()).toEqual({ state: 'active' });
  expect((await next()).from).toContain(police);
  expect((await post(url, lead(world.police))).json()).toEqual({ state: 'active' });
  const kinds = await sql("select kind, count(*)::int from audit_leaf where kind like 'feed-%' group by kind order by kind");
  expect(kinds).toEqual([{ kind: 'feed-reopening', count: 2 }, { kind: 'feed-suspended', count: 1 }]);
});

test('one person can let a feed in again by no statement of the database', async () => {
  const me = '11111111-1111-4111-8111-111111111111';
  await expect(sql(`insert into feed_suspension values ($1, $1, 'f', 'other', $1, now(), $1, now(), $1, now())`, [me])).rejects.toMatchObject({ code: '23514' });
});

/** A new version of the agreement that the three are under, with some terms changed, by the police's lead; the parties' leads are named to sign. */
async function draft(changes: Record<string, unknown> = {}): Promise<{ version: number; termsSha256: string }> {
  const { council: c, police: p, health: h } = world;
  const accounts = await Promise.all([c, p, h].map(async (partner) => ({ organisation: partner.code, accountId: await world.accountOf(partner, 'information-governance-lead') })));
  const body = {
    agreement: 'main', validFrom: '2026-01-01', displayMonths: 12, storageMonths: 36, allowsCategories: true,
    contributors: [c, p, h].map(({ code, feedId }) => ({ organisation: code, feedId })), readers: [c.code, p.code, h.code],
    documents: [{ kind: 'dsa', sha256: 'a'.repeat(64) }, { kind: 'dpa', sha256: 'b'.repeat(64) }], signatories: accounts, ...changes,
  };
  const response = await post('/v1/agreements', lead(p, 'information-governance-lead'), body);
  expect(response.statusCode, response.body).toBe(201);
  return response.json<{ version: number; termsSha256: string }>();
}
const sign = async (partner: Partner, version: number, termsSha256: string) => post(`/v1/agreements/main/versions/${version}/signatures`, lead(partner, 'information-governance-lead'), { termsSha256 });

test('a draft binds nobody; nor does one that two of three have signed; the last signature acts on the next request', async () => {
  const { version, termsSha256 } = await draft({ gateways: ['care-act-2014-s42'] });
  expect(version).toBe(2);
  expect((await next()).from).toContain(police);
  expect((await sign(world.police, version, termsSha256)).json()).toEqual({ status: 'draft' });
  expect((await sign(world.police, version, termsSha256)).json()).toMatchObject({ code: 'agreement-not-open' });
  expect((await sign(world.council, version, termsSha256)).json()).toEqual({ status: 'draft' });
  expect((await next()).from).toContain(police);
  expect((await sign(world.health, version, 'f'.repeat(64))).json()).toMatchObject({ code: 'agreement-not-open' });
  expect((await sign(world.health, version, termsSha256)).json()).toEqual({ status: 'in-force' });
  // The declaration names another gateway than the agreement now does: nothing is read, and the coverage says why.
  expect(await next()).toEqual({ from: [], coverage: { [council]: 'not-shared, narrowed', [police]: 'not-shared, narrowed', [health]: 'not-shared, narrowed' } });
});

test('a version in force cannot be changed by the service, whatever statement it sends', async () => {
  const { store } = world.core;
  const change = (text: string) => store.tx({ own: world.police.organisationId }, (db) => db.run({ name: `x${text.length}`, text, row: undefined, index: undefined }, []));
  for (const text of ["update agreement set display_months = 120", "update agreement set gateways = null", "delete from agreement", "update agreement_contributor set feed_id = 'x'", 'delete from agreement_reader', "update agreement_document set kind = 'mou'"]) {
    await expect(change(text), text).rejects.toThrow();
  }
  await expect(change("insert into agreement (agreement_id, version, valid_from, display_months, storage_months, status) values ('x', 1, '2020-01-01', 12, 12, 'in-force')")).rejects.toThrow();
});

test('a version with fewer display months shows less, one without a feed shows none of it and does not list it', async () => {
  const shorter = await draft({ displayMonths: 3 });
  for (const partner of [world.council, world.police, world.health]) await sign(partner, shorter.version, shorter.termsSha256);
  expect((await next()).from).toEqual([council, health].toSorted());
  const without = await draft({ contributors: [world.council, world.health].map(({ code, feedId }) => ({ organisation: code, feedId })) });
  for (const partner of [world.council, world.police, world.health]) await sign(partner, without.version, without.termsSha256);
  expect(Object.keys((await next()).coverage).toSorted()).toEqual([council, health].toSorted());
  const whole = await draft();
  for (const partner of [world.council, world.police, world.health]) await sign(partner, whole.version, whole.termsSha256);
  expect((await next()).from).toContain(police);
});

test('what a draft allows stands as it was drafted, each for itself', async () => {
  const allowed = ['allowsReview', 'allowsCategories', 'allowsReaderLocations', 'allowsOpenAcrossAges'] as const;
  for (const one of allowed) {
    const flags = Object.fromEntries(allowed.map((name) => [name, name === one]));
    const { version } = await draft(flags);
    const [row] = await sql('select allows_review, allows_categories, allows_reader_locations, allows_open_across_ages from agreement where agreement_id = $1 and version = $2', ['main', version]);
    expect(Object.values(row ?? {}), one).toEqual(Object.values(flags));
  }
});

test('terms that do not hold together, or name what is not here, are refused with every pointer', async () => {
  const body = {
    agreement: 'other', validFrom: '2026-02-01', validTo: '2026-01-01', displayMonths: 12, storageMonths: 6, gateways: ['no-such'],
    contributors: [{ organisation: 'NOBODY', feedId: 'x' }], readers: [world.police.code, world.police.code], documents: [{ kind: 'dsa', sha256: 'a'.repeat(64) }],
    signatories: [{ organisation: world.health.code, accountId: world.health.accountId }, { organisation: world.police.code, accountId: world.police.accountId }],
  };
  const response = await post('/v1/agreements', lead(world.police, 'information-governance-lead'), body);
  expect(response.statusCode).toBe(422);
  const rules = response.json<{ errors: { pointer: string; rule: string }[] }>().errors.map(({ pointer, rule }) => `${pointer} ${rule}`).toSorted();
  expect(rules).toEqual(['/contributors/0/organisation known', '/gateways/0 known', '/readers unique', '/signatories one-for-each-party', '/signatories/0/organisation party', '/storageMonths at-least-display-months', '/validTo not-before-valid-from']);
  const { police: p, council: c } = world;
  const missing = { ...body, validTo: undefined, storageMonths: 12, gateways: [], contributors: [{ organisation: c.code, feedId: 'no-such-feed' }], readers: [p.code], signatories: [{ organisation: p.code, accountId: p.accountId }, { organisation: c.code, accountId: p.accountId }] };
  const unknown = await post('/v1/agreements', lead(p, 'information-governance-lead'), missing);
  expect(unknown.json<{ errors: unknown }>().errors).toEqual([{ pointer: '/contributors/0/feedId', rule: 'known' }, { pointer: '/signatories/1/accountId', rule: 'known' }]);
  expect(await sql("select 1 from agreement where agreement_id = 'other'")).toEqual([]);
});

test('a stranger sees no agreement, drafts no version of it and ends it not', async () => {
  const by = () => lead(world.stranger, 'information-governance-lead');
  expect((await world.app.inject({ url: '/v1/agreements', headers: { authorization: `Bearer ${await by()}` } })).json()).toEqual({ agreements: [] });
  expect((await post('/v1/agreements/main/end', by(), { reason: 'breach' })).statusCode).toBe(404);
  const own = await world.accountOf(world.stranger, 'information-governance-lead');
  const taken = { agreement: 'main', validFrom: '2026-01-01', displayMonths: 12, storageMonths: 36, contributors: [{ organisation: world.stranger.code, feedId: world.stranger.feedId }], readers: [world.council.code], documents: [{ kind: 'mou', sha256: 'c'.repeat(64) }], signatories: [{ organisation: world.stranger.code, accountId: own }, { organisation: world.council.code, accountId: await world.accountOf(world.council, 'information-governance-lead') }] };
  expect((await post('/v1/agreements', by(), taken)).statusCode).toBe(404);
});

test('the facts sheet says in both languages what is configured, and marks what no lawyer has confirmed', async () => {
  const facts = async (language: string, partner = world.police) => world.app.inject({ url: '/v1/agreements/main/versions/2/facts', headers: { authorization: `Bearer ${await lead(partner)}`, 'accept-language': language } });
  const english = (await facts('en')).json<{ markdown: string; html: string }>();
  for (const text of ['Feed p-wmp', 'P-WMP', 'case notes', 'for 12 months', 'Deleted 36 months', 'Care Act 2014', 'To be confirmed by an information-governance lawyer', 'a'.repeat(64)]) expect(english.markdown).toContain(text);
  expect(english.html).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect((await facts('cy')).json<{ markdown: string }>().markdown).toContain("I'w gadarnhau gan gyfreithiwr llywodraethu gwybodaeth");
  expect((await facts('en', world.stranger)).statusCode).toBe(404);
});

test('an agreement that a party ends is over at the next request, and no older version comes back', async () => {
  const response = await post('/v1/agreements/main/end', lead(world.council, 'information-governance-lead'), { reason: 'breach' });
  expect(response.json<{ ended: number[] }>().ended).toContain(5);
  expect(await next()).toEqual({ from: [], coverage: {} });
  const again = await draft();
  for (const partner of [world.council, world.police, world.health]) await sign(partner, again.version, again.termsSha256);
  expect((await next()).from).toContain(police);
});

test('an organisation that leaves is in the next answer neither with records nor in the coverage', async () => {
  const owner = createStore({ connectionString: world.database.ownerUrl, max: 1 });
  await leave({ core: world.core, owner }, { organisationId: world.police.organisationId, origin: 'leave', askedBy: crypto.randomUUID(), approvedBy: crypto.randomUUID(), counts: {} });
  await owner.close();
  expect(await next()).toEqual({ from: [council, health].toSorted(), coverage: { [council]: 'current', [health]: 'current' } });
});

test('a role that is taken away, and one that is given, acts on the next request', async () => {
  await sql("update account set role = 'administrator' where account_id = $1", [world.health.accountId]);
  expect((await world.post('/v1/searches', token, { declarationId, ...question })).statusCode).toBe(403);
  await sql("update account set role = 'practitioner' where account_id = $1", [world.health.accountId]);
  expect((await next()).from).toContain(council);
  await sql("update account set status = 'suspended' where account_id = $1", [world.health.accountId]);
  expect((await world.post('/v1/searches', token, { declarationId, ...question })).statusCode).toBe(401);
  await sql("update account set status = 'active' where account_id = $1", [world.health.accountId]);
  expect((await next()).from).toContain(council);
});

test('a declaration that has ended carries no further request', async () => {
  await sql("update declaration set expires_at = now() where declaration_id = $1", [declarationId]);
  const response = await world.post('/v1/searches', token, { declarationId, ...question });
  expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([409, 'declaration-expired']);
});
