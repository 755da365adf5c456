import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../test/answer-world.ts';
import { placesWorld } from '../../test/places-world.ts';
import type { AddressLookup } from './address-lookup-schema.ts';

let world: AnswerWorld;
let token: string;
beforeAll(async () => {
  world = await placesWorld();
  token = await world.userToken(world.council);
});
afterAll(() => world.close());

const postcode = 'ws1 4dq';
const declared = (subject = 'address') => world.declare(token, { subject });

async function lookUp(query: string, declarationId: string, changes: object = {}): Promise<AddressLookup> {
  const response = await world.post('/v1/address-lookup', token, { declarationId, query, postcode, ...changes });
  expect(response.statusCode, response.body).toBe(200);
  return response.json<AddressLookup>();
}

test('what was typed is completed from what visible partners know, and the completion can be asked of as it stands', async () => {
  const declarationId = await declared();
  const { addresses, refine, coverage } = await lookUp('22 hihg', declarationId);
  expect(addresses.map(({ address }) => address)).toEqual([expect.stringMatching(/^22 Hi(gh|hg) St/)]);
  expect(refine).toBe(false);
  expect(coverage).toHaveLength(3);
  const answer = await world.post('/v1/searches', token, { declarationId, address: addresses[0]?.question });
  expect(answer.json<{ places: { involvements: { fullName: string }[] }[] }>().places[0]?.involvements.map(({ fullName }) => fullName).toSorted()).toEqual(['Alun Beynon', 'Delyth Vaughan']);
});

test('a place that partners write in several ways is found by each of them, once, and shown as it was typed', async () => {
  const declarationId = await declared();
  for (const typed of ['22 High St', '22 Hihg St']) {
    const { addresses } = await lookUp(typed, declarationId);
    expect([typed, addresses.map(({ address }) => address)]).toEqual([typed, [expect.stringMatching(new RegExp(`^${typed}`))]]);
  }
});

test('no refuge, no home known from a restricted person alone, none of a partner outside the agreement', async () => {
  expect((await lookUp('park road', await declared())).addresses).toEqual([]);
  const flats = (await lookUp('station road', await declared())).addresses.map(({ address }) => address);
  expect(flats.filter((address) => /flat [12]\b/i.test(address))).toHaveLength(2);
  expect(flats.join()).not.toMatch(/flat [34]/i);
});

test('the first look-up that shows something binds the declaration to its postcode; one that shows nothing does not', async () => {
  const declarationId = await declared();
  expect((await lookUp('22 High', declarationId, { postcode: 'WS9 9AB' })).addresses).toEqual([]);
  expect((await lookUp('22 High', declarationId)).addresses).toHaveLength(1);
  const elsewhere = await world.post('/v1/address-lookup', token, { declarationId, query: '1', postcode: 'WS9 9AB' });
  expect(elsewhere.json()).toMatchObject({ status: 409, code: 'declaration-bound' });
  const asked = await world.post('/v1/searches', token, { declarationId, address: { line1: '1 High Street', postcode: 'WS9 9AB' } });
  expect(asked.json()).toMatchObject({ status: 409, code: 'declaration-bound' });
});

test.each([
  ['a declaration for a child', async () => ({ declarationId: await declared('child') }), 422, 'subject-not-declared'],
  ['somebody else’s declaration', async () => ({ declarationId: await world.declare(await world.userToken(world.police), { subject: 'address', gateway: 'crime-and-disorder-act-1998-s115' }) }), 404, 'not-found'],
  ['half a postcode', async () => ({ declarationId: await declared(), postcode: 'WS1 4' }), 422, 'question-too-thin'],
])('%s is refused', async (_what, changes, status, code) => {
  const response = await world.post('/v1/address-lookup', token, { query: '22', postcode, ...(await changes()) });
  expect(response.json()).toMatchObject({ status, code });
});

test('under a launch for another address nothing is looked up', async () => {
  const launched = await world.userToken(world.council, { subject: { address: { line1: '1 High Street', postcode: 'WS9 9AB' } } });
  const response = await world.post('/v1/address-lookup', launched, { declarationId: await world.declare(launched, { subject: 'address' }), query: '22', postcode });
  expect(response.json()).toMatchObject({ status: 403, code: 'subject-mismatch' });
});

test('each look-up has a leaf that names the places shown', async () => {
  const count = async (): Promise<number> => (await world.database.sql("select 1 from audit_leaf where kind = 'addresses-looked-up'")).length;
  const before = await count();
  await lookUp('22 High', await declared());
  await lookUp('nowhere at all', await declared());
  expect(await count()).toBe(before + 2);
});
