import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { AnswerWorld } from '../../test/answer-world.ts';
import { answerWorld, headline } from '../../test/answer-world.ts';
import type { Answer } from '../answer/answer-schema.ts';
import type { OverrideResult, Overrides } from '../answer/override-schema.ts';
import type { HeadlineRecord } from '../shared/headline.ts';

let world: AnswerWorld;
let [user, lead, other]: string[] = [];
const reason = 'Credible threat to her life this evening; the broker desk does not answer';
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const named = (given: string, family: string, value: string) => ({ names: [{ given, family, use: 'usual' as const }], dateOfBirth: { value, precision: 'day' as const } });
const sent = (sourceRef: string, changes: Partial<HeadlineRecord>) =>
  headline({ sourceRef, date: daysAgo(10), addresses: [{ lines: ['5 Hidden Lane', 'Walsall'], postcode: 'WS1 1AA', role: 'home' }], ...changes });
const gwen = { person: { given: 'Gwen', family: 'Shielded', dateOfBirth: '1991-05-06' } };
const nobody = { person: { given: 'Nobody', family: 'Atall', dateOfBirth: '1991-05-06' } };

beforeAll(async () => {
  world = await answerWorld();
  await world.deliver(world.police, [sent('p1', { person: named('Gwen', 'Shielded', '1991-05-06') }), sent('p2', { person: named('Open', 'Person', '1970-01-01') })]);
  await world.deliver(world.health, [sent('h1', { person: named('Gwen', 'Shielded', '1991-05-06'), sensitivity: 2 })]);
  const admin = await world.signInToken(world.council, { role: 'administrator', steppedUp: true });
  for (const name of ['jo', 'kim']) {
    const response = await world.post('/v1/designations', admin, { accountId: await world.accountOf(world.council, 'team-lead', name), duty: 'override', action: 'name' });
    expect(response.statusCode, response.body).toBe(200);
  }
  [user, other] = await Promise.all(['jo', 'kim'].map((name) => world.signInToken(world.council, { role: 'team-lead', name, steppedUp: true })));
  lead = await world.signInToken(world.council, { role: 'information-governance-lead', steppedUp: true });
});
afterAll(() => world.close());

async function declared(token: string | undefined, question: object): Promise<string> {
  const declarationId = await world.declare(token ?? '', { subject: 'household' });
  const response = await world.post('/v1/searches', token, { declarationId, ...question });
  expect(response.json<Answer>().people, response.body).toEqual([]);
  return declarationId;
}
const open = (token: string | undefined, declarationId: string, why = reason) => world.post('/v1/overrides', token, { declarationId, reason: why });
async function opened(question: object): Promise<string> {
  const response = await open(user, await declared(user, question));
  expect(response.statusCode, response.body).toBe(201);
  return response.json<OverrideResult>().overrideId;
}
const view = (token: string | undefined, overrideId: string) => world.post(`/v1/overrides/${overrideId}/view`, token, {});
/** Organisations other than the asker's that have been told of an override. */
async function toldOwners(): Promise<string[]> {
  const rows = await world.database.sql<{ organisation_id: string }>(`select organisation_id from notice where kind = 'override-used' and organisation_id <> $1`, [world.council.organisationId]);
  return rows.map((row) => row.organisation_id);
}
const shape = (value: unknown): unknown => (typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, typeof one === 'string' ? one.length : one])) : value);

describe('an override', () => {
  test('opens alike for somebody shielded and for nobody: same answer, same notices, same investigation', async () => {
    const before = await world.database.sql<{ kind: string }>('select kind from notice');
    const [known, unknown] = [await open(user, await declared(user, gwen)), await open(user, await declared(user, nobody))];
    expect([known.statusCode, unknown.statusCode]).toEqual([201, 201]);
    expect(shape(known.json())).toEqual(shape(unknown.json()));
    const notices = await world.database.sql<{ kind: string; organisation_id: string }>('select kind, organisation_id from notice');
    expect(notices.slice(before.length).map((one) => [one.kind, one.organisation_id])).toEqual([['override-used', world.council.organisationId], ['override-used', world.council.organisationId]]);
  });

  test('shows the one person, once, with whom to call and no location; the owners are told in the same transaction by its reference alone', async () => {
    const overrideId = await opened(gwen);
    const response = await view(user, overrideId);
    expect(response.statusCode, response.body).toBe(200);
    const { people, receipt } = response.json<Answer>();
    expect(people).toMatchObject([{ names: ['Gwen Shielded'], addresses: [], involvements: [{ sensitive: true }, { sensitive: true }] }]);
    expect(response.body).not.toMatch(/Hidden Lane|WS1/);
    expect(receipt).not.toBe('');
    expect((await toldOwners()).toSorted()).toEqual([world.police.organisationId, world.health.organisationId].toSorted());
    const leaves = await world.database.sql(`select 1 from audit_leaf where kind = 'override-viewed'`);
    expect(leaves).toHaveLength(1);
    expect((await view(user, overrideId)).statusCode).toBe(404);
  });

  test('of nobody is the ordinary nil, and nobody is told', async () => {
    const before = await toldOwners();
    const overrideId = await opened(nobody);
    const answer = (await view(user, overrideId)).json<Answer>();
    const token = await world.userToken(world.council);
    const ordinary = (await world.post('/v1/searches', token, { declarationId: await world.declare(token, { subject: 'household' }), ...nobody })).json<Answer>();
    const bare = ({ people, places, total, refine, notice, coverage }: Answer) => ({ people, places, total, refine, notice, coverage });
    expect(bare(answer)).toEqual(bare(ordinary));
    expect(await toldOwners()).toEqual(before);
  });

  test('is for a person who has been named for it, who gave a second factor just now, signed in with us', async () => {
    const declarationId = await declared(user, gwen);
    const practitioner = await world.signInToken(world.council, { steppedUp: true });
    expect((await open(practitioner, await declared(practitioner, gwen))).json()).toMatchObject({ code: 'duty-needed' });
    const stale = await world.signInToken(world.council, { role: 'team-lead', name: 'jo' });
    expect((await open(stale, declarationId)).json()).toMatchObject({ code: 'step-up-needed' });
    expect((await open(await world.userToken(world.council), declarationId)).statusCode).toBe(403);
    expect((await open(other, declarationId)).statusCode).toBe(404);
    const overrideId = await opened(gwen);
    expect((await view(other, overrideId)).statusCode).toBe(404);
  });

  test('is for one whole person who was asked about, with a reason that says something, while there is time', async () => {
    const fresh = await world.declare(user ?? '', { subject: 'household' });
    expect((await open(user, fresh)).statusCode).toBe(422);
    const thin = await declared(user, { person: { family: 'Shielded', dateOfBirth: '1991-05-06' } });
    expect((await open(user, thin)).statusCode).toBe(422);
    expect((await open(user, await declared(user, gwen), 'aaaaaaaaaaaaaaaaaaaaaaaaaaaa')).statusCode).toBe(422);
    const overrideId = await opened(gwen);
    await world.database.sql(`update override set expires_at = now() - interval '1 second' where override_id = $1`, [overrideId]);
    expect((await view(user, overrideId)).statusCode).toBe(404);
  });

  test('leaves the person as hidden as before: the next question finds nobody', async () => {
    expect((await world.post('/v1/searches', user, { declarationId: await declared(user, gwen), ...gwen })).json<Answer>().people).toEqual([]);
  });
});

test('an investigation is closed by somebody else, once; leads see who overrides how often, with reasons and never whom', async () => {
  const overrideId = await opened(gwen);
  await view(user, overrideId);
  await expect(world.database.sql('update override set closed_by = account_id, closed_at = now(), finding = $1 where override_id = $2', ['justified', overrideId])).rejects.toThrow(/check/);
  expect((await world.post(`/v1/overrides/${overrideId}/close`, user, { finding: 'justified' })).statusCode).toBe(403);
  const get = async () => (await world.app.inject({ url: '/v1/overrides', headers: { authorization: `Bearer ${lead}` } })).json<Overrides>();
  await world.database.sql(`update override set close_by = now() - interval '1 hour' where override_id = $1`, [overrideId]);
  const listed = await get();
  expect(listed.overrides[0]).toMatchObject({ overrideId, isOverdue: true, reason });
  expect(JSON.stringify(listed)).not.toMatch(/Gwen|Shielded/);
  const account = await world.accountOf(world.council, 'team-lead', 'jo');
  expect(listed.byAccount).toMatchObject([{ accountId: account }]);
  expect(listed.byAccount[0]?.opened).toBeGreaterThan(listed.byAccount[0]?.used ?? 0);
  const close = () => world.post(`/v1/overrides/${overrideId}/close`, lead, { finding: 'not-justified' });
  // Whoever made it does not close it, though they have become a lead since.
  await world.database.sql(`update account set role = 'information-governance-lead' where account_id = $1`, [account]);
  const promoted = await world.signInToken(world.council, { role: 'team-lead', name: 'jo', steppedUp: true });
  expect((await world.post(`/v1/overrides/${overrideId}/close`, promoted, { finding: 'justified' })).statusCode).toBe(404);
  expect((await close()).json()).toEqual({ finding: 'not-justified' });
  expect((await close()).statusCode).toBe(404);
  expect((await get()).overrides.find((one) => one.overrideId === overrideId)).toMatchObject({ isOverdue: false, finding: 'not-justified' });
});
