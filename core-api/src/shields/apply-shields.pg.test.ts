import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { AnswerWorld, Partner } from '../../test/answer-world.ts';
import { answerWorld, headline } from '../../test/answer-world.ts';
import type { UserPrincipal } from '../access/principal.ts';
import type { Answer } from '../answer/answer-schema.ts';
import { allJobs } from '../jobs/all-jobs.ts';
import { runIfDue } from '../jobs/run-if-due.ts';
import { planLoad } from '../load/plan-load.ts';
import { runLoad } from '../load/run-load.ts';
import { requiredColumns } from '../load/template-columns.ts';
import type { AccountId, FeedId } from '../shared/brands.ts';
import { applyShields, applyShieldsJob } from './apply-shields.ts';
import { askShield } from './ask-shield.ts';
import type { ShieldRequest } from './shield-schema.ts';

/** What asking for a shield leaves to the job, so that neither its answer nor its statements say whether somebody is held; and what a first load leaves to it. */
let world: AnswerWorld;
let user: UserPrincipal;
let n = 0;
const families = ['Arkenthwaite', 'Bellingstow', 'Cranmorley', 'Dunnholme', 'Egglesbury', 'Farthingale', 'Greenhurst', 'Hexleigh', 'Ivelchester', 'Jarrowdale', 'Kirkhampton'];
const who = () => ({ given: 'Mari', family: families[n] ?? '', dateOfBirth: `19${60 + n}-04-1${n}` });
const date = new Date(Date.now() - 10 * 86_400_000).toISOString().slice(0, 10);
const sent = (sourceRef: string) => headline({ sourceRef: `${sourceRef}-${n}`, date, person: { names: [{ given: who().given, family: who().family, use: 'usual' }], dateOfBirth: { value: who().dateOfBirth, precision: 'day' } } });

beforeAll(async () => {
  world = await answerWorld();
  const accountId = (await world.accountOf(world.council, 'practitioner')) as AccountId;
  user = { kind: 'user', accountId, organisationId: world.council.organisationId, role: 'practitioner', scopes: ['answer'] };
});
afterAll(() => world.close());
beforeEach(() => { n += 1; });

async function isFound(by: Partner = world.health): Promise<boolean> {
  const token = await world.userToken(by);
  const response = await world.post('/v1/searches', token, { declarationId: await world.declare(token, { subject: 'household' }), person: who() });
  expect(response.statusCode, response.body).toBe(200);
  return response.json<Answer>().people.length > 0;
}
const holdersAsked = async (partner: Partner): Promise<number> => (await world.database.sql("select 1 from audit_leaf where kind = 'shield-concerns' and organisation_id = $1", [partner.organisationId])).length;

/** The statements that asking runs, by name and in order. */
async function statementsOf(subject: ShieldRequest['subject']): Promise<string[]> {
  const statements: string[] = [];
  const { store } = world.core;
  const traced = { ...store, tx: (async (context, work) => store.tx(context, async (db) => work({
    ...db,
    run: async (statement, parameters) => { statements.push(statement.name); return db.run(statement, parameters); },
    one: async (statement, parameters) => { statements.push(statement.name); return db.one(statement, parameters); },
    rows: async (statement, parameters) => { statements.push(statement.name); return db.rows(statement, parameters); },
  }))) as typeof store.tx };
  expect(await askShield({ ...world.core, store: traced }, user, { reason: 'stalking', reference: 'DA-77', subject })).toMatchObject({ ok: true, value: { status: 'pending' } });
  return statements;
}

test('the same statements run for somebody unknown, for somebody whom others hold, and for somebody who is shielded already', async () => {
  const unknown = await statementsOf(who());
  n += 1;
  await world.deliver(world.police, [sent('p')]);
  await world.deliver(world.health, [sent('h')]);
  const held = await statementsOf(who());
  expect(await isFound()).toBe(true);
  await applyShields(world.core);
  expect(await isFound()).toBe(false);
  const shielded = await statementsOf(who());
  expect(held).toEqual(unknown);
  expect(shielded).toEqual(unknown);
  expect(unknown).toContain('insert-shield');
  expect(unknown.length).toBeGreaterThan(4);
});

test('nothing of it waits for the one who writes: a batch under way does not make it slower', async () => {
  const statements = await statementsOf(who());
  expect(statements).not.toContain('lock-ingest');
});

test('the job is due from the commit on, is one of the service’s, and acts once', async () => {
  await world.deliver(world.police, [sent('p')]);
  await runIfDue(world.core, applyShieldsJob);
  await statementsOf(who());
  const before = await holdersAsked(world.police);
  expect(allJobs).toContain(applyShieldsJob);
  await runIfDue(world.core, applyShieldsJob);
  expect([await isFound(), await holdersAsked(world.police)]).toEqual([false, before + 1]);
  expect([await applyShields(world.core), await holdersAsked(world.police)]).toEqual([0, before + 1]);
});

test('a record that comes between the question and the job comes in shielded', async () => {
  await statementsOf(who());
  await world.deliver(world.police, [sent('p')]);
  expect(await isFound()).toBe(false);
  await applyShields(world.core);
  expect(await isFound()).toBe(false);
});

test('one that two people refuse before the job came raises nobody', async () => {
  await world.deliver(world.police, [sent('p')]);
  await statementsOf(who());
  const [row] = await world.database.sql<{ shield_id: string }>('select shield_id from shield where applied_at is null');
  for (const name of ['ana', 'bob']) {
    const token = await world.signInToken(world.council, { role: 'information-governance-lead', name, steppedUp: true });
    expect((await world.post(`/v1/shields/${row?.shield_id}/decisions`, token, { decision: 'end' })).statusCode).toBe(200);
  }
  expect(await applyShields(world.core)).toBe(0);
  expect(await isFound()).toBe(true);
});

test('one that fails leaves the others done, and is done the next time', async () => {
  await world.deliver(world.police, [sent('p')]);
  await statementsOf({ given: 'Nobody', family: 'Anywhere', dateOfBirth: '1931-01-01' });
  await statementsOf(who());
  const [first] = await world.database.sql<{ shield_id: string }>("select shield_id from shield where applied_at is null and status = 'pending' order by asked_at, shield_id");
  const { keys } = world.core;
  const failing = { ...world.core, keys: { ...keys, open: ((organisation, table, id, sealed) => {
    if (id === first?.shield_id) throw new Error('Canary');
    return keys.open(organisation, table, id, sealed);
  }) as typeof keys.open } };
  await expect(applyShields(failing)).rejects.toThrow('Canary');
  expect(await isFound()).toBe(false);
  expect([await applyShields(world.core), await applyShields(world.core)]).toEqual([1, 0]);
});

const emptied = ['record', 'variant', 'look', 'edge', 'person', 'person_event', 'place', 'place_event', 'place_look', 'place_variant', 'record_place', 'name_token', 'batch', 'quarantine', 'generation', 'feed_state', 'name_frequency', 'name_snapshot', 'pair_rule'];

async function load(partner: Partner, refs: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mast-shielded-load-'));
  const { given, family, dateOfBirth } = who();
  const line = (ref: string): string => {
    const cells: Readonly<Record<string, string>> = { source_ref: ref, service: 'police', kind: 'event', date, status: 'open', given_name: given, family_name: family, date_of_birth: dateOfBirth, contact_team: 'Duty team', contact_phone: '0300 000 0000', sensitivity: '0' };
    return requiredColumns.map((column) => cells[column] ?? '').join(',');
  };
  try {
    writeFileSync(join(folder, `${partner.feedId}_full_2026-11-20_1.csv`), [requiredColumns.join(','), ...refs.map(line)].join('\n'));
    const plan = planLoad(folder, [{ organisationId: partner.organisationId, feedId: partner.feedId as FeedId, isUnique: false }]);
    if (!plan.ok) throw new Error(JSON.stringify(plan.failure));
    const { ownerUrl, keysFolder, keys } = world.database;
    const { environment, clock } = world.core;
    const loaded = await runLoad(plan.value, { ownerUrl, keysFolder, keys, environment, clock, threads: 1, progress: { stage: () => undefined, part: () => undefined } });
    expect(loaded).toMatchObject({ applied: refs.length, rejected: 0 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('a first load that brings somebody shielded brings them shielded, and its holder is asked by the job, once', async () => {
  await world.database.sql(`truncate ${emptied.join(', ')}`);
  await statementsOf(who());
  await applyShields(world.core);
  const before = await holdersAsked(world.police);
  await load(world.police, [`l-${n}`, `m-${n}`]);
  expect([await isFound(), await holdersAsked(world.police)]).toEqual([false, before]);
  await runIfDue(world.core, applyShieldsJob);
  expect(await holdersAsked(world.police)).toBe(before + 1);
  const lead = await world.signInToken(world.police, { role: 'information-governance-lead', name: 'ana', steppedUp: true });
  const listed = await world.app.inject({ url: '/v1/shields', headers: { authorization: `Bearer ${lead}` } });
  expect(listed.json<{ shields: { status: string; concerns?: { ref: string }[] }[] }>().shields.filter(({ concerns = [] }) => concerns.some(({ ref }) => ref.endsWith(`-${n}`)))).toMatchObject([{ status: 'pending', concerns: [{}, {}] }]);
  await applyShields(world.core);
  expect([await isFound(), await holdersAsked(world.police)]).toEqual([false, before + 1]);
});

test('also where the shield knows the record by its reference alone, from before the load', async () => {
  await world.database.sql(`truncate ${emptied.join(', ')}`);
  await load(world.police, [`p-${n}`]);
  const token = await world.userToken(world.council);
  const declarationId = await world.declare(token, { subject: 'household' });
  const answer = (await world.post('/v1/searches', token, { declarationId, person: who() })).json<Answer>();
  const response = await world.post('/v1/shields', token, { reason: 'stalking', reference: 'DA-77', subject: { declarationId, personId: answer.people[0]?.personId } });
  expect(response.statusCode, response.body).toBe(201);
  await applyShields(world.core);
  await world.database.sql(`truncate ${emptied.join(', ')}`);
  const before = await holdersAsked(world.police);
  await world.database.sql('delete from shield where organisation_id = $1', [world.police.organisationId]);
  await load(world.police, [`p-${n}`]);
  expect(await isFound()).toBe(false);
  await applyShields(world.core);
  expect([await isFound(), await holdersAsked(world.police)]).toEqual([false, before + 1]);
});
