import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld, Partner } from '../../../../test/answer-world.ts';
import { answerWorld, headline } from '../../../../test/answer-world.ts';

type Told = { steps: { step: string; title: string; state: string; on?: string; evidence?: object; recordedBy?: string; seen?: { isSeen: boolean; periodsMet?: number } }[]; done: number; next: string | null };
let world: AnswerWorld;

beforeAll(async () => {
  world = await answerWorld();
});
afterAll(() => world.close());

const lead = (partner: Partner): Promise<string> => world.signInToken(partner, { role: 'data-lead' });
const say = (token: string, step: string, body: object, feedId = world.council.feedId) => world.post(`/v1/feeds/${feedId}/onboarding/${step}`, token, body);
const minutes = { kind: 'minutes', reference: 'Data workshop 3, action 7' };

async function told(partner: Partner, feedId = partner.feedId, language = 'en'): Promise<Told> {
  const response = await world.app.inject({ url: `/v1/feeds/${feedId}/onboarding`, headers: { authorization: `Bearer ${await lead(partner)}`, 'accept-language': language } });
  expect(response.statusCode).toBe(200);
  return response.json<Told>();
}
const stateOf = (all: Told, step: string) => all.steps.find((one) => one.step === step);

test('a new feed stands at what MAST sees: an agreement and a connector; the next step is the first that is not done', async () => {
  const all = await told(world.council);
  expect(all.steps.map(({ step, state }) => [step, state])).toEqual([
    ['agreement', 'done'],
    ['workshops', 'open'],
    ['schema-defined', 'open'],
    ['relevant-records-defined', 'open'],
    ['sample-extracted', 'open'],
    ['connection-set-up', 'done'],
    ['sample-received', 'open'],
    ['daily-updates', 'open'],
  ]);
  expect([all.done, all.next]).toEqual([2, 'workshops']);
  expect(stateOf(await told(world.council, undefined, 'cy'), 'workshops')?.title).toMatch(/^Gweithdai/);
});

test('what is said stays with its day and evidence; the last word counts, and the paper’s name is sealed', async () => {
  const token = await lead(world.council);
  expect((await say(token, 'workshops', { state: 'started', on: '2026-09-01' })).statusCode).toBe(200);
  const done = await say(token, 'workshops', { state: 'done', on: '2026-09-15', evidence: minutes });
  expect(stateOf(done.json<Told>(), 'workshops')).toMatchObject({ state: 'done', on: '2026-09-15', evidence: minutes, recordedBy: await world.accountOf(world.council, 'data-lead') });
  expect(done.json<Told>().next).toBe('schema-defined');
  await say(token, 'workshops', { state: 'open', on: '2026-10-01' });
  expect(stateOf(await told(world.council), 'workshops')).toMatchObject({ state: 'open', on: '2026-10-01' });
  const kept = await world.database.sql<{ row: string }>('select row_to_json(e)::text as row from onboarding_entry e');
  expect(kept).toHaveLength(3);
  expect(kept.map(({ row }) => row).join()).not.toContain('workshop 3');
  expect(await world.database.sql(`select 1 from audit_leaf where kind = 'onboarding-recorded'`)).toHaveLength(3);
});

test.each([
  ['done without evidence', 'schema-defined', { state: 'done', on: '2026-09-15' }, [{ pointer: '/evidence', rule: 'needed-when-done' }]],
  ['a day to come', 'schema-defined', { state: 'started', on: '2099-01-01' }, [{ pointer: '/on', rule: 'future' }]],
  ['both', 'schema-defined', { state: 'done', on: '2099-01-01' }, [{ pointer: '/on', rule: 'future' }, { pointer: '/evidence', rule: 'needed-when-done' }]],
])('%s is refused by field and rule, and nothing is kept', async (_name, step, body, errors) => {
  const before = await world.database.sql('select 1 from onboarding_entry');
  expect((await say(await lead(world.council), step, body)).json()).toMatchObject({ status: 400, code: 'invalid-request', errors });
  expect(await world.database.sql('select 1 from onboarding_entry')).toHaveLength(before.length);
});

test('a day that the calendar has not, an unknown step and a foreign feed are refused', async () => {
  const token = await lead(world.council);
  expect((await say(token, 'schema-defined', { state: 'started', on: '2026-02-30' })).statusCode).toBe(400);
  expect((await say(token, 'party', { state: 'started', on: '2026-02-03' })).statusCode).toBe(400);
  for (const feedId of [world.police.feedId, 'no-such-feed']) {
    expect((await say(token, 'workshops', { state: 'started', on: '2026-02-03' }, feedId)).json()).toMatchObject({ status: 404, code: 'not-found' });
  }
});

test('what MAST sees for itself cannot be claimed, and is done when it is there', async () => {
  const token = await lead(world.health);
  const claim = { state: 'done', on: '2026-10-01', evidence: minutes };
  const received = () => say(token, 'sample-received', claim, world.health.feedId);
  expect((await received()).json()).toMatchObject({ status: 409, code: 'step-not-seen' });
  expect((await say(token, 'daily-updates', claim, world.health.feedId)).json()).toMatchObject({ code: 'step-not-seen' });
  await world.deliver(world.health, [headline({ sourceRef: 'h1', person: { names: [{ given: 'Ada', family: 'Kent', use: 'usual' }] } })]);
  expect((await received()).statusCode).toBe(200);
  expect(stateOf(await told(world.health), 'sample-received')).toMatchObject({ state: 'done', seen: { isSeen: true } });
});

test('updates are regular after five intervals in a row with an arrival, and no longer when two are missing', async () => {
  await world.deliver(world.police, [headline({ sourceRef: 'p1', person: { names: [{ given: 'Bea', family: 'Holt', use: 'usual' }] } })]);
  const arrived = async (daysAgo: readonly number[]) => {
    await world.database.sql('delete from batch where feed_id = $1 and sequence > 1', [world.police.feedId]);
    await world.database.sql(
      `insert into batch select organisation_id, feed_id, 1 + d.n, content_mac, previous_cursor, cursor, mode, result, now() - d.days * interval '1 day' - interval '1 minute'
       from batch cross join unnest($2::int[]) with ordinality as d(days, n) where feed_id = $1 and sequence = 1`,
      [world.police.feedId, daysAgo],
    );
    return stateOf(await told(world.police), 'daily-updates');
  };
  expect(await arrived([1, 2, 3])).toMatchObject({ state: 'open', seen: { isSeen: false, periodsMet: 4, periodsWanted: 5 } });
  expect(await arrived([1, 2, 4, 5])).toMatchObject({ state: 'open', seen: { periodsMet: 4 } });
  expect(await arrived([1, 2, 3, 4])).toMatchObject({ state: 'done', seen: { isSeen: true, periodsMet: 5 } });
  await world.database.sql(`update batch set at = at - interval '2 days' where feed_id = $1`, [world.police.feedId]);
  expect(stateOf(await told(world.police), 'daily-updates')).toMatchObject({ state: 'open', seen: { periodsMet: 3 } });
});
