import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../test/answer-world.ts';
import { answerWorld, headline } from '../../test/answer-world.ts';
import type { Answer } from './answer-schema.ts';

/** Organisations that only read (domain research, F43 and open question 5): whom to call, and nothing of where somebody is, unless an agreement says so. */
let world: AnswerWorld;
const home = { lines: ['7 Hazel Grove', 'Walsall'], postcode: 'WS1 4DQ', role: 'home' as const };
const date = new Date(Date.now() - 10 * 86_400_000).toISOString().slice(0, 10);
const person = (given: string, family: string, value: string) => ({ names: [{ given, family, use: 'usual' as const }], dateOfBirth: { value, precision: 'day' as const } });
const alun = { given: 'Alun', family: 'Beynon', dateOfBirth: '1951-01-30' };

beforeAll(async () => {
  world = await answerWorld();
  const { police, health, council, database } = world;
  await world.deliver(police, [headline({ sourceRef: 'a', date, person: person('Alun', 'Beynon', '1951-01-30'), addresses: [home] }), headline({ sourceRef: 'b', date, person: person('Mair', 'Beynon', '1954-06-11'), addresses: [home] })]);
  await world.deliver(health, [headline({ sourceRef: 'h', date, service: 'health', person: person('Alun', 'Beynon', '1951-01-30'), addresses: [{ ...home, lines: ['9 Park Road', 'Walsall'], postcode: 'WS3 1AB' }] })]);
  await database.sql("update organisation set role = 'reader' where organisation_id = $1", [council.organisationId]);
});
afterAll(() => world.close());

async function ask(question: object): Promise<{ status: number; answer: Answer; token: string; declarationId: string }> {
  const token = await world.userToken(world.council);
  const declarationId = await world.declare(token, { subject: 'household' });
  const response = await world.post('/v1/searches', token, { declarationId, ...question });
  return { status: response.statusCode, answer: response.json<Answer>(), token, declarationId };
}
/** Evidence that says something of where somebody is. */
const ofLocation = (answer: Answer) => answer.people.flatMap(({ evidence }) => evidence).filter(({ field }) => ['place', 'address', 'postcode', 'uprn'].includes(field));
const text = (answer: Answer): string => JSON.stringify([answer.people, answer.places]);
/** An answer but for what is each answer's own. */
const lasting = ({ searchId: _searchId, askedAt: _askedAt, receipt: _receipt, ...rest }: Answer): object => rest;

test('somebody is found by name and birth date, with whom to call and without a location; the coverage says why', async () => {
  const { answer } = await ask({ person: alun });
  expect(answer.people).toHaveLength(1);
  expect(answer.people[0]?.involvements?.map(({ contact }) => contact.phone)).toEqual(['0300 000 0000', '0300 000 0000']);
  expect(text(answer)).not.toMatch(/Hazel|Park Road|WS1|WS3/);
  expect(ofLocation(answer)).toEqual([]);
  expect(answer.people[0]?.involvements?.map(({ sensitive }) => sensitive)).toEqual([false, false]);
  expect(answer.coverage.filter(({ state }) => state === 'current').map(({ locationsWithheld }) => locationsWithheld)).toEqual([true, true]);
});

test('a right and a wrong postcode give the same answer, word for word', async () => {
  const [right, wrong, none] = await Promise.all([{ address: { line1: '7 Hazel Grove', postcode: 'WS1 4DQ' } }, { address: { line1: '1 Other Street', postcode: 'CF10 1AA' } }, {}].map((more) => ask({ person: alun, ...more })));
  expect(right?.status).toBe(200);
  expect(lasting(right?.answer as Answer)).toEqual(lasting(wrong?.answer as Answer));
  expect(lasting(right?.answer as Answer)).toEqual(lasting(none?.answer as Answer));
});

test('of two namesakes of one birth date the postcode picks neither, right or wrong', async () => {
  const namesake = (sourceRef: string, value: string, address: object) =>
    headline({ sourceRef, date, person: { ...person('Sian', 'Prydderch', '1970-02-03'), identifiers: [{ system: 'nhs-number', value }] }, addresses: [{ ...home, ...address }] });
  await world.deliver(world.police, [namesake('n1', '9990000018', {}), namesake('n2', '9990000026', { lines: ['20 Station Road', 'Cardiff'], postcode: 'CF10 1AA' })]);
  const sian = { given: 'Sian', family: 'Prydderch', dateOfBirth: '1970-02-03' };
  const [one, other, none] = await Promise.all([{ address: { postcode: 'WS1 4DQ' } }, { address: { postcode: 'CF10 1AA' } }, {}].map((more) => ask({ person: sian, ...more })));
  expect(one?.answer.people).toHaveLength(2);
  expect(one?.answer.people.some(({ involvements }) => involvements !== undefined)).toBe(false);
  expect(lasting(one?.answer as Answer)).toEqual(lasting(none?.answer as Answer));
  expect(lasting(other?.answer as Answer)).toEqual(lasting(none?.answer as Answer));
});

test('who must lean on the postcode is told what to add instead, right or wrong', async () => {
  const outcomes = await Promise.all(['WS1 4DQ', 'CF10 1AA'].map((postcode) => ask({ person: { given: 'Alun', family: 'Beynon' }, address: { postcode } })));
  for (const { status, answer } of outcomes) expect([status, answer]).toMatchObject([422, { code: 'question-too-thin', errors: [{ pointer: '/person/dateOfBirth' }] }]);
});

test('an address is not asked about at all: held or not, the same nil, and every feed says that it was not asked', async () => {
  const [held, nobodys] = await Promise.all([{ line1: '7 Hazel Grove', postcode: 'WS1 4DQ' }, { line1: '8 Nowhere Lane', postcode: 'CF10 1AA' }].map((address) => ask({ address })));
  expect([held?.status, held?.answer.places, held?.answer.people]).toEqual([200, [], []]);
  expect(lasting(held?.answer as Answer)).toEqual(lasting(nobodys?.answer as Answer));
  expect(held?.answer.coverage.map(({ state, locationsWithheld }) => ({ state, locationsWithheld }))).toEqual(held?.answer.coverage.map(() => ({ state: 'not-shared', locationsWithheld: true })));
  expect(held?.answer.coverage.length).toBeGreaterThanOrEqual(3);
});

test('a view shows no location and no household either: whom somebody lives with is where they live', async () => {
  const { answer, token, declarationId } = await ask({ person: alun });
  const view = await world.post(`/v1/people/${answer.people[0]?.personId}/view`, token, { declarationId });
  expect(view.statusCode).toBe(200);
  expect(view.json<Answer>().people[0]?.involvements).toHaveLength(2);
  expect(view.body).not.toMatch(/Hazel|Park Road|WS1|WS3|Mair|household/);
});

test('an agreement lifts it for its own feeds, on the next question; what another one withholds stays withheld', async () => {
  const { police, council, database } = world;
  await database.sql("insert into agreement (agreement_id, version, valid_from, display_months, storage_months, allows_reader_locations) values ('lifts', 1, '2020-01-01', 12, 36, true)");
  await database.sql("insert into agreement_contributor values ('lifts', 1, $1, $2)", [police.organisationId, police.feedId]);
  await database.sql("insert into agreement_reader values ('lifts', 1, $1)", [council.organisationId]);
  const { answer } = await ask({ person: alun });
  expect(text(answer)).toMatch(/Hazel/);
  expect(text(answer)).not.toMatch(/Park Road|WS3/);
  expect(answer.coverage.find(({ feed }) => feed === police.feedId)?.locationsWithheld).toBeUndefined();
  // One feed of the question still withholds: location is evidence for none of it.
  const [right, wrong] = await Promise.all(['WS1 4DQ', 'CF10 1AA'].map((postcode) => ask({ person: alun, address: { postcode } })));
  expect(lasting(right?.answer as Answer)).toEqual(lasting(wrong?.answer as Answer));
  const places = (await ask({ address: { line1: '7 Hazel Grove', postcode: 'WS1 4DQ' } })).answer;
  expect(places.places).toHaveLength(1);
  expect((await ask({ address: { line1: '9 Park Road', postcode: 'WS3 1AB' } })).answer.places).toEqual([]);
  await database.sql("update agreement set allows_reader_locations = true where agreement_id = 'main'");
  expect(text((await ask({ person: alun })).answer)).toMatch(/Hazel.*Park Road|Park Road.*Hazel/);
  await database.sql("update agreement set allows_reader_locations = false where agreement_id = 'main'");
  await database.sql("delete from agreement_reader where agreement_id = 'lifts'");
});

test('nor is it said that records of one person name homes in one street, which a contributor is told', async () => {
  const emrys = { given: 'Emrys', family: 'Tudor-Vaughan', dateOfBirth: '1948-08-19' };
  const own = (sourceRef: string, line: string) => headline({ sourceRef, date, person: person('Emrys', 'Tudor-Vaughan', '1948-08-19'), addresses: [{ lines: [line, 'Walsall'], postcode: 'WS9 8TT', role: 'home' }] });
  await world.deliver(world.police, [own('e1', '3 Larch Close')]);
  await world.deliver(world.health, [own('e2', '41 Larch Close')]);
  const asReader = (await ask({ person: emrys })).answer;
  expect([asReader.people.length, ofLocation(asReader)]).toEqual([1, []]);
  await world.database.sql("update organisation set role = 'both' where organisation_id = $1", [world.council.organisationId]);
  expect(ofLocation((await ask({ person: emrys })).answer)).not.toEqual([]);
  await world.database.sql("update organisation set role = 'reader' where organisation_id = $1", [world.council.organisationId]);
});

test('an organisation that begins to contribute is asked for nothing more, from the next question', async () => {
  await world.database.sql("update organisation set role = 'both' where organisation_id = $1", [world.council.organisationId]);
  const { answer } = await ask({ person: alun });
  expect(text(answer)).toMatch(/Hazel/);
  expect(answer.coverage.some(({ locationsWithheld }) => locationsWithheld === true)).toBe(false);
  await world.database.sql("update organisation set role = 'reader' where organisation_id = $1", [world.council.organisationId]);
});
