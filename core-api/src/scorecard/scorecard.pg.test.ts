import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld, Partner } from '../../test/answer-world.ts';
import { answerWorld, headline } from '../../test/answer-world.ts';
import type { FeedId } from '../shared/brands.ts';
import { londonDay } from '../shared/london-day.ts';
import { makeAllScorecards } from './make-all-scorecards.ts';
import { makeScorecard } from './make-scorecard.ts';
import type { ScorecardList } from './scorecard-schema.ts';
import { weekOf } from './week-of.ts';

let world: AnswerWorld;
const given = ['Ada', 'Bea', 'Cai', 'Dai', 'Eve', 'Fay', 'Gus', 'Hal', 'Ida', 'Jon', 'Kim', 'Lee'];
const day = londonDay(new Date());
const person = (at: number) => ({ names: [{ given: given[at] ?? '', family: 'Tregarth', use: 'usual' as const }], dateOfBirth: { value: `20${10 + at}-03-0${(at % 9) + 1}`, precision: 'day' as const } });
const home = { lines: ['1 Mill Lane', 'Perranporth'], postcode: 'TR6 0AA', role: 'home' as const };
const known = (prefix: string, count: number) => given.slice(0, count).map((_name, at) => headline({ sourceRef: `${prefix}${at}`, date: day, person: person(at), addresses: [home] }));

beforeAll(async () => {
  world = await answerWorld();
  await world.deliver(world.council, known('c', 12));
  await world.deliver(world.health, known('h', 9));
  await world.deliver(world.police, known('p', 12));
});
afterAll(() => world.close());

async function cards(partner: Partner, feedId = partner.feedId): Promise<ScorecardList['scorecards']> {
  const response = await world.app.inject({ url: `/v1/feeds/${feedId}/scorecards`, headers: { authorization: `Bearer ${await world.signInToken(partner, { role: 'data-lead' })}` } });
  expect(response.statusCode).toBe(200);
  return response.json<ScorecardList>().scorecards;
}
async function card(partner: Partner) {
  await makeScorecard(world.core, partner.organisationId, partner.feedId as FeedId);
  const [newest] = await cards(partner);
  if (newest === undefined) throw new Error('no card');
  return newest;
}
const shared = (made: Awaited<ReturnType<typeof card>>, partner: Partner) => made.matched.find(({ organisation }) => organisation.code === partner.code);

test('a card counts what is held, what came this week and whom else knows the people', async () => {
  const made = await card(world.council);
  expect(made).toMatchObject({
    feedId: world.council.feedId,
    week: weekOf(day),
    records: 12,
    people: 12,
    completeness: { familyName: { of: 12, with: 12 }, nhsNumber: { of: 12, with: 0 }, uprn: { of: 12, with: 0 } },
    validity: { batches: 1, applied: 12, rejected: 0, waiting: 0, rules: [] },
    timeliness: { medianDaysToArrive: 0 },
    duplicates: { records: 0 },
  });
  expect(shared(made, world.police)).toMatchObject({ people: 12 });
});

test('fewer than ten people of another organisation are not told by number', async () => {
  expect(shared(await card(world.council), world.health)).toMatchObject({ people: null });
});

test('a shielded person is counted as held and never as known to another', async () => {
  const shielded = { ...headline({ sourceRef: 'p0', date: day, person: person(0), addresses: [home] }), sensitivity: 2 as const };
  await world.deliver(world.police, [shielded]);
  const made = await card(world.council);
  expect(made.people).toBe(12);
  expect(shared(made, world.police)).toMatchObject({ people: 11 });
});

test('an organisation under no agreement is in no card, and its own card tells nobody', async () => {
  await world.deliver(world.stranger, known('s', 12));
  expect(shared(await card(world.council), world.stranger)).toBeUndefined();
  expect((await card(world.stranger)).matched).toEqual([]);
});

test('rows that were refused are told by field and rule; the same said twice of one person is a duplicate', async () => {
  const token = await world.connectorToken(world.health);
  const bad = { ...headline({ sourceRef: 'x' }), date: 'yesterday' };
  const twin = headline({ sourceRef: 'h0-again', date: day, person: person(0), addresses: [home] });
  const response = await world.post(`/v1/feeds/${world.health.feedId}/batches`, token, { sequence: 2, previousCursor: 'c1', cursor: 'c2', mode: 'delta', rows: [{ ref: 'x', record: bad }, { ref: 'h0-again', record: twin }] });
  expect(response.json()).toMatchObject({ applied: 1, rejected: 1 });
  const made = await card(world.health);
  expect(made.validity).toMatchObject({ batches: 2, applied: 10, rejected: 1, waiting: 1 });
  expect(made.validity.rules[0]).toMatchObject({ pointer: '/date', rows: 1 });
  expect(made.duplicates.records).toBe(1);
});

test('one card a week: made again it gives way; the job makes every feed’s', async () => {
  await card(world.council);
  expect(await cards(world.council)).toHaveLength(1);
  expect(await makeAllScorecards(world.core)).toBe(4);
  expect((await cards(world.police)).map(({ week }) => week)).toEqual([weekOf(day)]);
});

test('an organisation whose key is gone has no card, and stops nobody else’s', async () => {
  await world.core.keys.destroyOrganisation(world.stranger.organisationId);
  const told: unknown[] = [];
  const log = { ...world.core.log, error: (event: string, fields: unknown) => void told.push([event, fields]) };
  expect(await makeAllScorecards({ ...world.core, log })).toBe(3);
  expect(told).toMatchObject([['scorecards-not-made', { organisationId: world.stranger.organisationId }]]);
});

test('another organisation’s feed answers as one that does not exist, and the stored card names nobody', async () => {
  for (const feedId of [world.police.feedId, 'no-such-feed']) {
    const response = await world.app.inject({ url: `/v1/feeds/${feedId}/scorecards`, headers: { authorization: `Bearer ${await world.signInToken(world.council, { role: 'data-lead' })}` } });
    expect(response.json()).toMatchObject({ status: 404, code: 'not-found' });
  }
  const stored = await world.database.sql<{ card: string }>('select card::text from feed_scorecard');
  expect(stored.map((row) => row.card).join()).not.toMatch(/Tregarth|Mill Lane|TR6/);
});
