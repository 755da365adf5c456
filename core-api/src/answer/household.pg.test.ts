import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { AnswerWorld } from '../../test/answer-world.ts';
import { answerWorld, headline } from '../../test/answer-world.ts';
import type { HeadlineRecord } from '../shared/headline.ts';
import type { Answer } from './answer-schema.ts';
import type { Household } from './household-schema.ts';

let world: AnswerWorld;
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const named = (given: string, family: string, value: string) => ({ names: [{ given, family, use: 'usual' as const }], dateOfBirth: { value, precision: 'day' as const } });
const home = (line: string, postcode: string, changes: object = {}) => ({ lines: [line, 'Walsall'], postcode, role: 'home' as const, ...changes });
const sent = (sourceRef: string, person: HeadlineRecord['person'], address: ReturnType<typeof home>, changes: Partial<HeadlineRecord> = {}) => headline({ sourceRef, date: daysAgo(10), person, addresses: [address], ...changes });

async function viewOf(given: string, family: string, dateOfBirth: string, language = 'en'): Promise<Answer['people'][number] | undefined> {
  const token = await world.userToken(world.council);
  const declarationId = await world.declare(token, { subject: 'household' });
  const found = (await world.post('/v1/searches', token, { declarationId, person: { given, family, dateOfBirth } })).json<Answer>();
  expect(found.people[0]?.household, 'only a view says whom somebody lives with').toBeUndefined();
  const response = await world.post(`/v1/people/${found.people[0]?.personId}/view`, token, { declarationId }, { 'accept-language': language });
  expect(response.statusCode, response.body).toBe(200);
  return response.json<Answer>().people[0];
}
const householdOf = async (...who: Parameters<typeof viewOf>): Promise<Household | undefined> => (await viewOf(...who))?.household;

const rees = home('14 Rhondda Street', 'WS1 1AA');
beforeAll(async () => {
  world = await answerWorld();
  const { council, police, health } = world;
  await world.deliver(council, [
    sent('c1', named('Tomos', 'Rees', '2014-03-07'), rees, { household: [{ relation: 'mother', sourceRef: 'c2' }, { relation: 'sibling', sourceRef: 'c3' }, { relation: 'sibling', sourceRef: 'gone' }, { relation: 'father', sourceRef: 'c6' }, { relation: 'aunt', sourceRef: 'c7' }] }),
    // Open to the council; somebody else protects them.
    sent('c6', named('Quiet', 'Father', '1980-08-08'), home('77 Faraway', 'WS8 8AA')),
    sent('c7', named('Private', 'Aunt', '1981-09-09'), home('78 Faraway', 'WS8 8AA')),
    sent('c2', named('Sioned', 'Rees', '1985-01-20'), home('3 Elsewhere Road', 'WS3 3AA')),
    sent('c3', named('Mabli', 'Rees', '2011-09-09'), rees, { sensitivity: 2 }),
    sent('c4', named('Old', 'Tenant', '1950-05-05'), home('14 Rhondda Street', 'WS1 1AA', { role: 'previous' })),
    sent('c5', named('Left', 'Longago', '1951-05-05'), home('14 Rhondda Street', 'WS1 1AA', { to: '2020-01-01' })),
  ]);
  await world.deliver(police, [
    sent('p1', named('Gareth', 'Morgan', '1983-11-11'), rees),
    sent('p2', named('Hidden', 'Lodger', '1990-02-03'), rees),
    sent('p3', named('Attended', 'Caller', '1970-02-03'), home('14 Rhondda Street', 'WS1 1AA', { role: 'incident' })),
  ]);
  await world.deliver(health, [sent('h6', named('Quiet', 'Father', '1980-08-08'), home('77 Faraway', 'WS8 8AA'), { sensitivity: 2 }), sent('h7', named('Private', 'Aunt', '1981-09-09'), home('78 Faraway', 'WS8 8AA'), { sensitivity: 1 })]);
  await world.deliver(health, [sent('h2', named('Hidden', 'Lodger', '1990-02-03'), rees, { sensitivity: 1 })]);
});
afterAll(() => world.close());

describe('a household in a view', () => {
  test('says apart what a partner supplied and what equal addresses let MAST work out, in both languages; who was there once, or where something happened, is in neither', async () => {
    expect(await householdOf('Tomos', 'Rees', '2014-03-07')).toEqual({
      supplied: [{ name: 'Sioned Rees', relation: 'mother', organisation: 'E08000030' }],
      inferred: [{ name: 'Gareth Morgan', evidence: 'Same address, worked out by MAST; nobody has said that they live together' }],
    });
    expect((await householdOf('Tomos', 'Rees', '2014-03-07', 'cy'))?.inferred[0]?.evidence).toMatch(/Yr un cyfeiriad/);
  });

  test('names nobody shielded or restricted, by whatever partner, and there is none for them', async () => {
    expect(JSON.stringify(await householdOf('Tomos', 'Rees', '2014-03-07'))).not.toMatch(/Mabli|Lodger|Father|Aunt/);
    const lodger = await viewOf('Hidden', 'Lodger', '1990-02-03');
    expect(lodger).toMatchObject({ addresses: [] });
    expect(lodger?.household).toBeUndefined();
  });

  test('is not worked out where many stay who are no household, by class or by name, nor where more are known than make one', async () => {
    const hostel = home('2 Station Approach', 'WS4 4AA', { class: 'CH01' });
    await world.deliver(world.council, [sent('k1', named('Ivor', 'Guest', '1960-01-01'), hostel)]);
    await world.deliver(world.police, [sent('k2', named('Owen', 'Stranger', '1961-02-02'), home('2 Station Approach', 'WS4 4AA'))]);
    expect(await householdOf('Ivor', 'Guest', '1960-01-01')).toEqual({ supplied: [], inferred: [], notInferred: 'communal' });
    expect(await householdOf('Owen', 'Stranger', '1961-02-02')).toEqual({ supplied: [], inferred: [], notInferred: 'communal' });
    const crowd = Array.from({ length: 9 }, (_, n) => sent(`m${n}`, named(['Ada', 'Bronwen', 'Cai', 'Dewi', 'Esyllt', 'Fflur', 'Gwilym', 'Hywel', 'Ifan'][n] ?? '', ['Abbott', 'Bevan', 'Cross', 'Dhillon', 'Ellis', 'Farooq', 'Grove', 'Hopkins', 'Iqbal'][n] ?? '', `19${60 + n}-0${n + 1}-1${n}`), home('50 Big House Lane', 'WS6 6AA')));
    await world.deliver(world.council, crowd.slice(0, 8));
    expect((await householdOf('Ada', 'Abbott', '1960-01-10'))?.inferred).toHaveLength(7);
    await world.deliver(world.council, crowd.slice(8));
    expect(await householdOf('Ada', 'Abbott', '1960-01-10')).toEqual({ supplied: [], inferred: [], notInferred: 'crowded' });
  });
});

test('two identities that are kept apart for good never stand in one household or one answer, though both are at one address', async () => {
  const house = home('9 New Start Close', 'WS7 7AA');
  await world.deliver(world.council, [sent('a1', named('Jac', 'Before', '2012-12-12'), house), sent('a2', named('Jac', 'After', '2012-12-12'), house), sent('a3', named('Foster', 'Parent', '1970-06-06'), house)]);
  const admin = await world.signInToken(world.council, { role: 'administrator' });
  const end = (ref: string) => ({ feedId: world.council.feedId, ref });
  const separated = await world.post('/v1/separations', admin, { reason: 'adoption', one: end('a1'), other: end('a2') });
  expect(separated.statusCode, separated.body).toBe(201);
  expect(await householdOf('Jac', 'After', '2012-12-12')).toMatchObject({ inferred: [{ name: 'Foster Parent' }] });
  for (const partner of [world.council, world.police]) {
    const token = await world.userToken(partner);
    for (const family of ['After', 'Before']) {
      const declarationId = await world.declare(token, { subject: 'household' });
      const { people } = (await world.post('/v1/searches', token, { declarationId, person: { given: 'Jac', family, dateOfBirth: '2012-12-12' } })).json<Answer>();
      expect(people.map(({ names }) => names)).toEqual([[`Jac ${family}`]]);
    }
  }
});
