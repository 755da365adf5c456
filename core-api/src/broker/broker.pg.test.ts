import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../test/answer-world.ts';
import { answerWorld, headline } from '../../test/answer-world.ts';
import type { HeadlineRecord } from '../shared/headline.ts';
import type { BrokerCase, BrokerCaseList, BrokerMeasures } from './broker-schema.ts';
import { passOnMessages } from './pass-on-messages.ts';
import { tellLate } from './tell-late.ts';

const person = (given: string, family: string, dateOfBirth: string): HeadlineRecord['person'] => ({ names: [{ given, family, use: 'usual' }], dateOfBirth: { value: dateOfBirth, precision: 'day' } });
const protectedOne = { given: 'Branwen', family: 'Canaryshield', dateOfBirth: '1991-05-06' };
const unknown = { given: 'Perpetua', family: 'Quillfeather', dateOfBirth: '1950-02-03' };
let world: AnswerWorld;
let broker: string;
let accounts = 0;

beforeAll(async () => {
  world = await answerWorld();
  await world.deliver(world.police, [headline({ sourceRef: 'P1', service: 'police', caseRef: 'PP-77', sensitivity: 2, person: person('Branwen', 'Canaryshield', '1991-05-06'), contact: { team: 'Protection desk', phone: '0300 111 1111' } })]);
  await world.deliver(world.health, [headline({ sourceRef: 'H1', service: 'health', person: person('Branwen', 'Canaryshield', '1991-05-06') })]);
  broker = await world.signInToken(world.police, { role: 'broker' });
});
afterAll(() => world.close());

/** A practitioner of the council who has sent nothing yet. */
const practitioner = () => world.signInToken(world.council, { role: 'practitioner', name: `Worker ${(accounts += 1)}` });

async function asked(token: string, about: object): Promise<string> {
  const declarationId = await world.declare(token, { subject: 'adult', gateway: 'care-act-2014-s42', reference: 'AS-1' });
  const response = await world.post('/v1/searches', token, { declarationId, person: about });
  expect(response.json<{ people: object[] }>().people).toEqual([]);
  return declarationId;
}
const message = (declarationId: string, changes: object = {}) => ({ declarationId, message: 'Please call about a visit on Monday', phone: '01792 000 000', ...changes });
const send = (token: string, declarationId: string, changes?: object) => world.post('/v1/broker-messages', token, message(declarationId, changes));
const get = <Body>(url: string, token: string) => world.app.inject({ url, headers: { authorization: `Bearer ${token}` } }).then((response) => response.json<Body>());
const cases = async (token = broker) => (await get<BrokerCaseList>('/v1/broker-cases', token)).cases;
const notices = (kind: string) => world.database.sql<{ organisation_id: string; account_id: string | null; role: string | null; next_at: Date }>('select organisation_id, account_id, role, next_at from notice where kind = $1', [kind]);

test('the sender learns nothing: one answer, one row, one leaf, one notice at one time, whoever it is about', async () => {
  const token = await practitioner();
  const [about, nobody] = [await asked(token, protectedOne), await asked(token, unknown)];
  const answers = [await send(token, about), await send(token, nobody)];
  const shapes = answers.map(({ statusCode, headers, body }) => {
    const { 'x-request-id': _id, date: _date, ...kept } = headers;
    return { statusCode, kept, body: body.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '') };
  });
  expect(shapes[0]).toEqual(shapes[1]);
  expect(shapes[0]).toMatchObject({ statusCode: 202 });
  const before = await world.database.sql('select status, octet_length(sealed) > 0 as sealed from broker_message order by at');
  expect(before).toEqual([{ status: 'waiting', sealed: true }, { status: 'waiting', sealed: true }]);

  await passOnMessages(world.core);
  const rows = await world.database.sql<{ at: Date; next: Date; status: string }>(`select m.at, n.next_at as next, m.status from broker_message m join notice n on n.kind = 'broker-passed-on' and n.account_id = m.account_id and n.next_at = m.at + interval '1 hour' order by m.at`);
  expect(rows.map(({ status }) => status)).toEqual(['passed-on', 'passed-on']);
  expect(rows.map(({ at, next }) => next.getTime() - at.getTime())).toEqual([3_600_000, 3_600_000]);
  const trail = (await get<{ events: { kind: string }[] }>('/v1/audit-events', token)).events.filter(({ kind }) => kind.startsWith('broker'));
  expect(trail.map(({ kind }) => kind)).toEqual(['broker-message-sent', 'broker-message-sent']);
});

test('the lead gets the message, with who asks to be called, as whom they asked, and their own record; health, who asked for no protection, gets nothing', async () => {
  const [first, ...others] = await cases();
  expect(others).toEqual([]);
  expect(first).toMatchObject({ status: 'open', late: false });
  const read = await world.post(`/v1/broker-cases/${first?.caseId}/read`, broker, {});
  const content = read.json<BrokerCase>();
  expect(content).toMatchObject({ message: 'Please call about a visit on Monday', reference: 'AS-1', likely: true, question: { person: protectedOne }, from: { phone: '01792 000 000', organisation: { code: world.council.code } } });
  expect(content.from.name).toMatch(/Worker \d+$/);
  expect(content.records).toMatchObject([{ caseRef: 'PP-77', contact: { team: 'Protection desk' } }]);
  expect(await notices('broker-message')).toMatchObject([{ organisation_id: world.police.organisationId, role: 'broker' }]);
  expect(await cases(await world.signInToken(world.health, { role: 'broker' }))).toEqual([]);
});

test('a second run, or one that was cut off before its mark, puts nothing before the desk twice', async () => {
  await world.database.sql(`update broker_message set status = 'waiting'`);
  await passOnMessages(world.core);
  expect(await cases()).toHaveLength(1);
  expect(await notices('broker-message')).toHaveLength(1);
});

test('nothing of a message or a case can be read in the database', async () => {
  const rows = await world.database.sql<{ text: string; bytes: string }>(`select row_to_json(c)::text as text, encode(sealed, 'escape') as bytes from (select * from broker_case union all select organisation_id, message_id, status, null, sealed, at, null, null, null, null from broker_message) c`);
  expect(rows.length).toBeGreaterThan(2);
  for (const { text, bytes } of rows) expect(text + bytes).not.toMatch(/Canaryshield|Branwen|01792|PP-77/);
});

test('the desk answers and closes; the sender is told nothing of it, and neither step is taken twice', async () => {
  const [one] = await cases();
  const step = (path: string, body: object) => world.post(`/v1/broker-cases/${one?.caseId}/${path}`, broker, body);
  const before = await world.database.sql('select count(*)::int as n from notice');
  expect((await step('close', {})).json()).toMatchObject({ status: 409, code: 'broker-case-state' });
  expect((await step('answer', { answer: 'will-call' })).json()).toMatchObject({ status: 'answered' });
  expect((await step('answer', { answer: 'no-call' })).json()).toMatchObject({ code: 'broker-case-state' });
  expect((await step('close', {})).json()).toMatchObject({ status: 'closed' });
  expect(await world.database.sql('select count(*)::int as n from notice')).toEqual(before);
  expect((await cases())[0]).toMatchObject({ status: 'closed', answer: 'will-call' });
});

test('the desk is the broker’s own, signed in themselves; another organisation’s case and one that is not are alike', async () => {
  const [one] = await cases();
  const foreign = await world.signInToken(world.health, { role: 'broker' });
  const refusals = [await world.post(`/v1/broker-cases/${one?.caseId}/read`, foreign, {}), await world.post(`/v1/broker-cases/${crypto.randomUUID()}/read`, foreign, {})];
  expect(refusals.map(({ statusCode }) => statusCode)).toEqual([404, 404]);
  for (const role of ['practitioner', 'administrator', 'information-governance-lead'] as const) {
    expect((await world.post(`/v1/broker-cases/${one?.caseId}/read`, await world.signInToken(world.police, { role }), {})).statusCode, role).toBe(403);
  }
});

test('a message needs a live declaration of one’s own with a question that was answered, and each takes one', async () => {
  const token = await practitioner();
  const bare = await world.declare(token, { subject: 'adult', gateway: 'care-act-2014-s42' });
  expect((await send(token, bare)).json()).toMatchObject({ status: 409, code: 'nothing-asked' });
  const declarationId = await asked(token, unknown);
  expect((await send(await practitioner(), declarationId)).statusCode).toBe(404);
  expect((await send(token, declarationId)).statusCode).toBe(202);
  expect((await send(token, declarationId)).json()).toMatchObject({ status: 409, code: 'broker-message-sent' });
  const ended = await asked(token, unknown);
  await world.database.sql(`update declaration set expires_at = now() - interval '1 minute' where declaration_id = $1`, [ended]);
  expect((await send(token, ended)).json()).toMatchObject({ status: 409, code: 'declaration-expired' });
  for (const changes of [{ message: 'short' }, { phone: 'call me' }, { message: 'x'.repeat(501) }]) expect((await send(token, await asked(token, unknown), changes)).statusCode).toBe(400);
});

test('the limit counts messages about nobody like any other, so it says nothing', async () => {
  for (const about of [unknown, protectedOne]) {
    const token = await practitioner();
    const ends: number[] = [];
    for (let at = 0; at < 11; at += 1) ends.push((await send(token, await asked(token, about))).statusCode);
    expect(ends).toEqual([...Array.from({ length: 10 }, () => 202), 429]);
  }
});

test('the lead of information governance is told once of a message that waited for over a working day, and sees how soon the desk answers', async () => {
  await passOnMessages(world.core);
  await world.database.sql(`update broker_case set at = at - interval '4 days' where status = 'open'`);
  await tellLate(world.core);
  await tellLate(world.core);
  const open = (await cases()).filter(({ status }) => status === 'open');
  expect(open.length).toBeGreaterThan(0);
  expect(open.every(({ late }) => late)).toBe(true);
  expect(await notices('broker-late')).toHaveLength(open.length);
  const measures = await get<BrokerMeasures>('/v1/broker-measures', await world.signInToken(world.police, { role: 'information-governance-lead' }));
  expect(measures).toMatchObject({ received: open.length + 1, answered: 1, open: open.length, openOverOneWorkingDay: open.length });
  expect(measures.medianMinutes).toBeGreaterThanOrEqual(0);
  expect(await get('/v1/broker-measures', await world.signInToken(world.health, { role: 'information-governance-lead' }))).toMatchObject({ received: 0, medianMinutes: null, p90Minutes: null });
});

test('a question about an address alone goes before every desk, by nobody’s location, and the sender learns as little as of a person', async () => {
  const lines = ['5 Canary Lane', 'Walsall'];
  await world.deliver(world.police, [headline({ sourceRef: 'P9', service: 'police', sensitivity: 2, person: person('Ceinwen', 'Canaryhidden', '1988-02-09'), addresses: [{ lines, postcode: 'WS1 1AA', role: 'home' }] })]);
  const brokers = { police: broker, health: await world.signInToken(world.health, { role: 'broker' }), stranger: await world.signInToken(world.stranger, { role: 'broker' }) };
  const counts = async (): Promise<Record<string, number>> => Object.fromEntries(await Promise.all(Object.entries(brokers).map(async ([name, token]): Promise<[string, number]> => [name, (await cases(token)).length])));
  const before = await counts();
  const sendAbout = async (address: object) => {
    const token = await practitioner();
    const declarationId = await world.declare(token, { subject: 'household' });
    const answer = await world.post('/v1/searches', token, { declarationId, address });
    expect(answer.json<{ places: object[] }>().places).toEqual([]);
    const { statusCode, body } = await send(token, declarationId);
    return { statusCode, body: body.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '') };
  };
  const [held, nobodys] = [await sendAbout({ line1: '5 Canary Lane', postcode: 'WS1 1AA' }), await sendAbout({ line1: '77 Empty Street', postcode: 'WS2 2BB' })];
  expect(held).toEqual(nobodys);
  expect(held.statusCode).toBe(202);
  await passOnMessages(world.core);
  // The same desks get both, so that who gets one says nothing of who lives there; an organisation without an agreement gets none.
  const expected = Object.fromEntries(Object.entries(before).map(([name, count]) => [name, name === 'stranger' ? count : count + 2]));
  expect(await counts()).toEqual(expected);
  for (const token of [brokers.police, brokers.health]) {
    for (const { caseId } of (await cases(token)).slice(0, 2)) {
      const read = await world.post(`/v1/broker-cases/${caseId}/read`, token, {});
      expect(read.json<BrokerCase>()).toMatchObject({ likely: false, records: [] });
      expect(read.json<BrokerCase>().question.address).toBeDefined();
      expect(read.body).not.toMatch(/Canaryhidden|Ceinwen/);
    }
  }
});
