import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../test/answer-world.ts';
import { answerWorld, headline } from '../../test/answer-world.ts';
import type { Answer } from './answer-schema.ts';

let world: AnswerWorld;
let token: string;
beforeAll(async () => {
  world = await answerWorld();
  const sent = (sourceRef: string, given: string, value: string) =>
    headline({ sourceRef, date: new Date(Date.now() - 864e5).toISOString().slice(0, 10), person: { names: [{ given, family: 'Okafor', use: 'usual' }], dateOfBirth: { value, precision: 'day' } } });
  await world.deliver(world.police, [sent('p1', 'Emeka', '1981-03-02'), sent('p2', 'Ada', '2015-07-15')]);
  await world.deliver(world.stranger, []);
  token = await world.userToken(world.council);
});
afterAll(() => world.close());

const emeka = { given: 'Emeka', family: 'Okafor', dateOfBirth: '1981-03-02' };
const ada = { given: 'Ada', family: 'Okafor' };
const adaBorn = { ...ada, dateOfBirth: '2015-07-15' };
const family = (members: readonly object[] = [emeka, ada]) => world.declare(token, { subject: 'household', members });
const search = (declarationId: string, person: object) => world.post('/v1/searches', token, { declarationId, person });

test('under one declaration each named member may be asked about, and nobody else', async () => {
  const declarationId = await family();
  for (const [person, name] of [[emeka, 'Emeka Okafor'], [adaBorn, 'Ada Okafor'], [emeka, 'Emeka Okafor']] as const) {
    const response = await search(declarationId, person);
    expect(response.json<Answer>().people.map(({ names }) => names)).toEqual([[name]]);
  }
  for (const other of [{ ...ada, given: 'Adam', dateOfBirth: '2015-07-15' }, { ...emeka, dateOfBirth: '1981-03-03' }]) expect((await search(declarationId, other)).json()).toMatchObject({ status: 409, code: 'declaration-bound' });
  const address = await world.post('/v1/searches', token, { declarationId, address: { line1: '5 Mill Lane', postcode: 'WS1 3DD' } });
  expect(address.json()).toMatchObject({ code: 'declaration-bound' });
});

test('the first question about a member binds that member: a second Ada of another birthday is another', async () => {
  const declarationId = await family();
  expect((await search(declarationId, adaBorn)).statusCode).toBe(200);
  expect((await search(declarationId, { ...ada, dateOfBirth: '2014-01-01' })).json()).toMatchObject({ code: 'declaration-bound' });
});

test('each search is audited, and each person answered may be viewed by the question that found them', async () => {
  const leaves = async (): Promise<number> => (await world.database.sql("select 1 from audit_leaf where kind = 'search-answered'")).length;
  const before = await leaves();
  const declarationId = await family();
  const ids = [];
  for (const person of [emeka, adaBorn]) ids.push((await search(declarationId, person)).json<Answer>().people[0]?.personId);
  expect(await leaves()).toBe(before + 2);
  for (const [index, id] of ids.entries()) {
    const view = await world.post(`/v1/people/${id}/view`, token, { declarationId });
    expect(view.json<Answer>().people, view.body).toMatchObject([{ personId: id, band: 'strong', names: [['Emeka Okafor', 'Ada Okafor'][index]] }]);
  }
});

test.each([
  ['nine members', Array.from({ length: 9 }, () => emeka), 'household'],
  ['a member without a name', [{ dateOfBirth: '1981-03-02' }], 'household'],
  ['members of a declaration for a child', [emeka], 'child'],
])('%s are refused', async (_what, members, subject) => {
  const body = { gateway: 'children-act-1989-s47', subject, members, reason: 'Strategy meeting about the two children', reference: 'F-1', acknowledged: true };
  expect((await world.post('/v1/declarations', token, body)).json()).toMatchObject({ status: 400, errors: [{ pointer: expect.stringMatching(/^\/members/) as string }] });
});

test('a host that opened MAST for one person opens no family; for a family, only its members may be declared', async () => {
  const declare = async (subject: object, members: readonly object[]) => {
    const launched = await world.userToken(world.council, { subject });
    const body = { gateway: 'children-act-1989-s47', subject: 'household', members, reason: 'Strategy meeting about the two children', reference: 'F-1', acknowledged: true };
    return { launched, response: await world.post('/v1/declarations', launched, body) };
  };
  expect((await declare({ person: emeka }, [emeka, ada])).response.json()).toMatchObject({ status: 403, code: 'subject-mismatch' });
  expect((await declare({ members: [emeka, adaBorn] }, [ada])).response.json()).toMatchObject({ status: 403, code: 'subject-mismatch' });
  const { launched, response } = await declare({ members: [emeka, adaBorn] }, [emeka, adaBorn]);
  expect(response.statusCode, response.body).toBe(201);
  const declarationId = response.json<{ id: string }>().id;
  const answer = await world.post('/v1/searches', launched, { declarationId, person: adaBorn });
  expect(answer.json<Answer>().people, answer.body).toHaveLength(1);
});
