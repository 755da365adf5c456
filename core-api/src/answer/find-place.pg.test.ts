import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../test/answer-world.ts';
import { placesWorld } from '../../test/places-world.ts';
import type { Answer } from './answer-schema.ts';

let world: AnswerWorld;
beforeAll(async () => {
  world = await placesWorld();
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
