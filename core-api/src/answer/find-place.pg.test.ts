import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../test/answer-world.ts';
import { answerWorld, headline } from '../../test/answer-world.ts';
import type { AddressDetails } from '../shared/headline.ts';
import type { Answer } from './answer-schema.ts';

let world: AnswerWorld;
const recently = new Date(Date.now() - 10 * 86_400_000).toISOString().slice(0, 10);

/** Nobody like anybody else, since namesakes of a restricted person lose their location. */
const people: Readonly<Record<string, [given: string, family: string, born: string]>> = {
  p1: ['Alun', 'Beynon', '1951-01-30'], p2: ['Siobhan', 'Oyelaran', '1962-12-04'], p3: ['Grzegorz', 'Nowak', '1973-06-19'], p4: ['Mei', 'Zhang', '1984-09-08'], p5: ['Farid', 'Haddad', '1995-03-27'], p6: ['Ruth', 'Quick', '2006-11-11'],
  h1: ['Delyth', 'Vaughan', '1957-08-02'], h2: ['Tomasz', 'Kowalczyk', '1968-05-16'], h3: ['Imogen', 'Frost', '1979-10-25'], h4: ['Kwame', 'Asante', '1990-07-14'], h5: ['Lowri', 'Eynon', '2001-04-03'],
  s1: ['Jorge', 'Ibarra', '1944-02-22'], s2: ['Wilfred', 'Uphill', '1935-12-13'],
};

function sent(sourceRef: string, line: string, change: Partial<AddressDetails> = {}, sensitivity: 0 | 1 = 0): ReturnType<typeof headline> {
  const [given, family, value] = people[sourceRef] ?? ['Nobody', 'Known', '1900-02-02'];
  const person = { names: [{ given, family, use: 'usual' as const }], dateOfBirth: { value, precision: 'day' as const } };
  return headline({ sourceRef, date: recently, person, sensitivity, addresses: [{ lines: [line, 'Walsall'], postcode: 'WS1 4DQ', role: 'home', ...change }] });
}

beforeAll(async () => {
  world = await answerWorld();
  await world.deliver(world.police, [
    sent('p1', '22 High St', { uprn: '100071' }), sent('p2', 'Flat 1, 40 Station Road'), sent('p3', '40 Station Road, Flat 2'), sent('p4', 'Hope Refuge, 9 Park Road'),
    sent('p5', 'Rose Cottage, Mill Lane', { uprn: '100072' }), sent('p6', '12 Church Lane'),
  ]);
  await world.deliver(world.health, [
    sent('h1', '22 Hihg Street'), sent('h2', '40 Station Rd'), sent('h3', '9 Park Rd'), sent('h4', 'Rose Cottage, Mill Lane', { uprn: '100073' }), sent('h5', 'Flat 3, 40 Station Road', {}, 1),
  ]);
  await world.deliver(world.stranger, [sent('s1', 'Flat 4, 40 Station Road'), sent('s2', '22 High Street')]);
});
afterAll(() => world.close());

async function ask(address: object): Promise<Answer> {
  const token = await world.userToken(world.council);
  const response = await world.post('/v1/searches', token, { declarationId: await world.declare(token, { subject: 'address' }), address: { postcode: 'WS1 4DQ', ...address } });
  expect(response.statusCode, response.body).toBe(200);
  return response.json<Answer>();
}

/** Each place as who is involved there, or its address where only that is shown. */
const seen = ({ places }: Answer): unknown[] => places.map(({ address, involvements }) => involvements?.map(({ fullName }) => fullName).toSorted() ?? address);

test.each(['22 High Street', '22 Hgih Street', 'No. 22, The High Street', '22 H1GH STREET'])('%s finds the one place, with what each visible partner wrote there', async (line1) => {
  expect(seen(await ask({ line1 }))).toEqual([['Alun Beynon', 'Delyth Vaughan']]);
});

test('a UPRN alone finds the same', async () => {
  expect(seen(await ask({ uprn: '000100071', postcode: undefined }))).toEqual([['Alun Beynon', 'Delyth Vaughan']]);
});

test('another house number, street or postcode finds nothing', async () => {
  for (const other of [{ line1: '24 High Street' }, { line1: '22 Mill Lane' }, { line1: '22 High Street', postcode: 'WS9 9AB' }]) expect((await ask(other)).places).toEqual([]);
});

test('a building asked for without a flat shows its own records, and names the homes in it that somebody visible knows', async () => {
  expect(seen(await ask({ line1: '40 Station Road' }))).toEqual([['Tomasz Kowalczyk'], expect.stringMatching(/Flat [12]/), expect.stringMatching(/Flat [12]/)]);
});

test('a flat shows its own records, and names its building where somebody wrote no flat', async () => {
  expect(seen(await ask({ line1: 'Flat 2', line2: '40 Station Road' }))).toEqual([['Grzegorz Nowak'], '40 Station Rd, Walsall, WS1 4DQ']);
});

test('a flat that only a restricted person or an unseen partner has is not there', async () => {
  for (const flat of ['Flat 3', 'Flat 4', 'Flat 5']) expect(seen(await ask({ line1: flat, line2: '40 Station Road' }))).toEqual(['40 Station Rd, Walsall, WS1 4DQ']);
});

test('a refuge is found by no way of writing its address: the nil is that of nowhere', async () => {
  const strip = ({ searchId: _id, askedAt: _at, receipt: _receipt, ...rest }: Answer): object => rest;
  const nowhere = strip(await ask({ line1: '11 Park Road' }));
  for (const line1 of ['Hope Refuge', '9 Park Road', 'Hope Refuge, 9 Park Rd']) expect(strip(await ask({ line1 }))).toEqual(nowhere);
});

test('two places that fit equally are both named, and nobody’s involvements are shown until one is chosen', async () => {
  const answer = await ask({ line1: 'Rose Cottage', line2: 'Mill Lane' });
  expect(seen(answer)).toEqual(['Rose Cottage, Mill Lane, Walsall, WS1 4DQ', 'Rose Cottage, Mill Lane, Walsall, WS1 4DQ']);
  expect(seen(await ask({ line1: 'Rose Cottage', line2: 'Mill Lane', uprn: '100072' }))).toEqual([['Farid Haddad']]);
});
