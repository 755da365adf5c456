import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../../test/answer-world.ts';
import { answerWorld, headline } from '../../../../test/answer-world.ts';
import type { Partner } from '../../../../test/partner.ts';
import { standardQuota } from '../../../access/search-quota.ts';
import { buildApp } from '../../../app.ts';

let world: AnswerWorld;
beforeAll(async () => {
  world = await answerWorld();
  await world.deliver(world.police, [headline({ sourceRef: 'p1', person: { names: [{ given: 'James', family: 'Bond', use: 'usual' }], dateOfBirth: { value: '1968-11-04', precision: 'day' } } })]);
});
beforeEach(async () => {
  await world.database.sql('delete from search_count');
  await world.database.sql('delete from search_quota');
});
afterAll(() => world.close());

const known = { person: { given: 'James', family: 'Bond', dateOfBirth: '1968-11-04' } };
const nobody = { person: { given: 'Zebedee', family: 'Quillfeather', dateOfBirth: '1969-09-09' } };
const most = { user_hour: 1000, user_day: 5000, organisation_hour: 100_000, organisation_day: 500_000, application_hour: 100_000, application_day: 500_000 };
const limit = (partner: Partner, changes: Partial<typeof most>) => {
  const values = { ...most, ...changes };
  return world.database.sql(`insert into search_quota (organisation_id, ${Object.keys(values).join(', ')}) values ($1, ${Object.values(values).join(', ')})`, [partner.organisationId]);
};
/** Asks the same question so many times under one declaration; the statuses. */
async function ask(token: string, times: number, question: object = known) {
  const declarationId = await world.declare(token);
  const answers = [];
  for (let asked = 0; asked < times; asked += 1) answers.push(await world.post('/v1/searches', token, { declarationId, ...question }));
  return answers;
}
const codes = (answers: Awaited<ReturnType<typeof ask>>) => answers.map((answer) => (answer.statusCode === 200 ? 200 : answer.json<{ code: string }>().code));
const practitioner = (name: string) => world.signInToken(world.council, { role: 'practitioner', name });

test.each([
  ['a person’s hour', { user_hour: 2 }, 'search-limit-user', 3600], ['a person’s day', { user_day: 2 }, 'search-limit-user', 86_400],
  ['an organisation’s hour', { organisation_hour: 2 }, 'search-limit-organisation', 3600], ['an organisation’s day', { organisation_day: 2 }, 'search-limit-organisation', 86_400],
  ['an application’s hour', { application_hour: 2 }, 'search-limit-application', 3600], ['an application’s day', { application_day: 2 }, 'search-limit-application', 86_400],
] as const)('%s: the third question is refused by its own code, with the time until the next', async (_what, changes, code, window) => {
  await limit(world.council, changes);
  const answers = await ask(await practitioner('first'), 4);
  expect(codes(answers)).toEqual([200, 200, code, code]);
  const after = Number(answers[2]?.headers['retry-after']);
  expect(after).toBeGreaterThan(0);
  expect(after).toBeLessThanOrEqual(window);
});

test('a person’s limit is theirs; an organisation’s is everybody’s of it, and nobody else’s', async () => {
  await limit(world.council, { user_hour: 2, organisation_hour: 3 });
  expect(codes(await ask(await practitioner('first'), 3))).toEqual([200, 200, 'search-limit-user']);
  expect(codes(await ask(await practitioner('second'), 2))).toEqual([200, 'search-limit-organisation']);
  expect(codes(await ask(await world.signInToken(world.police, { role: 'practitioner' }), 4))).toEqual([200, 200, 200, 200]);
});

test('an application’s limit is that of one case system: who signs in with MAST goes on', async () => {
  await limit(world.council, { application_hour: 2 });
  expect(codes(await ask(await world.userToken(world.council), 3))).toEqual([200, 200, 'search-limit-application']);
  expect(codes(await ask(await practitioner('first'), 1))).toEqual([200]);
});

test('with the next hour and the next day counting begins again', async () => {
  await limit(world.council, { user_hour: 2, user_day: 3 });
  const token = await practitioner('first');
  expect(codes(await ask(token, 3))).toEqual([200, 200, 'search-limit-user']);
  await world.database.sql('update search_count set hour = hour - 1');
  expect(codes(await ask(token, 2))).toEqual([200, 'search-limit-user']);
  await world.database.sql('update search_count set day = day - 1, hour = hour - 24');
  expect(codes(await ask(token, 2))).toEqual([200, 200]);
  expect(await world.database.sql('select in_day, in_hour from search_count')).toEqual([{ in_day: 2, in_hour: 2 }]);
});

test('whoever is asked about counts alike, and at the limit known and unknown people are one refusal', async () => {
  await limit(world.council, { user_hour: 4 });
  const token = await practitioner('first');
  const counts = async () => (await world.database.sql<{ in_hour: number }>('select in_hour from search_count'))[0]?.in_hour;
  await ask(token, 2, known);
  expect(await counts()).toBe(2);
  await ask(token, 2, nobody);
  expect(await counts()).toBe(4);
  const [one, other] = [await ask(token, 1, known), await ask(token, 1, nobody)].map(([answer]) => answer);
  const bare = (answer: typeof one) => ({ ...answer?.json<Record<string, unknown>>(), instance: '' });
  expect([one?.statusCode, bare(one)]).toEqual([429, bare(other)]);
  // What is refused is neither asked, counted nor bound to its declaration.
  expect(await counts()).toBe(4);
});

test('a question that is refused for another reason is not counted', async () => {
  const token = await practitioner('first');
  const declarationId = await world.declare(token);
  expect((await world.post('/v1/searches', token, { declarationId, person: { family: 'Doe' } })).statusCode).toBe(422);
  expect((await world.post('/v1/searches', token, { declarationId: crypto.randomUUID(), ...known })).statusCode).toBe(404);
  expect(await world.database.sql('select from search_count')).toEqual([]);
});

test('of ten at once about the limit none is lost from the count, and the next is refused', async () => {
  await limit(world.council, { user_hour: 10 });
  const token = await practitioner('first');
  const declarations = await Promise.all(Array.from({ length: 10 }, () => world.declare(token)));
  const answers = await Promise.all(declarations.map((declarationId) => world.post('/v1/searches', token, { declarationId, ...known })));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array.from({ length: 10 }, () => 200));
  expect(await world.database.sql('select in_hour from search_count')).toEqual([{ in_hour: 10 }]);
  expect(codes(await ask(token, 1))).toEqual(['search-limit-user']);
});

test('where nobody chose, real people are asked about within limits all the same; demonstration and training have none', async () => {
  const token = await practitioner('first');
  await ask(token, 1);
  await world.database.sql('update search_count set in_hour = $1', [standardQuota.userHour]);
  expect(codes(await ask(token, 1))).toEqual([200]);
  const live = await buildApp({ ...world.core, environment: 'live' }, { embedOrigins: [] });
  const declarationId = await world.declare(token);
  const refused = await live.inject({ method: 'POST', url: '/v1/searches', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, payload: JSON.stringify({ declarationId, ...known }) });
  expect([refused.statusCode, refused.json()]).toMatchObject([429, { code: 'search-limit-user' }]);
  await live.close();
});

test('an information-governance lead changes the limits of their organisation, in part, from the next question on, with a leaf', async () => {
  const lead = await world.signInToken(world.council, { role: 'information-governance-lead', steppedUp: true });
  const read = (token: string) => world.app.inject({ url: '/v1/search-quota', headers: { authorization: `Bearer ${token}` } });
  expect((await read(lead)).json()).toEqual(standardQuota);
  expect((await world.post('/v1/search-quota', lead, { userHour: 1 })).json()).toEqual({ ...standardQuota, userHour: 1 });
  expect((await read(await world.signInToken(world.police, { role: 'administrator' }))).json()).toEqual(standardQuota);
  expect(codes(await ask(await practitioner('first'), 2))).toEqual([200, 'search-limit-user']);
  expect((await world.database.sql(`select from audit_leaf where kind = 'search-quota-changed'`)).length).toBe(1);
  const above = await world.post('/v1/search-quota', lead, { userHour: 500, userDay: 100 });
  expect([above.statusCode, above.json()]).toMatchObject([400, { errors: [{ pointer: '/userHour', rule: 'above-day' }] }]);
  for (const body of [{ userHour: 0 }, { userHour: 1001 }, { organisationDay: 500_001 }, { anything: 1 }]) expect((await world.post('/v1/search-quota', lead, body)).statusCode).toBe(400);
});
