import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../../test/answer-world.ts';
import { answerWorld } from '../../../../test/answer-world.ts';

let world: AnswerWorld;
let token: string;

beforeAll(async () => {
  world = await answerWorld();
  token = await world.userToken(world.council);
});
afterAll(() => world.close());

test.each<[string, object, object[]]>([
  ['a family name alone', { person: { family: 'Canaryname' } }, [{ pointer: '/person/dateOfBirth', rule: 'add-one-of' }, { pointer: '/address/postcode', rule: 'add-one-of' }]],
  ['a whole street', { address: { line1: 'Canary Street' } }, [{ pointer: '/address/postcode', rule: 'add' }]],
  ['an NHS number with a wrong check digit', { person: { nhsNumber: '999 000 0011' } }, [{ pointer: '/person/nhsNumber', rule: 'check-digit' }]],
  ['a day that no calendar has', { person: { family: 'Canaryname', dateOfBirth: '1968-02-30' } }, [{ pointer: '/person/dateOfBirth', rule: 'real-date' }]],
  ['a postcode that no one has', { person: { family: 'Canaryname', given: 'A' }, address: { postcode: 'CANARY9' } }, [{ pointer: '/address/postcode', rule: 'unreadable' }]],
  ['a street without a house', { address: { line1: 'Canary Street', postcode: 'WS1 1AA' } }, [{ pointer: '/address/line1', rule: 'add-house' }]],
  ['the declaration alone, without a launch subject', {}, [{ pointer: '/person', rule: 'add-one-of' }, { pointer: '/address', rule: 'add-one-of' }]],
])('%s is not enough, and the pointers say what to add without repeating what was given', async (_name, question, errors) => {
  const response = await world.post('/v1/searches', token, { declarationId: await world.declare(token), ...question });
  expect(response.statusCode, response.body).toBe(422);
  expect(response.json()).toMatchObject({ code: 'question-too-thin', errors });
  expect(response.body).not.toMatch(/canary|999 000|1968-02/i);
});

const person = { person: { given: 'Canaryfirst', family: 'Canaryname', dateOfBirth: '1980-01-01' } };
const address = { address: { line1: '22 Canary Street', postcode: 'WS1 1AA' } };

test.each<[string, object, string]>([
  ['address', person, '/person'],
  ['child', address, '/address'],
  ['adult', address, '/address'],
])('a declaration about %s does not cover a question of the other kind, and stays unbound', async (subject, question, pointer) => {
  const declarationId = await world.declare(token, { subject, gateway: 'vital-interests' });
  const response = await world.post('/v1/searches', token, { declarationId, ...question });
  expect([response.statusCode, response.json()]).toMatchObject([422, { code: 'subject-not-declared', errors: [{ pointer, rule: 'declared-subject' }] }]);
  expect(response.body).not.toMatch(/canary/i);
  const other = subject === 'address' ? address : person;
  expect((await world.post('/v1/searches', token, { declarationId, ...other })).statusCode).toBe(200);
});

test.each(['household', 'unknown-age'])('a declaration about %s covers a person and an address', async (subject) => {
  for (const question of [person, address, { ...person, ...address }]) {
    const response = await world.post('/v1/searches', token, { declarationId: await world.declare(token, { subject }), ...question });
    expect(response.statusCode, response.body).toBe(200);
  }
});
