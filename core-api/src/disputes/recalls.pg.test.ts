import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { Partner } from '../../test/answer-world.ts';
import type { DisputedWorld } from '../../test/disputed-world.ts';
import { alone, bond, disputedWorld, elmRoad, marksOf, neighbour } from '../../test/disputed-world.ts';
import { settleAndTell } from './dispute-jobs.ts';
import type { DisputeList } from './dispute-schema.ts';
import { tellRecalls } from './tell-recalls.ts';
import type { RecallNotices } from './recall-notice-schema.ts';

let world: DisputedWorld;
beforeAll(async () => {
  world = await disputedWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.database.sql('delete from notice');
});

const get = async <Body>(url: string, token: string): Promise<Body> => (await world.app.inject({ method: 'GET', url, headers: { authorization: `Bearer ${token}` } })).json<Body>();
const notices = (kind: string) => world.database.sql<{ organisation_id: string; account_id: string | null; role: string | null }>('select organisation_id, account_id, role from notice where kind = $1 order by organisation_id, account_id', [kind]);
const recalls = () => world.database.sql<{ declaration_id: string; seen_as: string | null }>("select declaration_id, seen_as from recall where status = 'due' and dispute_id is not null order by declaration_id");
/** Shown to somebody of a role and name, who has an account of their own. */
async function shownTo(partner: Partner, name: string, asked = bond) {
  const accountId = await world.accountOf(partner, 'practitioner', name);
  const { declarationId } = await world.ask(partner, asked, { view: asked === neighbour, token: await world.signInToken(partner, { role: 'practitioner', name }) });
  return { accountId, declarationId };
}

test('a confirmed wrong link recalls everybody who was shown it, as of the person, in a household and at an address, and nobody else; cut off in between, nobody is left out or told twice', async () => {
  const { council, police, health, core } = world;
  const person = await shownTo(health, 'ward');
  const household = await shownTo(council, 'visitor', neighbour);
  const place = await shownTo(health, 'caller', elmRoad);
  const elsewhere = await shownTo(council, 'elsewhere', alone);
  const reported = await world.ask(council, bond);
  const concernId = await world.report(council, reported, police);
  await world.judge('different');
  // The trail cannot be written: nothing is told, and nothing is lost.
  await world.database.sql('revoke insert on audit_leaf from mast_app');
  await expect(settleAndTell(core)).rejects.toMatchObject({ code: 'audit-unavailable' });
  expect([await recalls(), await notices('recall-notice')]).toEqual([[], []]);
  await world.database.sql('grant insert on audit_leaf to mast_app');
  await settleAndTell(core);
  await settleAndTell(core);
  const seen = [[person.declarationId, 'person'], [household.declarationId, 'household'], [place.declarationId, 'place'], [reported.declarationId, 'person']];
  expect(await recalls()).toEqual(seen.map(([declaration_id, seen_as]) => ({ declaration_id, seen_as })).toSorted((a, b) => ((a.declaration_id ?? '') < (b.declaration_id ?? '') ? -1 : 1)));
  const told = (await notices('recall-notice')).map(({ account_id: id }) => id);
  expect([told.length, new Set(told)]).toEqual([4, new Set([person.accountId, household.accountId, place.accountId, council.accountId])]);
  expect(told).not.toContain(elsewhere.accountId);
  expect(await notices('concern-confirmed')).toEqual([{ organisation_id: council.organisationId, account_id: council.accountId, role: null }]);
  expect(await world.database.sql('select outcome from concern where concern_id = $1', [concernId])).toEqual([{ outcome: 'confirmed' }]);
  // The link is gone, and so is the mark.
  expect(marksOf((await world.ask(council, bond)).answer)).toEqual([]);
  const kinds = await world.database.sql<{ kind: string }>("select distinct kind from audit_leaf where kind in ('dispute-ended', 'disclosures-searched', 'recalls-told') order by kind");
  expect(kinds.map(({ kind }) => kind)).toEqual(['disclosures-searched', 'dispute-ended', 'recalls-told']);
});

test('whoever was told finds the case by its reference, reads it once, and nobody else can', async () => {
  const own = await world.signInToken(world.health, { role: 'practitioner', name: 'ward' });
  const [notice, ...rest] = (await get<RecallNotices>('/v1/recall-notices', own)).notices;
  expect([notice, rest]).toMatchObject([{ what: 'wrong-link', seenAs: ['person'], whose: 'own', reference: 'REF-1', acknowledgedAt: null }, []]);
  expect(JSON.stringify(notice)).not.toMatch(/Bond|1968|Mariner/);
  expect(await get('/v1/waiting', own)).toEqual({ recallNotices: 1 });
  const url = `/v1/recall-notices/${notice?.declarationId}/acknowledgement`;
  const colleague = await world.signInToken(world.health, { role: 'practitioner', name: 'caller' });
  const unknown = await world.post(`/v1/recall-notices/${crypto.randomUUID()}/acknowledgement`, own, {});
  const others = await world.post(url, colleague, {});
  expect([unknown.statusCode, { ...others.json<object>(), instance: '' }]).toEqual([404, { ...unknown.json<object>(), instance: '' }]);
  expect([(await world.post(url, own, {})).statusCode, (await world.post(url, own, {})).statusCode]).toEqual([201, 201]);
  expect((await get<RecallNotices>('/v1/recall-notices', own)).notices[0]?.acknowledgedAt).not.toBeNull();
  expect(await get('/v1/waiting', own)).toEqual({ recallNotices: 0 });
  const administrator = await world.signInToken(world.health, { role: 'administrator' });
  const { recalls: listed } = await get<{ recalls: { declarationId: string; toldTo: string | null; acknowledgedAt: string | null }[] }>('/v1/recalls', administrator);
  expect(listed.find(({ declarationId }) => declarationId === notice?.declarationId)).toMatchObject({ toldTo: 'self', acknowledgedAt: expect.any(String) as string });
});

test('somebody who leaves before they read it hands it on to their manager, and where there is none to whoever governs; somebody who has read it does not', async () => {
  const { council, health, core, database } = world;
  const [visitor, manager] = [await world.accountOf(council, 'practitioner', 'visitor'), await world.accountOf(council, 'team-lead', 'manager')];
  const [teamId] = [crypto.randomUUID()];
  await database.sql("insert into team (organisation_id, team_id, manager_id, sealed) values ($1, $2, $3, '\\x00')", [council.organisationId, teamId, manager]);
  await database.sql('update account set team_id = $2 where account_id = $1', [visitor, teamId]);
  const left = [visitor, await world.accountOf(health, 'practitioner', 'caller'), await world.accountOf(health, 'practitioner', 'ward')];
  await database.sql("update account set status = 'closed' where account_id = any($1)", [left]);
  await database.sql("delete from account where role = 'information-governance-lead'");
  for (const { organisationId } of [council, health]) await tellRecalls(core, organisationId);
  for (const { organisationId } of [council, health]) await tellRecalls(core, organisationId);
  expect(await notices('recall-of-leaver')).toEqual(
    [{ organisation_id: council.organisationId, account_id: manager, role: null }, { organisation_id: health.organisationId, account_id: null, role: 'administrator' }].toSorted((a, b) => (a.organisation_id < b.organisation_id ? -1 : 1)),
  );
  const token = await world.signInToken(council, { role: 'team-lead', name: 'manager' });
  const [notice] = (await get<RecallNotices>('/v1/recall-notices', token)).notices;
  expect(notice).toMatchObject({ whose: 'leaver', accountId: visitor, seenAs: ['household'] });
  expect((await world.post(`/v1/recall-notices/${notice?.declarationId}/acknowledgement`, token, {})).statusCode).toBe(201);
  const administrator = await world.signInToken(health, { role: 'administrator' });
  expect((await get<RecallNotices>('/v1/recall-notices', administrator)).notices.map(({ whose, seenAs }) => [whose, seenAs])).toEqual([['leaver', ['place']]]);
});

test('what the organisation itself finds wrong is recalled, and stays marked as being corrected until its source sends another wording', async () => {
  const { council, health, core } = world;
  const shown = await world.ask(council, alone);
  await world.report(council, shown, health);
  const lead = await world.signInToken(health, { role: 'data-lead' });
  const [dispute] = (await get<DisputeList>('/v1/disputes', lead)).disputes;
  expect(dispute).toMatchObject({ about: 'person', status: 'open', waitsFor: 'data-lead', sourceRef: 'H2' });
  const url = `/v1/disputes/${dispute?.disputeId}/finding`;
  const foreign = await world.post(url, await world.signInToken(council, { role: 'data-lead' }), { finding: 'right' });
  expect([foreign.statusCode, foreign.json<{ code: string }>().code]).toEqual([404, 'not-found']);
  expect((await world.post(url, lead, { finding: 'wrong' })).json()).toMatchObject({ status: 'confirmed' });
  expect((await world.post(url, lead, { finding: 'right' })).json()).toMatchObject({ status: 409, code: 'state-changed' });
  await settleAndTell(core);
  expect((await recalls()).map(({ declaration_id: id }) => id)).toContain(shown.declarationId);
  expect(marksOf((await world.ask(council, alone)).answer)).toMatchObject([{ state: 'being-corrected' }]);
  await world.deliver(health, [{ sourceRef: 'H2', service: 'health', kind: 'involvement', date: shown.answer.people[0]?.involvements?.[0]?.recordDate as never, status: 'open', contact: { team: 'Duty team' }, person: { names: [{ given: 'Ottoline', family: 'Marsh', use: 'usual' }], dateOfBirth: { value: '1961-05-06', precision: 'day' } }, sensitivity: 0 }]);
  expect(marksOf((await world.ask(council, alone)).answer)).toEqual([]);
});

test('an answer that was under way when the dispute ended is found when its time is over, and whoever saw it is told then', async () => {
  const { council, health, core, database } = world;
  const underWay = await world.ask(council, alone);
  await world.report(council, await world.ask(council, alone), health);
  const lead = await world.signInToken(health, { role: 'data-lead' });
  const open = (await get<DisputeList>('/v1/disputes', lead)).disputes.find(({ status }) => status === 'open');
  await world.post(`/v1/disputes/${open?.disputeId}/finding`, lead, { finding: 'wrong' });
  // As if its transaction had committed after the first look at the trail.
  await database.sql("update audit_leaf set at = now() + interval '30 seconds' where declaration_id = $1 and kind = 'search-answered'", [underWay.declarationId]);
  // A leaf whose time is over says nothing, and one that does not open is passed over: neither holds up the rest.
  const [emptied, broken] = [await world.ask(health, bond), await world.ask(health, bond)];
  await database.sql("update audit_leaf set sealed = case declaration_id when $1 then '' else '\\x00'::bytea end where declaration_id in ($1, $2) and kind = 'search-answered'", [emptied.declarationId, broken.declarationId]);
  const found = async () => (await recalls()).some(({ declaration_id: id }) => id === underWay.declarationId);
  await settleAndTell(core);
  expect(await found()).toBe(false);
  await settleAndTell({ ...core, clock: { now: () => new Date(Date.now() + 300_000) } });
  expect(await found()).toBe(true);
  expect(await database.sql("select 1 from dispute_round where stage <> 'done'")).toEqual([]);
});
