import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { AnswerWorld, Partner } from '../../test/answer-world.ts';
import { answerWorld, headline } from '../../test/answer-world.ts';
import { clearText } from '../../test/clear-text.ts';
import type { Answer } from '../answer/answer-schema.ts';
import type { HeadlineRecord } from '../shared/headline.ts';
import { applyShields } from './apply-shields.ts';
import type { Shields } from './shield-schema.ts';
import { tellDueShields } from './tell-due-shields.ts';

let world: AnswerWorld;
let [asker, ana, bob, cat]: string[] = [];
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const home = { lines: ['5 Old Lane', 'Walsall'], postcode: 'WS1 1AA', role: 'home' as const };
const named = (given: string, family: string, value: string, nhs?: string) => ({
  names: [{ given, family, use: 'usual' as const }],
  dateOfBirth: { value, precision: 'day' as const },
  ...(nhs === undefined ? {} : { identifiers: [{ system: 'nhs-number' as const, value: nhs }] }),
});
const sent = (sourceRef: string, changes: Partial<HeadlineRecord>) => headline({ sourceRef, date: daysAgo(10), addresses: [home], ...changes });

beforeAll(async () => {
  world = await answerWorld();
  asker = await world.userToken(world.council);
  [ana, bob, cat] = await Promise.all(['ana', 'bob', 'cat'].map((name) => world.signInToken(world.council, { role: 'information-governance-lead', name, steppedUp: true })));
});
afterAll(() => world.close());

async function ask(partner: Partner, question: object): Promise<{ answer: Answer; token: string; declarationId: string }> {
  const token = await world.userToken(partner);
  const declarationId = await world.declare(token, { subject: 'household' });
  const response = await world.post('/v1/searches', token, { declarationId, ...question });
  expect(response.statusCode, response.body).toBe(200);
  return { answer: response.json<Answer>(), token, declarationId };
}
const about = (given: string, family: string, dateOfBirth: string) => ({ person: { given, family, dateOfBirth } });
async function namesOf(partner: Partner, question: object): Promise<string[]> {
  return (await ask(partner, question)).answer.people.flatMap(({ names }) => names);
}
async function decide(token: string | undefined, shieldId: string, decision: string) {
  return world.post(`/v1/shields/${shieldId}/decisions`, token, { decision });
}
async function shieldsFor(token: string | undefined): Promise<Shields['shields']> {
  const response = await world.app.inject({ url: '/v1/shields', headers: { authorization: `Bearer ${token}` } });
  expect(response.statusCode, response.body).toBe(200);
  return response.json<Shields>().shields;
}
const shield = { reason: 'domestic-abuse', reference: 'DA-77' };
/** Asks, and lets the job run that acts on what is held. */
async function askShield(token: string | undefined, body: object) {
  const response = await world.post('/v1/shields', token, body);
  await applyShields(world.core);
  return response;
}

describe('a shield', () => {
  const mari = about('Mari', 'Keeper', '1990-04-05');
  let shieldId: string;

  test('asked for by a practitioner for another organisation’s client acts for everybody, on records of every organisation; the place is gone', async () => {
    await world.deliver(world.police, [sent('p1', { person: named('Mari', 'Keeper', '1990-04-05') })]);
    await world.deliver(world.health, [sent('h1', { person: named('Mari', 'Keeper', '1990-04-05', '9990000018'), sensitivity: 1 }), sent('h2', { person: named('Open', 'Neighbour', '1980-01-01'), addresses: [{ ...home, lines: ['6 Old Lane', 'Walsall'] }] })]);
    const { answer, token, declarationId } = await ask(world.council, mari);
    const personId = answer.people[0]?.personId;
    const response = await askShield(token, { ...shield, subject: { declarationId, personId } });
    expect(response.statusCode, response.body).toBe(201);
    expect(response.json()).toMatchObject({ status: 'pending' });
    shieldId = response.json<{ shieldId: string }>().shieldId;
    expect(await world.database.sql(`select role from notice where kind = 'shield-asked' and organisation_id = $1`, [world.council.organisationId])).toEqual([{ role: 'information-governance-lead' }]);
    for (const partner of [world.council, world.police, world.health]) expect(await namesOf(partner, mari)).toEqual([]);
    expect(await namesOf(world.council, { person: { nhsNumber: '9990000018' } })).toEqual([]);
    expect((await ask(world.council, { address: { line1: '5 Old Lane', postcode: 'WS1 1AA' } })).answer.places).toEqual([]);
    expect((await world.post(`/v1/people/${personId}/view`, token, { declarationId })).statusCode).toBe(404);
    // The words of a name that nobody else bears are no known spellings any more.
    expect(await world.database.sql('select n from name_token where n > 0')).toHaveLength(2);
  });

  test('holds for records that come later, with a new spelling or through the number, and what a partner sends at another level', async () => {
    await world.deliver(world.council, [sent('c1', { person: named('Marie', 'Keepers', '1990-04-05', '9990000018'), addresses: [] })]);
    await world.deliver(world.police, [sent('p1', { person: named('Mari', 'Keeper', '1990-04-05'), date: daysAgo(3) })]);
    expect(await namesOf(world.health, mari)).toEqual([]);
    expect(await namesOf(world.health, { person: { nhsNumber: '9990000018' } })).toEqual([]);
  });

  test('stands when two others have approved it: not its asker, not one of them twice', async () => {
    expect((await decide(asker, shieldId, 'approve')).statusCode).toBe(403);
    expect((await decide(await world.signInToken(world.council, { role: 'team-lead', steppedUp: true }), shieldId, 'approve')).statusCode).toBe(404);
    expect((await decide(ana, shieldId, 'approve')).json()).toMatchObject({ status: 'pending' });
    expect((await decide(ana, shieldId, 'approve')).statusCode).toBe(404);
    expect((await decide(bob, shieldId, 'approve')).json()).toMatchObject({ status: 'active' });
    await expect(world.database.sql('update shield set approve_second_by = approve_first_by')).rejects.toThrow(/check/);
    await expect(world.database.sql('update shield set approve_first_by = asked_by')).rejects.toThrow(/check/);
    await expect(world.database.sql(`update shield set status = 'ended'`)).rejects.toThrow(/check/);
  });

  test('is never decided by the one who asked, though a lead', async () => {
    const response = await askShield(ana, { ...shield, subject: { given: 'Not', family: 'Known', dateOfBirth: '1999-09-09' } });
    expect(response.statusCode, response.body).toBe(201);
    const own = response.json<{ shieldId: string }>().shieldId;
    expect((await decide(ana, own, 'approve')).statusCode).toBe(404);
    expect((await decide(ana, own, 'end')).statusCode).toBe(404);
    expect((await shieldsFor(ana)).find((one) => one.shieldId === own)).toMatchObject({ isMine: true, status: 'pending', approvals: 0 });
    await world.deliver(world.health, [sent('h9', { person: named('Not', 'Known', '1999-09-09') })]);
    expect(await namesOf(world.council, about('Not', 'Known', '1999-09-09'))).toEqual([]);
  });

  test('is due for review after six months, is kept by one, and never lapses by itself', async () => {
    const due = new Date();
    due.setUTCMonth(due.getUTCMonth() + 6);
    const month = due.toISOString().slice(0, 7);
    expect((await shieldsFor(bob)).find((one) => one.shieldId === shieldId)).toMatchObject({ status: 'active', reviewDue: expect.stringContaining(month) as unknown, isOverdue: false, reference: 'DA-77' });
    await world.database.sql(`update shield set review_due = '2026-01-01' where shield_id = $1`, [shieldId]);
    expect((await shieldsFor(bob)).find((one) => one.shieldId === shieldId)).toMatchObject({ isOverdue: true });
    expect(await namesOf(world.council, mari)).toEqual([]);
    await tellDueShields(world.core);
    expect(await world.database.sql(`select organisation_id, role from notice where kind = 'shield-review'`)).toEqual([{ organisation_id: world.council.organisationId, role: 'information-governance-lead' }]);
    expect((await decide(cat, shieldId, 'keep')).json()).toMatchObject({ status: 'active' });
    expect((await shieldsFor(bob)).find((one) => one.shieldId === shieldId)).toMatchObject({ isOverdue: false });
  });

  test('is over when two end it; everybody is found again at the level that their partners gave, the restriction too', async () => {
    expect((await decide(ana, shieldId, 'end')).json()).toMatchObject({ status: 'active' });
    expect(await namesOf(world.council, mari)).toEqual([]);
    expect((await decide(cat, shieldId, 'end')).json()).toMatchObject({ status: 'ended' });
    const { answer } = await ask(world.council, mari);
    expect(answer.people).toMatchObject([{ addresses: [], involvements: [{ sensitive: true }, { sensitive: true }, { sensitive: true }] }]);
    expect(await world.database.sql('select 1 from protection_key where entry_id = $1', [shieldId])).toEqual([]);
    expect((await decide(ana, shieldId, 'end')).statusCode).toBe(404);
  });

  test('that two refuse is undone as if it had never been', async () => {
    const { answer, token, declarationId } = await ask(world.council, about('Open', 'Neighbour', '1980-01-01'));
    const response = await askShield(token, { ...shield, reason: 'other', subject: { declarationId, personId: answer.people[0]?.personId } });
    const refused = response.json<{ shieldId: string }>().shieldId;
    expect(await namesOf(world.police, about('Open', 'Neighbour', '1980-01-01'))).toEqual([]);
    await decide(ana, refused, 'end');
    expect((await decide(bob, refused, 'end')).json()).toMatchObject({ status: 'refused' });
    const again = await ask(world.council, about('Open', 'Neighbour', '1980-01-01'));
    expect(again.answer.people.map(({ addresses, evidence }) => ({ addresses, evidence }))).toEqual(answer.people.map(({ addresses, evidence }) => ({ addresses, evidence })));
    expect((await ask(world.council, { address: { line1: '6 Old Lane', postcode: 'WS1 1AA' } })).answer.places).toHaveLength(1);
  });
});

test('asking says the same of somebody unknown; only somebody answered to the caller can be named by id, only own records by reference', async () => {
  const unknown = await askShield(asker, { ...shield, subject: { given: 'Nobody', family: 'Anywhere', dateOfBirth: '1931-01-01' } });
  const known = await askShield(asker, { ...shield, subject: { given: 'Mari', family: 'Keeper', dateOfBirth: '1990-04-05' } });
  expect([unknown.statusCode, Object.keys(unknown.json<object>())]).toEqual([known.statusCode, Object.keys(known.json<object>())]);
  const { declarationId } = await ask(world.council, about('Nobody', 'Atall', '1931-01-01'));
  const someone = (await world.database.sql<{ person_id: string }>('select person_id from person limit 1'))[0]?.person_id;
  expect((await askShield(asker, { ...shield, subject: { declarationId, personId: someone } })).statusCode).toBe(404);
  expect((await askShield(asker, { ...shield, subject: { feedId: world.police.feedId, ref: 'p1' } })).statusCode).toBe(404);
  expect((await askShield(await world.userToken(world.police), { ...shield, subject: { feedId: world.police.feedId, ref: 'p1' } })).statusCode).toBe(201);
});

test('others see those they asked for alone; the database holds no word of whom', async () => {
  const own = await shieldsFor(asker);
  expect(own.length).toBeGreaterThan(2);
  expect(own.every(({ isMine }) => isMine)).toBe(true);
  expect((await shieldsFor(await world.userToken(world.health)))).toEqual([]);
  const rows = await world.database.sql('select * from shield');
  expect(clearText(rows)).not.toMatch(/Mari|Keeper|9990000018|DA-77/);
});

test('a number that is mistyped is refused, with a name beside it, too: it would be left out in silence', async () => {
  for (const subject of [{ nhsNumber: '9990000019' }, { nhsNumber: '9990000019', given: 'Mari', family: 'Keeper', dateOfBirth: '1990-04-05' }]) {
    const response = await world.post('/v1/shields', asker, { ...shield, subject });
    expect([response.statusCode, response.json<{ errors: unknown }>().errors]).toEqual([400, [{ pointer: '/subject/nhsNumber', rule: 'check-digit' }]]);
    expect(response.body).not.toContain('9990000019');
  }
});
