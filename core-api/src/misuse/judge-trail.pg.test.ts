import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';

import type { Db, Store, TxContext } from '../store/store.ts';
import { sealLeaves } from '../audit/log/seal-leaves.ts';
import type { AnswerWorld } from '../../test/answer-world.ts';
import { answerWorld, headline } from '../../test/answer-world.ts';
import { judgeRound } from './judge-round.ts';
import { judgeTrail } from './misuse-jobs.ts';
import { readRules } from './read-rules.ts';
import { sendDigests } from './send-digests.ts';

let world: AnswerWorld;
/** The council's practitioner, their line manager and their information-governance lead. */
let asker: string;
let manager: string;
let lead: string;
let managerId: string;
let accountId: string;

beforeAll(async () => {
  world = await answerWorld();
  const { council, health } = world;
  asker = await world.signInToken(council, { role: 'practitioner', name: 'sian-quillfeather', steppedUp: true });
  accountId = await world.accountOf(council, 'practitioner', 'sian-quillfeather');
  manager = await world.signInToken(council, { role: 'team-lead', steppedUp: true });
  managerId = await world.accountOf(council, 'team-lead');
  lead = await world.signInToken(council, { role: 'information-governance-lead', steppedUp: true });
  const teamId = crypto.randomUUID();
  await world.database.sql('insert into team (organisation_id, team_id, manager_id, sealed) values ($1, $2, $3, $4)', [council.organisationId, teamId, managerId, world.core.keys.seal(council.organisationId, 'team', teamId, { name: 'North' })]);
  const sealed = world.core.keys.seal(council.organisationId, 'account', accountId, { name: 'Siân Quillfeather', email: 'sian@example.org', staffId: 's-1' });
  await world.database.sql('update account set team_id = $2, sealed = $3 where account_id = $1', [accountId, teamId, sealed]);
  await world.deliver(health, [
    headline({ sourceRef: 'h1', person: { names: [{ given: 'Mair', family: 'Quillfeather', use: 'usual' }], dateOfBirth: { value: '2011-03-12', precision: 'day' } }, contact: { team: 'Safeguarding hub', phone: '01792 000 000' } }),
    headline({ sourceRef: 'h2', sensitivity: 1, person: { names: [{ given: 'Osian', family: 'Beynon', use: 'usual' }], dateOfBirth: { value: '2012-05-01', precision: 'day' } }, contact: { team: 'Safeguarding hub', phone: '01792 000 000' } }),
  ]);
});
afterAll(() => world.close());

const ask = async (person: object, changes: Record<string, unknown> = {}, token = asker): Promise<number> => (await world.post('/v1/searches', token, { declarationId: await world.declare(token, changes), person })).statusCode;
const mair = { given: 'Mair', family: 'Quillfeather', dateOfBirth: '2011-03-12' };
const run = async (): Promise<void> => {
  await sealLeaves(world.core);
  await judgeTrail(world.core);
};
const get = async <Body>(url: string, token: string): Promise<Body> => (await world.app.inject({ url, headers: { authorization: `Bearer ${token}` } })).json<Body>();
const alerts = async (token = lead, state = 'open') => (await get<{ alerts: { alertId: string; rule: string; accountId: string; figures: object }[] }>(`/v1/misuse-alerts?state=${state}`, token)).alerts;
const standing = async (id = accountId) => (await world.database.sql<{ step: string }>('select step from misuse_standing where account_id = $1', [id]))[0]?.step;
const stand = async (step: string, id = accountId, by = lead) => (await world.post(`/v1/misuse-standings/${id}`, by, { step, reason: 'talked' })).statusCode;
const notices = async (kind: string) => (await world.database.sql('select 1 from notice where kind = $1', [kind])).length;

describe('the rules over the committed trail', () => {
  it('find a look-up of the asker’s own rare name, once, and tell whoever answers for it; nobody reads a name anywhere', async () => {
    expect(await ask(mair)).toBe(200);
    await run();
    const [found] = await alerts();
    expect(found).toMatchObject({ rule: 'own-surname', accountId, figures: { ofTheName: 1 } });
    // The same case again on the same day is the same occasion.
    expect(await ask(mair)).toBe(200);
    await run();
    expect(await alerts()).toHaveLength(1);
    expect(await notices('misuse-alert')).toBe(1);
    expect(await standing()).toBe('notice');
    expect(await notices('misuse-noticed')).toBe(1);
    const listed = await world.app.inject({ url: '/v1/misuse-alerts', headers: { authorization: `Bearer ${lead}` } });
    expect(listed.body).not.toMatch(/quillfeather|mair|2011/i);
    const facts = await world.database.sql('select encode(sealed, \'escape\') as sealed from misuse_fact');
    expect(JSON.stringify(facts)).not.toMatch(/quillfeather/i);
  });

  it('a job that is cut off leaves nothing behind and goes on where it was; a leaf that comes again raises nothing', async () => {
    const before = await alerts();
    await ask({ ...mair, given: 'Gwen' }, { reference: 'REF-9' });
    await sealLeaves(world.core);
    const { store } = world.core;
    const dying = { ...world.core, store: { ...store, tx: async (context: TxContext, work: (db: Db) => Promise<unknown>) => store.tx(context, async (db) => { await work(db); throw new Error('killed'); }) } as Store };
    await expect(judgeRound(dying, readRules())).rejects.toThrow('killed');
    expect(await alerts()).toEqual(before);
    await judgeTrail(world.core);
    const after = await alerts();
    expect(after.length).toBe(before.length + 1);
    await world.database.sql('update misuse_cursor set position = 0');
    await judgeTrail(world.core);
    expect(await alerts()).toEqual(after);
    expect(await judgeRound(world.core, readRules())).toBeUndefined();
  });

  it('two processes at once judge each leaf once', async () => {
    await ask({ ...mair, given: 'Non' }, { reference: 'REF-10' });
    await sealLeaves(world.core);
    const before = (await alerts()).length;
    const facts = async () => (await world.database.sql<{ n: number }>('select count(*)::int as n from misuse_fact'))[0]?.n ?? 0;
    const had = await facts();
    const [{ n: waiting } = { n: 0 }] = await world.database.sql<{ n: number }>('select (select size from audit_log) - (select position from misuse_cursor) as n');
    const rounds = await Promise.all([judgeRound(world.core, readRules()), judgeRound(world.core, readRules())]);
    expect(rounds.map((round) => round?.leaves ?? 0).toSorted((a, b) => a - b)).toEqual([0, Number(waiting)]);
    expect([(await alerts()).length, await facts()]).toEqual([before + 1, had + 1]);
  });

  it('an answer from a restricted record is listed, suspects nobody and waits for the day’s digest', async () => {
    const mails = await notices('misuse-alert');
    const other = await world.signInToken(world.council, { role: 'practitioner', name: 'other', steppedUp: true });
    expect(await ask({ given: 'Osian', family: 'Beynon', dateOfBirth: '2012-05-01' }, {}, other)).toBe(200);
    await run();
    const otherId = await world.accountOf(world.council, 'practitioner', 'other');
    expect((await alerts()).filter(({ rule }) => rule === 'sensitive-hit')).toMatchObject([{ accountId: otherId }]);
    expect([await notices('misuse-alert'), await standing(otherId), await notices('misuse-digest')]).toEqual([mails, undefined, 0]);
    const tomorrow = new Date(Date.now() + 86_400_000);
    tomorrow.setUTCHours(9);
    for (let time = 0; time < 2; time += 1) await sendDigests({ ...world.core, clock: { now: () => tomorrow } }, readRules());
    expect(await notices('misuse-digest')).toBe(1);
  });

  it('a leaf that somebody spoilt is passed over and told, and those after it are judged', async () => {
    const other = await world.signInToken(world.council, { role: 'practitioner', name: 'after-a-spoilt-one', steppedUp: true });
    const found = async (): Promise<number> => (await alerts()).filter(({ rule }) => rule === 'sensitive-hit').length;
    const before = await found();
    expect(await ask({ given: 'Osian', family: 'Beynon', dateOfBirth: '2012-05-01' }, {}, other)).toBe(200);
    await world.database.sql("update audit_leaf set sealed = set_byte(sealed, 40, 255 - get_byte(sealed, 40)) where leaf_id = (select leaf_id from audit_leaf where kind = 'search-answered' order by at desc limit 1)");
    expect(await ask({ given: 'Osian', family: 'Beynon', dateOfBirth: '2012-05-01' }, {}, other)).toBe(200);
    await sealLeaves(world.core);
    const gauges = new Map<`mast_${string}`, number>();
    await judgeTrail({ ...world.core, gauges });
    expect([await found(), gauges.get('mast_misuse_unreadable_leaves')]).toEqual([before + 1, 1]);
  });

  it('a reference that is given later counts for what was asked before', async () => {
    await stand('none');
    const id = await world.declare(asker, { reference: undefined, noReferenceYet: true });
    await world.post('/v1/searches', asker, { declarationId: id, person: { given: 'Alun', family: 'Harries', dateOfBirth: '1961-02-11' } });
    await run();
    const reseals = async () => world.database.sql('select sealed from misuse_fact where declaration_id = $1', [id]);
    const before = await reseals();
    await world.post(`/v1/declarations/${id}/reference`, asker, { reference: 'REF-77' });
    await run();
    expect(before.length).toBe(1);
    expect(await reseals()).not.toEqual(before);
  });
});

describe('friction', () => {
  it('reason: a declaration needs words of one’s own and a reference, and goes through with both', async () => {
    expect(await stand('reason')).toBe(200);
    const body = { gateway: 'children-act-1989-s47', subject: 'child', reasonCode: 'strategy-discussion', noReferenceYet: true, acknowledged: true };
    const thin = await world.post('/v1/declarations', asker, body);
    expect([thin.statusCode, thin.json<object>()]).toMatchObject([422, { code: 'say-more-first', errors: [{ pointer: '/reason' }, { pointer: '/reference' }] }]);
    expect(await ask(mair, { reason: 'Meeting with her school this afternoon', reference: 'REF-1' })).toBe(200);
  });

  it('step-up: a case system’s word does not do, nor a factor of this morning; a fresh one does', async () => {
    expect(await stand('step-up')).toBe(200);
    expect(await ask(mair, { reason: 'Call from the nurse at her school', reference: 'REF-1' })).toBe(200);
    await stand('step-up', world.council.accountId);
    const throughHost = await world.post('/v1/searches', await world.userToken(world.council), {});
    expect([throughHost.statusCode, throughHost.json<object>()]).toMatchObject([403, { code: 'asking-needs-own-sign-in' }]);
    await stand('none', world.council.accountId);
  });

  it('block: nothing can be asked or looked at, in the asker’s language and with the way on; the desk stays open; a manager lets them go on at once', async () => {
    expect(await stand('block', accountId, manager)).toBe(200);
    const paths = ['/v1/declarations', '/v1/searches', '/v1/address-lookup', `/v1/people/${crypto.randomUUID()}/view`, `/v1/places/${crypto.randomUUID()}/view`, '/v1/overrides', `/v1/overrides/${crypto.randomUUID()}/view`];
    for (const path of paths) expect([path, (await world.post(path, asker, {})).json<{ code: string }>().code]).toEqual([path, 'asking-stopped']);
    expect((await world.post('/v1/searches', asker, {}, { 'accept-language': 'cy' })).json<{ detail: string }>().detail).toContain('rheolwr llinell');
    expect((await world.post('/v1/broker-messages', asker, {})).statusCode).toBe(400);
    expect(await notices('misuse-stopped')).toBe(1);
    expect(await stand('none', accountId, manager)).toBe(200);
    expect((await world.post('/v1/searches', asker, {})).statusCode).toBe(400);
  });

  it('every route by which somebody asks declares it: none that is for asking roles alone answers who is stopped', async () => {
    await stand('block');
    const { paths } = (await world.app.inject({ url: '/openapi.json' })).json<{ paths: Record<string, Record<string, { operationId: string; tags?: string[] }>> }>();
    const disclosing = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).filter(([, { tags }]) => tags?.includes('search') === true).map(([method, { operationId }]) => ({ path: path.replaceAll(/\{\w+\}/g, crypto.randomUUID()), method, operationId })));
    expect(disclosing.length).toBeGreaterThan(3);
    // Whoever is stopped still gives what they owe.
    for (const { path, method, operationId } of disclosing.filter(({ method: how, operationId: which }) => how === 'post' && which !== 'giveReference')) {
      const answer = await world.post(path, asker, {});
      expect([operationId, method, answer.json<{ code?: string }>().code]).toEqual([operationId, 'post', 'asking-stopped']);
    }
    await stand('none');
  });

  it('nobody sets their own step, nor settles what is about them; a manager sees and settles only what is theirs', async () => {
    expect(await stand('none', managerId, manager)).toBe(404);
    const [own] = await alerts();
    await world.database.sql('update misuse_alert set account_id = $2 where alert_id = $1', [own?.alertId, await world.accountOf(world.council, 'information-governance-lead')]);
    const settle = async (token: string, id = own?.alertId ?? '') => (await world.post(`/v1/misuse-alerts/${id}/outcome`, token, { outcome: 'in-order' })).statusCode;
    expect(await settle(lead)).toBe(404);
    await world.database.sql('update misuse_alert set account_id = $2 where alert_id = $1', [own?.alertId, accountId]);
    expect([await settle(manager), (await alerts(manager)).length]).toEqual([404, 0]);
    expect([await settle(lead), await settle(lead)]).toEqual([200, 404]);
    expect((await alerts(lead, 'settled')).map(({ alertId }) => alertId)).toContain(own?.alertId);
    await expect(world.database.sql('update misuse_alert set outcome = \'misuse\', settled_by = account_id, settled_at = now() where outcome is null')).rejects.toMatchObject({ code: '23514' });
    expect(await alerts(await world.signInToken(world.police, { role: 'information-governance-lead' }))).toEqual([]);
  });

  it('every step is in the trail', async () => {
    const kinds = (await world.database.sql<{ kind: string }>('select distinct kind from audit_leaf where kind like \'misuse%\'')).map(({ kind }) => kind).toSorted();
    expect(kinds).toEqual(['misuse-alert-raised', 'misuse-alert-settled', 'misuse-alerts-listed', 'misuse-step-set']);
  });
});

describe('what organisations give', () => {
  beforeEach(async () => void (await stand('none')));

  it('particulars are kept as digests, given by somebody else, and found in questions', async () => {
    const give = async (token: string, id: string) => world.post(`/v1/users/${id}/particulars`, token, { dateOfBirth: '1984-07-09', addresses: [{ line1: '14 Mill Lane', postcode: 'WS1 3DD' }], familyNames: ['Trewick'] });
    expect((await give(lead, accountId)).json()).toEqual({ accountId, births: 1, addresses: 1, familyNames: 1, leavesOn: null });
    expect((await give(lead, await world.accountOf(world.council, 'information-governance-lead'))).statusCode).toBe(404);
    await ask({ given: 'Siân', family: 'Trewick', dateOfBirth: '1984-07-09' }, { reference: 'REF-20' });
    await run();
    expect((await alerts()).map(({ rule }) => rule)).toContain('own-birth');
  });

  it('of whom particulars were given is listed by how many of each kind, by whom and when; what they are is not, and another organisation learns nothing', async () => {
    const leadId = await world.accountOf(world.council, 'information-governance-lead');
    await world.post(`/v1/users/${managerId}/particulars`, lead, { leavesOn: '2027-03-31' });
    const listed = await get<{ particulars: object[] }>('/v1/staff-particulars', await world.signInToken(world.council, { role: 'administrator' }));
    expect(listed.particulars).toEqual([
      { accountId: managerId, births: 0, addresses: 0, familyNames: 0, leavesOn: '2027-03-31', givenBy: leadId, givenAt: expect.any(String) as string },
      { accountId, births: 1, addresses: 1, familyNames: 1, leavesOn: null, givenBy: leadId, givenAt: expect.any(String) as string },
    ]);
    expect(await get('/v1/staff-particulars', await world.signInToken(world.police, { role: 'administrator' }))).toEqual({ particulars: [] });
    expect(await world.database.sql("select 1 from audit_leaf where kind = 'staff-particulars-listed' and organisation_id = $1", [world.council.organisationId])).toHaveLength(1);
  });

  it('whose look-ups are watched cannot be read, and is found', async () => {
    const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const made = await world.post('/v1/watch-list', lead, { family: 'Harries', dateOfBirth: '1961-02-11', until });
    expect(made.statusCode).toBe(200);
    expect(JSON.stringify(await get('/v1/watch-list', lead))).not.toMatch(/harries|1961/i);
    await ask({ given: 'Alun', family: 'Harries', dateOfBirth: '1961-02-11' }, { reference: 'REF-21' });
    await run();
    expect((await alerts()).map(({ rule }) => rule)).toContain('watched');
    const { entryId } = made.json<{ entryId: string }>();
    expect((await world.post(`/v1/watch-list/${entryId}/end`, await world.signInToken(world.police, { role: 'information-governance-lead' }), {})).statusCode).toBe(404);
    expect((await world.post(`/v1/watch-list/${entryId}/end`, lead, {})).statusCode).toBe(200);
  });

  it('a team that chose it is told that its open work was shown to another service: a few times a day, then in one digest, and never whom', async () => {
    const hub = crypto.randomUUID();
    await world.database.sql('insert into team (organisation_id, team_id, sealed) values ($1, $2, $3)', [world.health.organisationId, hub, world.core.keys.seal(world.health.organisationId, 'team', hub, { name: 'Hub' })]);
    expect(await notices('records-looked-up')).toBe(0);
    const chooser = await world.signInToken(world.health, { role: 'information-governance-lead' });
    const choose = async (token: string, contactTeam: string | null) => (await world.post(`/v1/teams/${hub}/owner-notices`, token, { contactTeam })).statusCode;
    expect([await choose(lead, 'Safeguarding hub'), await choose(chooser, 'safeguarding  Hub')]).toEqual([404, 200]);
    expect(await get('/v1/owner-notices', chooser)).toEqual({ teams: [{ teamId: hub, name: 'Hub', on: true }] });
    expect((await get<{ teams: object[] }>('/v1/owner-notices', lead)).teams).toMatchObject([{ name: 'North', on: false }]);
    const other = await world.signInToken(world.council, { role: 'practitioner', name: 'looks', steppedUp: true });
    const { ownerNotices: { mostADay } } = readRules();
    for (let time = 0; time < mostADay + 2; time += 1) await ask(mair, { reference: `R-${time}` }, other);
    await run();
    expect([await notices('records-looked-up'), await notices('records-looked-up-digest')]).toEqual([mostADay, 0]);
    const tomorrow = new Date(Date.now() + 86_400_000);
    tomorrow.setUTCHours(9);
    for (let time = 0; time < 2; time += 1) await sendDigests({ ...world.core, clock: { now: () => tomorrow } }, readRules());
    expect(await notices('records-looked-up-digest')).toBe(1);
    expect(await choose(chooser, null)).toBe(200);
    await ask(mair, { reference: 'R-last' }, other);
    await run();
    expect(await notices('records-looked-up')).toBe(mostADay);
  });
});

describe('dip samples', () => {
  it('are drawn at random for the line manager, who says once what they showed; nobody of their own work', async () => {
    await stand('none');
    // What the rounds before drew by chance.
    await world.database.sql("with d as (delete from dip_sample) delete from notice where kind = 'dip-sample'");
    const always = { ...readRules(), dipSamples: { oneIn: 1, mostWaiting: 2, withinDays: 14 } };
    for (let time = 0; time < 4; time += 1) await ask({ given: 'Alun', family: 'Harries', dateOfBirth: `1961-02-1${time}` }, { reason: `Meeting number ${'abcd'[time]} about the visit`, reasonCode: undefined, reference: `S-${time}` });
    await sealLeaves(world.core);
    while ((await judgeRound(world.core, always)) !== undefined);
    const list = async (token: string) => (await get<{ samples: { sampleId: string; accountId: string }[]; figures?: object }>('/v1/dip-samples', token));
    const mine = await list(manager);
    expect(mine.samples.map((one) => one.accountId)).toEqual([accountId, accountId]);
    expect([mine.figures, (await list(lead)).figures]).toMatchObject([undefined, { waiting: 2 }]);
    expect(await notices('dip-sample')).toBe(1);
    const leaves = async () => (await world.database.sql<{ count: number }>('select count(*)::int as count from audit_leaf'))[0]?.count;
    const before = await leaves();
    const [ofManager, ofLead, ofOther] = [await get('/v1/waiting', manager), await get('/v1/waiting', lead), await get('/v1/waiting', await world.signInToken(world.council, { role: 'team-lead', name: 'of another team' }))];
    expect([await leaves(), ofOther]).toEqual([before, { recallNotices: 0, misuseAlerts: 0, dipSamples: 0 }]);
    expect(ofManager).toEqual({ recallNotices: 0, misuseAlerts: (await alerts(manager)).length, dipSamples: 2 });
    expect(ofLead).toEqual({ recallNotices: 0, misuseAlerts: (await alerts()).length, dipSamples: 2, rightsCases: 0 });
    const [one] = mine.samples;
    const read = await world.post(`/v1/dip-samples/${one?.sampleId ?? ''}/read`, manager, {});
    expect(read.json()).toMatchObject({ accountId, verdict: null });
    expect(read.body).not.toMatch(/harries/i);
    const decide = async (token: string) => (await world.post(`/v1/dip-samples/${one?.sampleId ?? ''}/verdict`, token, { verdict: 'in-order' })).statusCode;
    expect(await decide(await world.signInToken(world.council, { role: 'team-lead', name: 'of another team' }))).toBe(404);
    expect([await decide(manager), await decide(manager)]).toEqual([200, 404]);
    await expect(world.database.sql('update dip_sample set verdict = \'in-order\', decided_by = account_id, decided_at = now() where verdict is null')).rejects.toMatchObject({ code: '23514' });
  });
});

const roles = ['practitioner', 'data-lead', 'broker', 'reviewer', 'administrator'] as const;
test.each(roles)('a %s sees nothing of it', async (role) => {
  const token = await world.signInToken(world.council, { role, steppedUp: true });
  for (const url of ['/v1/misuse-alerts', '/v1/misuse-standings', '/v1/misuse-rules', '/v1/watch-list', '/v1/dip-samples']) expect([url, (await world.app.inject({ url, headers: { authorization: `Bearer ${token}` } })).statusCode]).toEqual([url, 403]);
});
