import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

import type { AnswerWorld, Partner } from '../../../test/answer-world.ts';
import { answerWorld, headline } from '../../../test/answer-world.ts';
import type { UserPrincipal } from '../../access/principal.ts';
import type { Answer } from '../../answer/answer-schema.ts';
import { appendTracedLeaf } from '../append-leaf.ts';
import { traceOfTerms } from '../trace.ts';
import type { AuditList } from './audit-list-schema.ts';
import type { AuditSearch } from './audit-search-schema.ts';
import { listRecordViews } from './list-record-views.ts';
import type { RecordViewList } from './record-view-schema.ts';

/** Who reads the audit, what they find, and what they never see: two organisations and their records, as whole routes. */
let world: AnswerWorld;
let worker: string;
let councilLead: string;
let policeLead: string;
const today = new Date().toISOString().slice(0, 10);
const names = (given: string, family: string) => [{ given, family, use: 'usual' as const }];
const born = (value: string) => ({ value, precision: 'day' as const });
const home = [{ lines: ['4 Test Row'], postcode: 'SA1 1AA', role: 'home' as const }];
const tomos = { given: 'Tomos', family: 'Rees', dateOfBirth: '2014-03-07' };

beforeAll(async () => {
  world = await answerWorld();
  await world.deliver(world.council, [
    headline({ sourceRef: 'a1', date: today, person: { names: names('Tomos', 'Rees'), dateOfBirth: born('2014-03-07') }, addresses: home, household: [{ relation: 'sibling', sourceRef: 'a2' }] }),
    headline({ sourceRef: 'a2', date: today, person: { names: names('Mabli', 'Rees'), dateOfBirth: born('2012-01-05') }, addresses: home }),
  ]);
  await world.deliver(world.police, [
    headline({ sourceRef: 'p1', date: today, service: 'police', person: { names: names('Tomos', 'Rees'), dateOfBirth: born('2014-03-07') }, addresses: home }),
    headline({ sourceRef: 'p2', date: today, service: 'police', person: { names: names('Gethin', 'Lloyd'), dateOfBirth: born('1971-08-30') } }),
  ]);
  worker = await world.userToken(world.council);
  councilLead = await world.signInToken(world.council, { role: 'information-governance-lead', steppedUp: true });
  policeLead = await world.signInToken(world.police, { role: 'information-governance-lead', steppedUp: true });
});
afterAll(() => world.close());

const ask = async (question: object, subject = 'child', token = worker): Promise<Answer & { declarationId: string }> => {
  const declarationId = await world.declare(token, { subject, reference: `REF-${subject}` });
  const response = await world.post('/v1/searches', token, { declarationId, ...question });
  if (response.statusCode !== 200) throw new Error(response.body);
  return { ...response.json<Answer>(), declarationId };
};
const look = async (token: string, body: object): Promise<AuditSearch> => {
  const response = await world.post('/v1/audit-searches', token, body);
  if (response.statusCode !== 200) throw new Error(response.body);
  return response.json<AuditSearch>();
};
const views = async (token: string, body: object = {}): Promise<RecordViewList['views']> => {
  const response = await world.post('/v1/record-views', token, body);
  if (response.statusCode !== 200) throw new Error(response.body);
  return response.json<RecordViewList>().views;
};
const ofKind = (events: AuditSearch['events'], kind: string): AuditSearch['events'] => events.filter((event) => event.kind === kind);
const refOf = (partner: Partner, ref: string): object => ({ record: { feedId: partner.feedId, ref } });

test('a question that found nobody is found by whom it was about, with what was asked, why, and that nobody was there', async () => {
  await ask({ person: { given: 'Nobody', family: 'Known', dateOfBirth: '1980-01-01' } });
  const [event, ...rest] = ofKind((await look(councilLead, { about: { person: { given: 'Nobody', family: 'Known', dateOfBirth: '1980-01-01' } } })).events, 'search-answered');
  expect(rest).toEqual([]);
  expect(event).toMatchObject({ because: ['asked'], people: 0, records: 0, gateways: ['children-act-1989-s47'], terms: { person: { given: 'Nobody', family: 'Known' } }, termsState: 'kept', reason: 'Strategy discussion this afternoon', reference: 'REF-child', accountId: world.council.accountId, clientId: world.council.hostId });
});

test('who looked at this child: by words, by the person’s id, and by a record of one’s own; a sibling’s namesake is told apart', async () => {
  const { people } = await ask({ person: tomos });
  const [person] = people;
  for (const about of [{ person: tomos }, { personId: person?.personId }, refOf(world.council, 'a1')]) {
    const [event] = ofKind((await look(councilLead, { about })).events, 'search-answered');
    expect(event, JSON.stringify(about)).toMatchObject({ people: 1, records: 2, because: ['shown', 'asked'] });
  }
  const twin = ofKind((await look(councilLead, { about: { person: { ...tomos, given: 'Twm' } } })).events, 'search-answered');
  expect(twin.map(({ because }) => because)).toEqual([['alike']]);
  expect((await look(councilLead, { about: { personId: crypto.randomUUID() } })).events).toEqual([]);
});

test('a record that is of somebody else by now still answers for them: its source had the wrong name, and it was seen under that', async () => {
  const third = (given: string, family: string, date: string) => headline({ sourceRef: 'p3', date: today, service: 'police', person: { names: names(given, family), dateOfBirth: born(date) } });
  await world.deliver(world.police, [third('Qwyn', 'Hillier', '2013-01-09')]);
  const { people, declarationId } = await ask({ person: { given: 'Qwyn', family: 'Hillier', dateOfBirth: '2013-01-09' } });
  await world.deliver(world.police, [third('Sara', 'Odell', '2012-02-17')]);
  const [now] = await world.database.sql<{ id: string }>('select v.person_id as id from record r join variant v using (organisation_id, variant_id) where r.organisation_id = $1 order by r.received_at desc limit 1', [world.police.organisationId]);
  expect(now?.id).not.toBe(people[0]?.personId);
  for (const personId of [now?.id, people[0]?.personId]) {
    const found = ofKind((await look(councilLead, { about: { personId } })).events, 'search-answered');
    expect(found.map((event) => [event.declarationId, event.because]), personId).toContainEqual([declarationId, ['shown']]);
  }
  expect(ofKind((await look(councilLead, { about: { person: { given: 'Sara', family: 'Odell', dateOfBirth: '2012-02-17' } } })).events, 'search-answered')).toEqual([]);
});

test('persons that were joined are one: each id that somebody ever had answers, also when nothing is held of them any more', async () => {
  const owen = { given: 'Owen', family: 'Tudur', dateOfBirth: '2013-03-03' };
  await world.deliver(world.police, [headline({ sourceRef: 'p4', date: today, service: 'police', person: { names: names('Owen', 'Tudur'), dateOfBirth: born('2013-03-03') } })]);
  const { people, declarationId } = await ask({ person: owen });
  const [then, now] = [people[0]?.personId ?? '', crypto.randomUUID()];
  await world.database.sql('insert into person (person_id, created_at) values ($1, now())', [now]);
  await world.database.sql('update person set retired_into = $1 where person_id = $2', [now, then]);
  await world.database.sql('delete from record r using variant v where v.person_id = $1 and v.organisation_id = r.organisation_id and v.variant_id = r.variant_id', [then]);
  await world.database.sql('delete from variant where person_id = $1', [then]);
  for (const personId of [now, then]) expect(ofKind((await look(councilLead, { about: { personId } })).events, 'search-answered').map((event) => event.declarationId), personId).toEqual([declarationId]);
});

test('a name that only an organisation knows which shares nothing with the asking one finds nothing: being found by it would tell it', async () => {
  await world.deliver(world.council, [headline({ sourceRef: 'a5', date: today, person: { names: names('Cadi', 'Vaughan'), dateOfBirth: born('2011-11-11') } })]);
  const hidden = (partner: Partner) => world.deliver(partner, [headline({ sourceRef: 'h1', date: today, person: { names: names('Mair', 'Tremayne'), dateOfBirth: born('2010-12-10') } })]);
  const { people } = await ask({ person: { given: 'Cadi', family: 'Vaughan', dateOfBirth: '2011-11-11' } });
  const { declarationId } = await ask({ person: { given: 'Mair', family: 'Tremayne', dateOfBirth: '2010-12-10' } });
  const found = async (about: object): Promise<boolean> => (await look(councilLead, { about })).events.some((event) => event.declarationId === declarationId);
  const join = (partner: Partner) => world.database.sql('update variant set person_id = $1 where organisation_id = $2 and variant_id = (select variant_id from record where organisation_id = $2 order by received_at desc limit 1)', [people[0]?.personId, partner.organisationId]);
  await hidden(world.stranger);
  await join(world.stranger);
  expect([await found({ personId: people[0]?.personId }), await found(refOf(world.council, 'a5'))]).toEqual([false, false]);
  await hidden(world.health);
  await join(world.health);
  expect([await found({ personId: people[0]?.personId }), await found(refOf(world.council, 'a5'))]).toEqual([true, true]);
});

test('an organisation’s trail answers it alone: another’s lead finds none of it by the same child', async () => {
  await ask({ person: tomos });
  expect(ofKind((await look(policeLead, { about: { person: tomos } })).events, 'search-answered')).toEqual([]);
  const strangerLead = await world.signInToken(world.stranger, { role: 'information-governance-lead', steppedUp: true });
  expect((await look(strangerLead, { about: { person: tomos } })).events).toEqual([]);
  expect(await views(strangerLead)).toEqual([]);
});

test('the owner’s audit: each sees who saw its own records, when, under which gateway and which of them; nothing of the question, nothing of others’ records', async () => {
  const { declarationId, people } = await ask({ person: tomos });
  await world.post(`/v1/people/${people[0]?.personId}/view`, worker, { declarationId });
  const police = await views(policeLead);
  const mine = police.filter((view) => view.declarationId === declarationId);
  expect(mine.map(({ kind, organisation, accountId, gateways, records }) => ({ kind, organisation, accountId, gateways, records }))).toEqual(
    ['person-viewed', 'search-answered'].map((kind) => ({ kind, organisation: world.council.code, accountId: world.council.accountId, gateways: ['children-act-1989-s47'], records: [{ feedId: world.police.feedId, ref: 'p1', version: 1, way: 'shown' }] })),
  );
  expect(JSON.stringify(police)).not.toMatch(/tomos|rees|2014|"a1"|p2/i);
  const own = (await views(councilLead)).filter((view) => view.declarationId === declarationId && view.kind === 'person-viewed');
  expect(own.map(({ records }) => records?.map(({ ref, way }) => [ref, way]))).toEqual([[['a1', 'shown'], ['a2', 'household']]]);
  expect(await views(policeLead, { organisation: world.police.code })).toEqual([]);
  expect((await views(policeLead, { organisation: world.council.code, gateway: 'children-act-1989-s47' })).length).toBe(police.length);
  expect(await views(policeLead, { gateway: 'care-act-2014-s42' })).toEqual([]);
});

test('who saw this record: by its reference, also when it was deleted since; a record that nobody saw, and another’s reference, have none', async () => {
  expect((await views(policeLead, refOf(world.police, 'p1'))).length).toBeGreaterThan(0);
  expect(await views(policeLead, refOf(world.police, 'p2'))).toEqual([]);
  expect(await views(policeLead, refOf(world.council, 'a1'))).toEqual([]);
  await world.database.sql('delete from record where organisation_id = $1', [world.police.organisationId]);
  const [seen] = await views(policeLead, refOf(world.police, 'p1'));
  expect(seen?.records?.[0]).toMatchObject({ ref: 'p1' });
});

test('a look-up of addresses and the view of a place are views of the records that stand there', async () => {
  const declarationId = await world.declare(worker, { subject: 'address' });
  expect((await world.post('/v1/address-lookup', worker, { declarationId, query: '4 Te', postcode: 'SA1 1AA' })).statusCode).toBe(200);
  const [looked] = (await views(councilLead)).filter(({ kind }) => kind === 'addresses-looked-up');
  expect(looked?.records?.map(({ ref, way }) => [ref, way]).toSorted()).toEqual([['a1', 'address'], ['a2', 'address']]);
  const { events } = await look(councilLead, { kind: 'addresses-looked-up' });
  expect(events[0]).toMatchObject({ terms: { query: '4 Te', postcode: 'SA11AA' }, gateways: ['children-act-1989-s47'] });
});

test('reading leaves a leaf in the same transaction, which names what was opened and is found by whom it was about; without a trail nothing is read', async () => {
  const { events } = await look(councilLead, { about: { person: tomos } });
  const again = await look(councilLead, { about: { person: tomos } });
  expect(ofKind(again.events, 'audit-searched')[0]).toMatchObject({ text: 'Opened what was asked, or asked who had looked at somebody', because: ['asked'], terms: { person: tomos } });
  expect(again.events.length).toBe(events.length + 1);
  await views(policeLead, refOf(world.police, 'p1'));
  expect(ofKind((await look(policeLead, { about: refOf(world.police, 'p1') })).events, 'record-views-read').length).toBeGreaterThan(0);
  await world.database.sql('revoke insert on audit_terms from mast_app');
  const refused = [await world.post('/v1/audit-searches', councilLead, { about: { person: tomos } }), await world.post('/v1/record-views', policeLead, {})];
  await world.database.sql('grant insert on audit_terms to mast_app');
  expect(refused.map((response) => [response.statusCode, response.json<{ code: string }>().code])).toEqual([[503, 'audit-unavailable'], [503, 'audit-unavailable']]);
});

test('filters: kind, gateway, account and days; words that are nobody’s are said to be', async () => {
  const all = await look(councilLead, { kind: 'search-answered' });
  expect(new Set(all.events.map(({ kind }) => kind))).toEqual(new Set(['search-answered']));
  expect((await look(councilLead, { kind: 'search-answered', gateway: 'care-act-2014-s42' })).events).toEqual([]);
  expect((await look(councilLead, { kind: 'search-answered', gateway: 'children-act-1989-s47', account: world.council.accountId })).events.length).toBe(all.events.length);
  expect((await look(councilLead, { kind: 'search-answered', account: crypto.randomUUID() })).events).toEqual([]);
  expect((await look(councilLead, { kind: 'search-answered', from: '2026-01-01', to: '2026-01-31' })).events).toEqual([]);
  const listed = await world.app.inject({ url: `/v1/audit-events?kind=search-answered&gateway=children-act-1989-s47&from=${today}`, headers: { authorization: `Bearer ${worker}` } });
  expect(listed.json<AuditList>().events[0]).toMatchObject({ gateways: ['children-act-1989-s47'], people: expect.any(Number) as number, records: expect.any(Number) as number });
  expect(listed.body).not.toMatch(/tomos|strategy/i);
  const thin = await world.post('/v1/audit-searches', councilLead, { about: { person: { family: 'Rees' } } });
  expect([thin.statusCode, thin.json<{ code: string }>().code]).toEqual([422, 'question-too-thin']);
  expect((await world.post('/v1/audit-searches', councilLead, { about: {} })).statusCode).toBe(400);
  expect((await world.post('/v1/record-views', councilLead, { from: today, to: '2020-01-01' })).statusCode).toBe(400);
});

test('pages are bounded and follow one another without a gap or a double, whatever is written meanwhile', async () => {
  const { organisationId } = world.council;
  const leaf = (db: Parameters<typeof appendTracedLeaf>[0]) => appendTracedLeaf(db, world.core, { organisationId }, { kind: 'audit-searched', payload: { filters: { from: '', to: '' }, about: null, opened: [] } }, { ...traceOfTerms({}), asked: ['nhs|9990000018'] });
  await world.core.store.tx({ own: organisationId }, async (db) => { for (let at = 0; at < 120; at += 1) await leaf(db); });
  const seen: string[] = [];
  let cursor: string | null = null;
  for (let page = 0; page === 0 || (cursor !== null && page < 6); page += 1) {
    const found: AuditSearch = await look(councilLead, { about: { person: { nhsNumber: '9990000018' } }, ...(cursor === null ? {} : { cursor }) });
    expect(found.events.length).toBeLessThanOrEqual(50);
    seen.push(...found.events.map(({ id }) => id));
    cursor = found.nextCursor;
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBeGreaterThanOrEqual(120);
  // The second is a number that no moment has.
  for (const bad of ['nonsense', `9999999999999999~${crypto.randomUUID()}`]) expect((await world.post('/v1/audit-searches', councilLead, { cursor: bad })).statusCode, bad).toBe(400);
});

test('an export is a line a person and answer, of one’s own organisation alone, named in the trail before its first line; what was asked is in it where it is wished for', async () => {
  const response = await world.post('/v1/audit-exports', councilLead, { from: today, to: today });
  const lines = response.body.trim().split('\n').map((line) => JSON.parse(line) as { resourceType: string; action: string; agent: { who: { identifier: { value: string } } }[] });
  expect([response.statusCode, response.headers['content-type'], new Set(lines.map(({ resourceType }) => resourceType))]).toEqual([200, 'application/fhir+ndjson', new Set(['AuditEvent'])]);
  expect(new Set(lines.map(({ agent }) => agent[2]?.who.identifier.value))).toEqual(new Set([world.council.accountId]));
  expect(new Set(lines.map(({ action }) => action))).toEqual(new Set(['E', 'R']));
  const asked = Buffer.from(JSON.stringify({ person: { given: 'Nobody', family: 'Known', dateOfBirth: '1980-01-01' } })).toString('base64');
  expect([response.body.includes(asked), response.body.includes('"valueCode":"masked"')]).toEqual([false, true]);
  expect((await world.post('/v1/audit-exports', councilLead, { from: today, to: today, terms: true })).body).toContain(asked);
  expect((await look(councilLead, { kind: 'audit-exported' })).events.length).toBe(2);
  expect((await world.post('/v1/audit-exports', policeLead, { from: today, to: today })).body).toBe('');
  await world.database.sql('revoke insert on audit_leaf from mast_app');
  const refused = await world.post('/v1/audit-exports', councilLead, { from: today, to: today });
  await world.database.sql('grant insert on audit_leaf to mast_app');
  expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([503, 'audit-unavailable']);
  expect((await world.post('/v1/audit-exports', councilLead, { from: '2026-01-01', to: '2026-03-01' })).json()).toMatchObject({ code: 'invalid-request', errors: [{ pointer: '/to', rule: 'at-most-31-days' }] });
});

test('only the information-governance lead, having signed in themselves and given a second factor, opens what was asked', async () => {
  for (const role of ['practitioner', 'administrator', 'team-lead', 'data-lead', 'broker'] as const) {
    const token = await world.signInToken(world.council, { role, steppedUp: true });
    for (const url of ['/v1/audit-searches', '/v1/record-views', '/v1/audit-exports']) expect((await world.post(url, token, url.endsWith('exports') ? { from: today, to: today } : {})).statusCode, `${role} ${url}`).toBe(403);
  }
  const unconfirmed = await world.signInToken(world.council, { role: 'information-governance-lead' });
  for (const url of ['/v1/audit-searches', '/v1/audit-exports']) expect((await world.post(url, unconfirmed, { from: today, to: today })).json<{ code: string }>().code).toBe('step-up-needed');
});

test('what somebody spoilt is passed over and told, and hides nothing that stands beside it', async () => {
  const told: unknown[] = [];
  const core = { ...world.core, log: { ...world.core.log, error: (...line: unknown[]) => void told.push(line) } };
  const user = { organisationId: world.police.organisationId, accountId: world.police.accountId, role: 'information-governance-lead' } as UserPrincipal;
  const listed = async () => {
    const read = await listRecordViews(core, user, {}, 'en');
    return read.ok ? read.value.views.map(({ id, records }) => [id, records]) : [];
  };
  const before = await listed();
  expect(before.length).toBeGreaterThan(1);
  const [spoilt] = before[0] ?? [];
  await world.database.sql(`update audit_shown set sealed = '\\x00' where leaf_id = $1 and owner_id = $2`, [spoilt, world.police.organisationId]);
  expect(await listed()).toEqual(before.map(([id, records]) => [id, id === spoilt ? null : records]));
  expect(told).toEqual([['owner-view-not-opened', { leaf: spoilt }]]);
  const [declared] = await world.database.sql<{ id: string }>('select declaration_id as id from audit_leaf where leaf_id = $1', [spoilt]);
  const { events } = await look(councilLead, { kind: 'search-answered' });
  await world.database.sql(`update declaration set sealed = '\\x00' where declaration_id = $1`, [declared?.id]);
  const after = (await look(councilLead, { kind: 'search-answered' })).events;
  expect(after).toEqual(events.map((event) => (event.declarationId === declared?.id ? { ...event, reason: null, reasonCode: null, reference: null } : event)));
});

test('where leaves are older than their index, it is said from when it reaches', async () => {
  expect((await look(councilLead, {})).reach).toEqual({ indexedSince: null, termsSince: null, leavesSince: null });
  await world.database.sql(`insert into audit_index_start (at) values ('2026-06-01T00:00:00Z')`);
  expect((await look(councilLead, {})).reach.indexedSince).toBe('2026-06-01T00:00:00.000Z');
  await world.database.sql('delete from audit_index_start');
});

test('the database itself shows an organisation its own rows alone: what its staff asked, and what of its records was seen', async () => {
  const seen = async (own: Partner, table: string): Promise<number> => {
    const [row] = await world.core.store.tx({ own: own.organisationId, readOnly: true }, (db) => db.rows({ name: `seen-${table}`, text: `select count(*)::int as n from ${table}`, row: z.object({ n: z.number() }), index: undefined }, []));
    return row?.n ?? -1;
  };
  for (const table of ['audit_terms', 'audit_shown', 'audit_leaf']) expect(await seen(world.stranger, table), table).toBeLessThan(await seen(world.council, table));
  expect([await seen(world.stranger, 'audit_shown'), await seen(world.health, 'audit_terms'), await seen(world.health, 'audit_shown')]).toEqual([0, 0, 0]);
  expect(await seen(world.police, 'audit_shown')).toBeGreaterThan(0);
});

test('nothing that is found by can be read: tokens are numbers, and the same child has other tokens than look-ups', async () => {
  const rows = await world.database.sql<{ row: string }>(`select t::text as row from audit_token t union all select s::text from audit_shown s union all select a::text from audit_terms a`);
  expect(rows.length).toBeGreaterThan(20);
  for (const { row } of rows) expect(row).not.toMatch(/tomos|rees|2014-03|REF-|"a1"/i);
  const [shared] = await world.database.sql<{ n: number }>('select count(*)::int as n from audit_token t join look l on l.keys && t.tokens');
  expect(shared?.n).toBe(0);
});
