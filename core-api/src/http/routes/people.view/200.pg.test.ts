import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../../test/answer-world.ts';
import { answerWorld, headline } from '../../../../test/answer-world.ts';
import type { Answer } from '../../../answer/answer-schema.ts';

let world: AnswerWorld;
let token: string;
let declarationId: string;
let answer: Answer;

const named = (sourceRef: string, given: string, dateOfBirth: string) =>
  headline({
    sourceRef,
    date: new Date().toISOString().slice(0, 10),
    person: { names: [{ given, family: 'Okafor', use: 'usual' }], dateOfBirth: { value: dateOfBirth, precision: 'day' } },
    addresses: [{ lines: ['5 Mill Lane', 'Walsall'], postcode: 'WS1 3DD', role: 'home' }],
  });

/** Two people of one name and day of birth whom their NHS numbers keep apart. */
const undistinguished = {
  names: [{ given: 'Idris', family: 'Okafor', use: 'usual' as const }],
  dateOfBirth: { value: '1970-02-03', precision: 'day' as const },
  identifiers: [{ system: 'nhs-number' as const, value: '9990000018' }],
};

beforeAll(async () => {
  world = await answerWorld();
  await world.deliver(world.police, [named('p1', 'Emeka', '1960-03-02'), named('p2', 'Emeka', '1991-07-15'), named('p3', 'Ada', '2015-07-15')]);
  token = await world.userToken(world.council);
  declarationId = await world.declare(token, { subject: 'household' });
  const response = await world.post('/v1/searches', token, { declarationId, person: { given: 'Emeka', family: 'Okafor' }, address: { postcode: 'WS1 3DD' } });
  answer = response.json<Answer>();
});
afterAll(() => world.close());

test('where several people fit, none has involvements or organisations until one is picked', () => {
  expect(answer.people.length).toBeGreaterThanOrEqual(2);
  for (const person of answer.people) expect(person).not.toHaveProperty('involvements');
  expect(JSON.stringify(answer.people)).not.toContain(world.police.code);
});

test('the one picked comes in the same shape with its involvements, and the view is audited', async () => {
  const personId = answer.people[0]?.personId;
  const response = await world.post(`/v1/people/${personId}/view`, token, { declarationId });
  expect(response.statusCode, response.body).toBe(200);
  const view = response.json<Answer>();
  expect(view.people).toHaveLength(1);
  expect(view.people[0]).toMatchObject({ personId, names: ['Emeka Okafor'], involvements: [{ organisation: { code: world.police.code } }] });
  expect(view.coverage).toHaveLength(3);
  const leaves = await world.database.sql("select 1 from audit_leaf where kind = 'person-viewed'");
  expect(leaves).toHaveLength(1);
});

test('a person who was not answered under this declaration is as unknown as one who does not exist', async () => {
  const fresh = await world.declare(token);
  const known = answer.people[0]?.personId;
  const under = await world.post(`/v1/people/${known}/view`, token, { declarationId: fresh });
  const nobody = await world.post(`/v1/people/${crypto.randomUUID()}/view`, token, { declarationId });
  const other = await world.post(`/v1/people/${known}/view`, await world.userToken(world.health), { declarationId });
  const bodies = [under, nobody, other].map((response) => ({ status: response.statusCode, ...response.json<object>(), instance: '' }));
  expect(bodies[0]).toMatchObject({ status: 404, code: 'not-found' });
  expect(bodies[1]).toEqual(bodies[0]);
  expect(bodies[2]).toEqual(bodies[0]);
});

test('of namesakes the one picked stays as unsure as the question left it', async () => {
  const declared = await world.declare(token, { subject: 'household' });
  await world.deliver(world.health, [{ ...named('h1', 'Idris', '1970-02-03'), person: { ...undistinguished, identifiers: [{ system: 'nhs-number', value: '9990000026' }] } }, { ...named('h2', 'Idris', '1970-02-03'), person: undistinguished }]);
  const response = await world.post('/v1/searches', token, { declarationId: declared, person: { given: 'Idris', family: 'Okafor', dateOfBirth: '1970-02-03' } });
  const found = response.json<Answer>().people.filter((person) => person.band === 'possible');
  expect(found).toHaveLength(2);
  for (const { personId } of found) {
    const view = await world.post(`/v1/people/${personId}/view`, token, { declarationId: declared });
    expect(view.json()).toMatchObject({ people: [{ personId, band: 'possible', involvements: [{}] }] });
  }
});

test('a session opened for another subject cannot view what an earlier one was answered', async () => {
  const launched = await world.userToken(world.council, { subject: { person: { given: 'Jane', family: 'Doe', dateOfBirth: '1980-01-01' } } });
  const response = await world.post(`/v1/people/${answer.people[0]?.personId}/view`, launched, { declarationId });
  expect([response.statusCode, response.json()]).toMatchObject([403, { code: 'subject-mismatch' }]);
});

test('a refused view is in the trail', async () => {
  const count = async (): Promise<number> => (await world.database.sql("select 1 from audit_leaf where kind = 'question-refused'")).length;
  const before = await count();
  await world.post(`/v1/people/${crypto.randomUUID()}/view`, token, { declarationId });
  expect(await count()).toBe(before + 1);
});
