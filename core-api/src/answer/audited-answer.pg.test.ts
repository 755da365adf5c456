import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../test/answer-world.ts';
import { answerWorld, headline } from '../../test/answer-world.ts';
import type { AnswerPayload } from '../audit/events.ts';
import { commitTo, leafHash } from '../audit/leaf-hash.ts';
import type { Answer } from './answer-schema.ts';
import { answerDigest } from './audit-answer.ts';

let world: AnswerWorld;
let token: string;
const today = new Date().toISOString().slice(0, 10);
const names = (given: string, family: string) => [{ given, family, use: 'usual' as const }];
const born = (value: string) => ({ value, precision: 'day' as const });
const north = [{ lines: ['1 North Row'], postcode: 'SA1 1AB', role: 'home' as const }];
const home = [{ lines: ['4 Test Row'], postcode: 'SA1 1AA', role: 'home' as const }];

beforeAll(async () => {
  world = await answerWorld();
  await world.deliver(world.council, [
    headline({ sourceRef: 'a1', date: today, person: { names: names('Tomos', 'Rees'), dateOfBirth: born('2014-03-07') }, addresses: home, household: [{ relation: 'sibling', sourceRef: 'a2' }] }),
    headline({ sourceRef: 'a2', date: today, person: { names: names('Mabli', 'Rees'), dateOfBirth: born('2012-01-05') }, addresses: home }),
    headline({ sourceRef: 'n1', date: today, person: { names: names('Ann', 'Twice'), dateOfBirth: born('1980-04-01') }, addresses: north }),
  ]);
  await world.deliver(world.police, [headline({ sourceRef: 'p1', date: today, service: 'police', person: { names: names('Tomos', 'Rees'), dateOfBirth: born('2014-03-07') }, addresses: home })]);
  await world.deliver(world.health, [headline({ sourceRef: 'n2', date: today, service: 'health', person: { names: names('Ann', 'Twice'), dateOfBirth: born('1951-07-15') }, addresses: north })]);
  token = await world.userToken(world.council);
});
afterAll(() => world.close());

const ann = { person: { given: 'Ann', family: 'Twice' }, address: { postcode: 'SA1 1AB' } };
const tomos = { person: { given: 'Tomos', family: 'Rees', dateOfBirth: '2014-03-07' } };

async function leafOf(answer: Answer): Promise<{ header: Record<string, unknown>; payload: AnswerPayload; asked: unknown }> {
  const { id, hash } = decodeJwt(answer.receipt)['leaf'] as { id: string; hash: string };
  const [row] = await world.database.sql<{ header: string; sealed: Buffer; commitment: Buffer; period: string }>(`select header, sealed, commitment, to_char(month, 'YYYY-MM') as period from audit_leaf where leaf_id = $1`, [id]);
  if (row === undefined) throw new Error('leaf');
  const { salt, payload } = world.core.keys.auditOpen(row.period, id, row.sealed) as { salt: string; payload: string };
  const commitment = commitTo(Buffer.from(salt, 'base64'), payload);
  expect([commitment.equals(row.commitment), leafHash(row.header, commitment).toString('base64url')]).toEqual([true, hash]);
  const [terms] = await world.database.sql<{ sealed: Buffer }>('select sealed from audit_terms where leaf_id = $1', [id]);
  const asked = world.core.keys.auditTerms.open(row.period, id, terms?.sealed ?? Buffer.alloc(0)) as { salt: string; terms: string };
  const told = JSON.parse(payload) as AnswerPayload & { terms: string };
  expect(told.terms).toBe(commitTo(Buffer.from(asked.salt, 'base64'), asked.terms).toString('base64'));
  return { header: JSON.parse(row.header) as Record<string, unknown>, payload: told, asked: JSON.parse(asked.terms) };
}
const versions = async (...organisations: string[]): Promise<[string, number][]> =>
  (await world.database.sql<{ record_id: string; version: number }>('select record_id, version from record where organisation_id = any ($1) order by record_id', [organisations])).map((row) => [row.record_id, row.version]);

test('the leaf of an answer says who, for which host, under which declaration, what was asked, every record with its version, the coverage, and the digest of the answer that left', async () => {
  const declarationId = await world.declare(token);
  const answer = (await world.post('/v1/searches', token, { declarationId, ...tomos })).json<Answer>();
  const { header, payload, asked } = await leafOf(answer);
  expect(asked).toEqual(tomos);
  expect(header).toMatchObject({ kind: 'search-answered', organisationId: world.council.organisationId, accountId: world.council.accountId, clientId: world.council.hostId, declarationId });
  expect(JSON.stringify(header)).not.toMatch(/tomos|rees|2014/i);
  expect(payload).toMatchObject({ searchId: answer.searchId, gateways: ['children-act-1989-s47'], total: answer.total, refine: false });
  const [shown] = payload.people;
  expect(shown).toMatchObject({ personId: answer.people[0]?.personId, band: 'strong', involvements: answer.people[0]?.involvements?.map(({ involvementId }) => involvementId), household: [] });
  expect(shown?.weightBits).toBeGreaterThan(0);
  const read = (await versions(world.council.organisationId, world.police.organisationId)).filter(([id]) => shown?.involvements.includes(id));
  expect([read.length, new Map(shown?.records)]).toEqual([2, new Map(read)]);
  expect(payload.feeds).toEqual(answer.coverage.map(({ organisation, feed, state, lastGood }) => ({ organisation: organisation.code, feed, state, lastGood })));
  const { receipt, ...rest } = answer;
  expect([payload.answerDigest, decodeJwt(receipt)['answerDigest']]).toEqual([answerDigest(world.core, rest), answerDigest(world.core, rest)]);
  expect(answerDigest(world.core, { ...rest, total: rest.total + 1 })).not.toBe(payload.answerDigest);
});

test('of people who are only listed to choose from, the leaf names every one, and the records that their summaries were made of', async () => {
  const answer = (await world.post('/v1/searches', token, { declarationId: await world.declare(token, { subject: 'household' }), ...ann })).json<Answer>();
  const { payload } = await leafOf(answer);
  expect(payload.people.map(({ personId }) => personId)).toEqual(answer.people.map(({ personId }) => personId));
  const read = payload.people.flatMap(({ records }) => records.map(([id]) => id));
  expect(read).toHaveLength(2);
  const before = new Map(payload.people.flatMap(({ records }) => records));
  // The same record in another wording is another version.
  await world.deliver(world.health, [headline({ sourceRef: 'n2', date: today, service: 'health', caseRef: 'N-2', person: { names: names('Ann', 'Twice'), dateOfBirth: born('1951-07-15') }, addresses: north })]);
  const again = await leafOf((await world.post('/v1/searches', token, { declarationId: await world.declare(token, { subject: 'household' }), ...ann })).json<Answer>());
  const changed = again.payload.people.flatMap(({ records }) => records).filter(([id, version]) => before.get(id) !== version);
  expect(changed).toHaveLength(1);
});

test('a view’s leaf holds its question too, and the records of whoever the household names', async () => {
  const declarationId = await world.declare(token);
  const found = (await world.post('/v1/searches', token, { declarationId, ...tomos })).json<Answer>();
  const answer = (await world.post(`/v1/people/${found.people[0]?.personId}/view`, token, { declarationId })).json<Answer>();
  expect(answer.people[0]?.household?.supplied.map(({ name }) => name)).toEqual(['Mabli Rees']);
  const { header, payload, asked } = await leafOf(answer);
  expect(header).toMatchObject({ kind: 'person-viewed', declarationId });
  expect(asked).toEqual(tomos);
  const sister = await world.database.sql<{ record_id: string }>(`select record_id from record where organisation_id = $1`, [world.council.organisationId]);
  const [named] = payload.people.map(({ household }) => [...new Set(household.map(([id]) => id))]);
  expect(named).toHaveLength(1);
  expect(sister.map(({ record_id: id }) => id)).toContain(named?.[0]);
  const { receipt: _receipt, ...rest } = answer;
  expect(payload.answerDigest).toBe(answerDigest(world.core, rest));
});

test('a place’s leaf names the records that were shown of it; a look-up of addresses those that they stand in', async () => {
  const declarationId = await world.declare(token, { subject: 'address' });
  const answer = (await world.post('/v1/searches', token, { declarationId, address: { line1: '4 Test Row', postcode: 'SA1 1AA' } })).json<Answer>();
  const { payload } = await leafOf(answer);
  expect(payload.places.map(({ placeId, records }) => [placeId, records.length])).toEqual([[answer.places[0]?.placeId, 3]]);
  const looked = await world.post('/v1/address-lookup', token, { declarationId: await world.declare(token, { subject: 'address' }), query: '4 Te', postcode: 'SA1 1AA' });
  const [row] = await world.database.sql<{ leaf_id: string; sealed: Buffer; period: string }>(`select leaf_id, sealed, to_char(month, 'YYYY-MM') as period from audit_leaf where kind = 'addresses-looked-up'`);
  if (row === undefined) throw new Error('leaf');
  const sealed = JSON.parse((world.core.keys.auditOpen(row.period, row.leaf_id, row.sealed) as { payload: string }).payload) as { places: { records: unknown[] }[]; answerDigest: string };
  expect(sealed.places.map(({ records }) => records.length)).toEqual([3]);
  expect(sealed.answerDigest).toBe(answerDigest(world.core, looked.json<object>()));
});
