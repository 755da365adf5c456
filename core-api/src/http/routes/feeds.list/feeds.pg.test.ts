import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld, Partner } from '../../../../test/answer-world.ts';
import { answerWorld, headline } from '../../../../test/answer-world.ts';
import type { FeedStatus, QuarantineList } from '../../../ingest/batch-schema.ts';
import type { FeedList } from '../../../scorecard/feed-list-schema.ts';
import { londonDay } from '../../../shared/london-day.ts';
import type { Role } from '../../../shared/roles.ts';

let world: AnswerWorld;
const day = londonDay(new Date());
const bad = { ...headline({ sourceRef: 'bad-1', date: day }), date: 'Gwerthcudd' };

beforeAll(async () => {
  world = await answerWorld();
  await world.deliver(world.council, [headline({ sourceRef: 'good-1', date: day, person: { names: [{ given: 'Ada', family: 'Tregarth', use: 'usual' }], dateOfBirth: { value: '2012-03-04', precision: 'day' } } })]);
  await world.post(`/v1/feeds/${world.council.feedId}/batches`, await world.connectorToken(world.council), { sequence: 2, previousCursor: 'c1', cursor: 'c2', mode: 'delta', rows: [{ ref: 'bad-1', record: bad }] });
});
afterAll(() => world.close());

const get = async (path: string, partner: Partner, role: Role): Promise<{ status: number; body: unknown; text: string }> => {
  const response = await world.app.inject({ url: path, headers: { authorization: `Bearer ${await world.signInToken(partner, { role })}`, 'accept-language': 'en' } });
  return { status: response.statusCode, body: response.json(), text: response.body };
};

test('a data lead sees the feeds of the own organisation and how each stands, and no other’s', async () => {
  const { body } = await get('/v1/feeds', world.council, 'data-lead');
  const { feeds } = body as FeedList;
  expect(feeds.map(({ feedId }) => feedId)).toEqual([world.council.feedId]);
  expect(feeds[0]).toMatchObject({ state: 'current', sequence: 2, liveRecords: 1, quarantined: 1, held: 0 });
  expect(feeds[0]?.expectEveryHours).toBeGreaterThan(0);
});

test('a feed that never sent is silent, and one that is suspended says so', async () => {
  const { council, database } = world;
  await database.sql(`insert into feed (organisation_id, feed_id, name_en, name_cy, service, mode, expect_every) values ($1, 'quiet', 'Quiet', 'Tawel', 'housing', 'full', '24 hours')`, [council.organisationId]);
  await database.sql(`update feed_state set status = 'suspended' where feed_id = $1`, [council.feedId]);
  const { body } = await get('/v1/feeds', council, 'administrator');
  const { feeds } = body as FeedList;
  expect(feeds.find(({ feedId }) => feedId === 'quiet')).toMatchObject({ state: 'silent', lastGood: null, sequence: 0, expectEveryHours: 24 });
  expect(feeds.find(({ feedId }) => feedId === council.feedId)).toMatchObject({ state: 'suspended' });
  await database.sql(`update feed_state set status = 'active' where feed_id = $1`, [council.feedId]);
});

test('the data lead finds why a row was refused: its line, field and rule, and nothing of what stood in it', async () => {
  const { body, text } = await get(`/v1/feeds/${world.council.feedId}/quarantine`, world.council, 'data-lead');
  expect((body as QuarantineList).rows).toMatchObject([{ sequence: 2, row: 0, problems: [{ pointer: '/date' }] }]);
  expect(text).not.toMatch(/Gwerthcudd|bad-1/);
});

test('to another organisation’s data lead the feed is not there, and an administrator reads no quarantine', async () => {
  for (const path of [`/v1/feeds/${world.council.feedId}`, `/v1/feeds/${world.council.feedId}/quarantine`]) {
    expect([path, (await get(path, world.police, 'data-lead')).status]).toEqual([path, 404]);
  }
  expect((await get(`/v1/feeds/${world.council.feedId}/quarantine`, world.council, 'administrator')).status).toBe(403);
  expect((await get(`/v1/feeds/${world.council.feedId}`, world.council, 'administrator')).body as FeedStatus).toMatchObject({ quarantined: 1 });
});

test('who tries the refused rows again stands in the trail by their account', async () => {
  const token = await world.signInToken(world.council, { role: 'data-lead' });
  const response = await world.post(`/v1/feeds/${world.council.feedId}/redrive`, token, {});
  expect([response.statusCode, response.json()]).toEqual([200, { applied: 0, stillRejected: 1 }]);
  expect((await world.post(`/v1/feeds/${world.council.feedId}/redrive`, await world.signInToken(world.police, { role: 'data-lead' }), {})).statusCode).toBe(404);
  const own = await world.app.inject({ url: '/v1/audit-events', headers: { authorization: `Bearer ${token}`, 'accept-language': 'en' } });
  expect(own.json<{ events: { kind: string }[] }>().events.map(({ kind }) => kind)).toContain('batch-applied');
});
