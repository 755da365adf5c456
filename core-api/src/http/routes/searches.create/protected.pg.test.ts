import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld, Partner } from '../../../../test/answer-world.ts';
import { answerWorld, headline } from '../../../../test/answer-world.ts';
import type { Answer } from '../../../answer/answer-schema.ts';
import type { HeadlineRecord } from '../../../shared/headline.ts';

let world: AnswerWorld;
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const named = (given: string, family: string, value = '1991-05-06') => ({ names: [{ given, family, use: 'usual' as const }], dateOfBirth: { value, precision: 'day' as const } });
const haven = { lines: ['3 Haven Court', 'Walsall'], postcode: 'WS2 9ZZ', uprn: '100071234567', role: 'home' as const };
const sent = (sourceRef: string, changes: Partial<HeadlineRecord>) => headline({ sourceRef, date: daysAgo(10), addresses: [haven], ...changes });

beforeAll(async () => {
  world = await answerWorld();
  const { council, police, health, stranger } = world;
  await world.deliver(police, [sent('p1', { person: named('Ffion', 'Restricted') }), sent('p2', { person: named('Gwenllian', 'Shielded') }), sent('p3', { person: named('David', 'Jones', '1974-08-09') })]);
  await world.deliver(health, [sent('h1', { person: named('Ffion', 'Restricted'), addresses: [{ ...haven, lines: ['Flat 1', '3 Haven Court', 'Walsall'] }] })]);
  await world.deliver(council, [sent('c1', { person: named('David', 'Jones', '1974-08-09'), sensitivity: 1, addresses: [] })]);
  // Only an organisation that nobody in the agreement sees asks for protection.
  await world.deliver(stranger, [sent('s1', { person: named('Ffion', 'Restricted'), sensitivity: 1 }), sent('s2', { person: named('Gwenllian', 'Shielded'), sensitivity: 2 })]);
});
afterAll(() => world.close());

async function ask(partner: Partner, question: object): Promise<{ answer: Answer; token: string; declarationId: string }> {
  const token = await world.userToken(partner);
  const declarationId = await world.declare(token, { subject: 'household' });
  const response = await world.post('/v1/searches', token, { declarationId, ...question });
  expect(response.statusCode, response.body).toBe(200);
  return { answer: response.json<Answer>(), token, declarationId };
}
const ffion = { person: { given: 'Ffion', family: 'Restricted', dateOfBirth: '1991-05-06' } };
const location = /haven|ws2|10007|flat/i;

test('who is restricted by an organisation out of sight has no location for anybody, in search or view, with a right address or a wrong one', async () => {
  const right = await ask(world.council, { ...ffion, address: { line1: '3 Haven Court', postcode: 'WS2 9ZZ' } });
  const wrong = await ask(world.council, { ...ffion, address: { line1: '9 Other Street', postcode: 'CF10 1AA' } });
  expect(right.answer.people).toHaveLength(1);
  expect(right.answer.people).toEqual(wrong.answer.people);
  const view = await world.post(`/v1/people/${right.answer.people[0]?.personId}/view`, right.token, { declarationId: right.declarationId });
  expect(view.json()).toMatchObject({ people: [{ addresses: [], involvements: [{ sensitive: true }, { sensitive: true }] }] });
  for (const people of [right.answer.people, view.json<Answer>().people]) expect(JSON.stringify(people)).not.toMatch(location);
});

test('a name and a postcode do not find a restricted person', async () => {
  const right = await ask(world.council, { person: { given: 'Ffion', family: 'Restricted' }, address: { postcode: 'WS2 9ZZ' } });
  expect(right.answer.people).toEqual([]);
});

test('an address question finds neither, whatever is at the address besides', async () => {
  const { answer } = await ask(world.council, { address: { line1: '3 Haven Court', postcode: 'WS2 9ZZ' } });
  expect(JSON.stringify(answer.places)).not.toMatch(/ffion|gwenllian/i);
});

test('who was answered and is shielded since is as unknown as nobody, in search and in view', async () => {
  const person = { given: 'Gwenllian', family: 'Shielded', dateOfBirth: '1991-05-06' };
  const { answer, token, declarationId } = await ask(world.council, { person });
  expect(answer.people).toEqual([]);
  const ids = await world.database.sql<{ person_id: string }>('select distinct person_id from variant');
  await world.database.sql('insert into declaration_person (organisation_id, declaration_id, person_id) select $1, $2, unnest($3::uuid[]) on conflict do nothing', [world.council.organisationId, declarationId, ids.map((one) => one.person_id)]);
  for (const { person_id: id } of ids) {
    const view = await world.post(`/v1/people/${id}/view`, token, { declarationId });
    expect(view.body).not.toMatch(/gwenllian/i);
  }
});

test('of a restricted person with a common name no location is shown through a record that says nothing of it', async () => {
  const { answer } = await ask(world.health, { person: { given: 'David', family: 'Jones', dateOfBirth: '1974-08-09' } });
  expect(answer.people.length).toBeGreaterThan(0);
  expect(JSON.stringify(answer.people)).not.toMatch(location);
});

test('when the restriction is lifted the location is there again', async () => {
  await world.deliver(world.council, [sent('c1', { person: named('David', 'Jones', '1974-08-09'), addresses: [] })]);
  const { answer } = await ask(world.health, { person: { given: 'David', family: 'Jones', dateOfBirth: '1974-08-09' }, address: { postcode: 'WS2 9ZZ' } });
  expect(JSON.stringify(answer.people)).toMatch(location);
});

test('an address question shows of each record that address alone, and a class that a visible partner gave', async () => {
  const old = { lines: ['8 Former Street', 'Walsall'], postcode: 'WS4 1AA', role: 'previous' as const };
  await world.deliver(world.stranger, [sent('s5', { addresses: [{ ...old, class: 'RI01' }] })]);
  await world.deliver(world.police, [sent('p5', { person: named('Alys', 'Moved'), addresses: [{ ...haven, lines: ['44 New Road', 'Walsall'], uprn: undefined }, old] })]);
  const { answer } = await ask(world.council, { address: { line1: '8 Former Street', postcode: 'WS4 1AA' } });
  expect(answer.places).toMatchObject([{ involvements: [{ fullName: 'Alys Moved', fullAddress: '8 Former Street, Walsall, WS4 1AA' }] }]);
  expect(JSON.stringify(answer.places)).not.toMatch(/RI01|New Road/);
});

test('an address that partners sent with a UPRN is one place by the UPRN alone and by either way of writing it, without what is restricted', async () => {
  const mill = { postcode: 'WS3 1AB', uprn: '000100079999', role: 'home' as const };
  await world.deliver(world.police, [sent('p6', { person: named('Bethan', 'Miller'), addresses: [{ ...mill, lines: ['12 Mill Walk', 'Walsall'] }] })]);
  await world.deliver(world.health, [sent('h6', { person: named('Bethan', 'Miller'), addresses: [{ ...mill, lines: ['The Old Mill', 'Walsall'] }] })]);
  await world.deliver(world.stranger, [sent('s6', { person: named('Ceri', 'Miller'), sensitivity: 1, addresses: [{ ...mill, lines: ['12 Mill Walk'] }] })]);
  const byUprn = await ask(world.council, { address: { uprn: '100079999' } });
  expect(byUprn.answer.places).toMatchObject([{ involvements: [{ fullName: 'Bethan Miller' }, { fullName: 'Bethan Miller' }] }]);
  const byAddress = await ask(world.council, { address: { line1: '12 Mill Walk', postcode: 'WS3 1AB' } });
  expect(byAddress.answer.places).toEqual(byUprn.answer.places.map((place) => ({ ...place, involvements: expect.any(Array) as unknown[] })));
  const byName = await ask(world.council, { address: { line1: 'Old Mill', postcode: 'WS3 1AB' } });
  expect(byName.answer.places.map((place) => place.placeId)).toEqual(byUprn.answer.places.map((place) => place.placeId));
  for (const { answer } of [byUprn, byAddress, byName]) expect(JSON.stringify(answer)).not.toMatch(/Ceri/);
});
