import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../../test/answer-world.ts';
import { answerWorld, headline } from '../../../../test/answer-world.ts';

let world: AnswerWorld;
let token: string;
beforeAll(async () => {
  world = await answerWorld();
  token = await world.connectorToken(world.health);
  const patient = (sourceRef: string, given: string, dateOfBirth: string) =>
    headline({ sourceRef, person: { names: [{ given, family: 'Okafor', use: 'usual' }], dateOfBirth: { value: dateOfBirth, precision: 'day' } } });
  await world.deliver(world.health, [patient('m1', 'Emeka', '1960-03-02'), patient('m2', 'Ada', '1981-07-15')]);
});
afterAll(() => world.close());

const persons = async (): Promise<number> => (await world.database.sql('select distinct person_id from variant')).length;
const merge = (body: object, feedId = world.health.feedId) => world.post(`/v1/feeds/${feedId}/merges`, token, body);

test('a merge joins two references, the same again is no news, and an unmerge parts them', async () => {
  expect(await persons()).toBe(2);
  expect((await merge({ from: 'm1', into: 'm2' })).json()).toEqual({ changed: true });
  expect(await persons()).toBe(1);
  expect((await merge({ from: 'm2', into: 'm1' })).json()).toEqual({ changed: false });
  expect((await merge({ from: 'm1', into: 'm2', action: 'unmerge' })).json()).toEqual({ changed: true });
  expect((await merge({ from: 'm1', into: 'm2', action: 'unmerge' })).json()).toEqual({ changed: false });
  expect(await persons()).toBe(2);
  expect(await world.database.sql("select 1 from audit_leaf where kind = 'sources-merged'")).toHaveLength(2);
  expect(await world.database.sql('select outcome, reason, role from verdict order by at, verdict_id')).toEqual([
    { outcome: 'same', reason: 'source-merge', role: 'source' },
    { outcome: 'unsure', reason: 'source-unmerge', role: 'source' },
  ]);
});

test('a reference and itself is refused, and a feed of another organisation is as unknown as none', async () => {
  expect((await merge({ from: 'm1', into: 'm1' })).json()).toMatchObject({ status: 400, errors: [{ pointer: '/into' }] });
  const [foreign, unknown] = [await merge({ from: 'm1', into: 'm2' }, world.police.feedId), await merge({ from: 'm1', into: 'm2' }, 'no-such-feed')];
  expect([foreign.statusCode, { ...foreign.json<object>(), instance: '' }]).toEqual([404, { ...unknown.json<object>(), instance: '' }]);
});

test('a suspended feed merges nothing', async () => {
  await world.database.sql("update feed_state set status = 'suspended' where feed_id = $1", [world.health.feedId]);
  expect((await merge({ from: 'm1', into: 'm2' })).json()).toMatchObject({ status: 409, code: 'feed-suspended' });
});
