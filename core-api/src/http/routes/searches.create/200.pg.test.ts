import { decodeJwt, importJWK, jwtVerify } from 'jose';
import type { JWK } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld, Partner } from '../../../../test/answer-world.ts';
import { answerWorld, headline } from '../../../../test/answer-world.ts';
import type { Answer } from '../../../answer/answer-schema.ts';

let world: AnswerWorld;
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const bondHome = { lines: ['22 The High Street', 'Walsall'], postcode: 'WS1 1AA', role: 'home' as const };
const born = (value: string) => ({ value, precision: 'day' as const });

beforeAll(async () => {
  world = await answerWorld();
  const { council, police, health, stranger } = world;
  await world.deliver(council, [
    headline({
      sourceRef: 'c1',
      date: daysAgo(10),
      caseRef: 'CASE-1',
      person: { names: [{ given: 'James', middle: 'Herbert', family: 'Bond', use: 'usual' }], dateOfBirth: born('1968-11-04') },
      addresses: [bondHome],
    }),
    headline({ sourceRef: 'c2', date: daysAgo(800), person: { names: [{ given: 'James', middle: 'Herbert', family: 'Bond', use: 'usual' }], dateOfBirth: born('1968-11-04') }, addresses: [bondHome] }),
    headline({ sourceRef: 'c3', date: daysAgo(800), status: 'closed', person: { names: [{ given: 'Olwen', family: 'Oldrecord', use: 'usual' }], dateOfBirth: born('1970-02-03') } }),
    headline({ sourceRef: 'c4', date: daysAgo(20), sensitivity: 2, person: { names: [{ given: 'Shirin', family: 'Shielded', use: 'usual' }], dateOfBirth: born('1990-05-06') } }),
    headline({
      sourceRef: 'c5',
      date: daysAgo(20),
      sensitivity: 1,
      person: { names: [{ given: 'Rhian', family: 'Restricted', use: 'usual' }], dateOfBirth: born('1991-05-06') },
      addresses: [{ lines: ['1 Refuge Lane'], postcode: 'WS1 2BB', role: 'home' }],
    }),
  ]);
  await world.deliver(police, [
    headline({
      sourceRef: 'p1',
      service: 'police',
      kind: 'event',
      status: 'closed',
      date: daysAgo(45),
      person: { names: [{ given: 'James', family: 'Bond', use: 'usual' }], dateOfBirth: born('1968-04-11') },
      addresses: [{ lines: ['22 High Street', 'Walsall'], role: 'home' }],
    }),
    headline({ sourceRef: 'p2', service: 'police', kind: 'event', status: 'closed', date: daysAgo(5), addresses: [bondHome] }),
  ]);
  await world.deliver(health, [headline({ sourceRef: 'h1', service: 'health', date: daysAgo(3), person: { names: [{ given: 'Twin', family: 'Alpha', use: 'usual' }], dateOfBirth: born('2015-01-02') } })]);
  await world.deliver(stranger, [headline({ sourceRef: 's1', service: 'education', date: daysAgo(2), person: { names: [{ given: 'James', middle: 'Herbert', family: 'Bond', use: 'usual' }], dateOfBirth: born('1968-11-04') }, addresses: [bondHome] })]);
});
afterAll(() => world.close());

async function ask(partner: Partner, question: object, headers: Record<string, string> = {}): Promise<Answer> {
  const token = await world.userToken(partner);
  const declarationId = await world.declare(token, { subject: 'household' });
  const response = await world.post('/v1/searches', token, { declarationId, ...question }, headers);
  expect(response.statusCode, response.body).toBe(200);
  return response.json<Answer>();
}
const bond = { person: { given: 'James', family: 'Bond', dateOfBirth: '1968-11-04' } };

test('the golden pair is one person, and the answer says in words that day and month are swapped', async () => {
  const answer = await ask(world.health, bond);
  expect(answer.people).toHaveLength(1);
  expect(answer.people[0]).toMatchObject({ band: 'strong', datesOfBirth: ['1968-04-11', '1968-11-04'], names: ['James Bond', 'James Herbert Bond'] });
  expect(answer.people[0]?.evidence).toContainEqual({ field: 'dateOfBirth', finding: 'swapped', text: 'Day and month of birth are swapped', scope: 'records' });
});

test('frequency sums to the total, and older open work is counted apart', async () => {
  const answer = await ask(world.health, bond);
  expect(answer.people[0]?.frequency).toEqual({ '0-1': 1, '1-3': 1, '3-6': 0, '6-12': 0 });
  expect(answer.total).toBe(2);
  expect(answer.people[0]?.openBeforeWindow).toBe(1);
});

test('involvements have the eight columns, newest first, and whom to call', async () => {
  const answer = await ask(world.health, bond);
  const [first] = answer.people[0]?.involvements ?? [];
  expect(answer.people[0]?.involvements).toHaveLength(3);
  expect(first).toMatchObject({
    recordDate: daysAgo(10),
    organisation: { code: world.council.code },
    caseRef: 'CASE-1',
    dateOfBirth: '1968-11-04',
    fullName: 'James Herbert Bond',
    fullAddress: '22 The High Street, Walsall, WS1 1AA',
    contact: { team: 'Duty team' },
    sensitive: false,
  });
});

test('an organisation outside the agreement gives nothing and is given nothing', async () => {
  const seen = await ask(world.health, bond);
  expect(JSON.stringify(seen)).not.toContain(world.stranger.code);
  const asked = await ask(world.stranger, bond);
  expect(asked).toMatchObject({ people: [], places: [], coverage: [], total: 0 });
});

test('coverage lists every feed in scope with its health and what it does not share', async () => {
  const answer = await ask(world.health, bond);
  expect(answer.coverage.map((row) => row.feed)).toEqual([world.council, world.health, world.police].map((partner) => partner.feedId).toSorted());
  expect(answer.coverage[0]).toMatchObject({ state: 'current', doesNotShare: ['case notes'], lastGood: expect.any(String) as string });
});

test('a nil names who was asked and says that a protected record may exist', async () => {
  const answer = await ask(world.health, { person: { given: 'Nobody', family: 'Known', dateOfBirth: '1980-01-01' } });
  expect(answer).toMatchObject({ people: [], places: [], total: 0, refine: false });
  expect(answer.coverage).toHaveLength(3);
  expect(answer.notice).toContain('protected record may exist');
});

test('a shielded person’s nil is the unknown person’s nil, word for word', async () => {
  const strip = ({ searchId: _id, askedAt: _at, receipt: _receipt, ...rest }: Answer): object => rest;
  const shielded = await ask(world.council, { person: { given: 'Shirin', family: 'Shielded', dateOfBirth: '1990-05-06' } });
  const unknown = await ask(world.council, { person: { given: 'Nobody', family: 'Known', dateOfBirth: '1990-05-06' } });
  expect(strip(shielded)).toEqual(strip(unknown));
});

test('of a restricted person no location is shown, hinted or matched, with a right postcode or a wrong one', async () => {
  const person = { given: 'Rhian', family: 'Restricted', dateOfBirth: '1991-05-06' };
  const right = await ask(world.police, { person, address: { postcode: 'WS1 2BB' } });
  const wrong = await ask(world.police, { person, address: { postcode: 'CF10 1AA' } });
  expect(right.people).toHaveLength(1);
  expect(right.people).toEqual(wrong.people);
  expect(right.people[0]?.involvements?.[0]).toMatchObject({ sensitive: true });
  // The receipt is base64: any three letters may stand in it by chance.
  expect(JSON.stringify({ ...right, receipt: decodeJwt(right.receipt) })).not.toMatch(/refuge|ws1/i);
  const byAddress = await ask(world.police, { address: { line1: '1 Refuge Lane', postcode: 'WS1 2BB' } });
  expect(byAddress).toMatchObject({ people: [], places: [] });
});

test('a person known only from closed work outside the display months is not known', async () => {
  expect(await ask(world.health, { person: { given: 'Olwen', family: 'Oldrecord', dateOfBirth: '1970-02-03' } })).toMatchObject({ people: [], total: 0 });
});

test('an address question finds the one place with its involvements, also those without a person', async () => {
  const answer = await ask(world.health, { address: { line1: '22 High Street', postcode: 'ws11aa' } });
  expect(answer.people).toEqual([]);
  expect(answer.places).toHaveLength(1);
  expect(answer.places[0]?.involvements?.map((one) => one.organisation.code)).toEqual([world.police.code, world.council.code, world.council.code]);
});

test('the receipt is signed and holds digest, coverage, counts and the leaf that is in the trail, and nothing personal', async () => {
  const answer = await ask(world.health, bond);
  const key = await importJWK(world.core.keys.receiptJwks().keys[0] as JWK, 'ES256');
  const { payload } = await jwtVerify(answer.receipt, key);
  expect(payload).toMatchObject({ searchId: answer.searchId, counts: { people: 1, places: 0, total: 2, refine: false }, promise: { includeBy: expect.any(String) as string } });
  const leaf = payload['leaf'] as { id: string; hash: string };
  const rows = await world.database.sql<{ leaf_hash: Buffer; kind: string }>('select leaf_hash, kind from audit_leaf where leaf_id = $1', [leaf.id]);
  expect(rows).toEqual([{ leaf_hash: Buffer.from(leaf.hash, 'base64url'), kind: 'search-answered' }]);
  expect(JSON.stringify(decodeJwt(answer.receipt))).not.toMatch(/bond|1968/i);
});

test('texts come in Welsh when they are asked for in Welsh', async () => {
  const answer = await ask(world.health, bond, { 'accept-language': 'cy, en;q=0.5' });
  expect(answer.notice).toContain('ddesg frocer');
  expect(answer.people[0]?.evidence.map((reason) => reason.text)).toContain("Mae diwrnod a mis y geni wedi'u cyfnewid");
});

test('every answer says which world it comes from and is never cached', async () => {
  const token = await world.userToken(world.health);
  const response = await world.post('/v1/searches', token, { declarationId: await world.declare(token), ...bond });
  expect(response.json()).toMatchObject({ environment: 'training' });
  expect(response.headers['cache-control']).toBe('no-store');
});

test('with a launch subject the declaration alone is a question', async () => {
  const token = await world.userToken(world.health, { subject: bond });
  const declarationId = await world.declare(token);
  const response = await world.post('/v1/searches', token, { declarationId });
  expect(response.json()).toMatchObject({ total: 2 });
});

test('question, reason and names are nowhere in the database in clear', async () => {
  await ask(world.health, { person: { given: 'Canaryfirst', family: 'Canarylast', dateOfBirth: '1980-01-01' } });
  for (const table of ['declaration', 'audit_leaf', 'launch']) {
    const rows = await world.database.sql<Record<string, unknown>>(`select * from ${table}`);
    expect(rows.length).toBeGreaterThan(0);
    const values = rows.flatMap((row) => Object.values(row)).map((value) => (value instanceof Buffer ? value.toString('latin1') : String(value)));
    expect(values.join()).not.toMatch(/canary|strategy discussion/i);
  }
});
