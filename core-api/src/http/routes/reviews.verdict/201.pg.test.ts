import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld, Partner } from '../../../../test/answer-world.ts';
import { answerWorld, headline } from '../../../../test/answer-world.ts';

let world: AnswerWorld;
beforeAll(async () => {
  world = await answerWorld();
  await world.database.sql("update account set role = 'reviewer' where organisation_id = any($1)", [[world.council.organisationId, world.police.organisationId]]);
  await world.database.sql('update agreement set allows_review = true');
  const adult = (sourceRef: string, given: string, dateOfBirth: string) =>
    headline({ sourceRef, person: { names: [{ given, family: 'Okafor', use: 'usual' }], dateOfBirth: { value: dateOfBirth, precision: 'day' } } });
  await world.deliver(world.police, [adult('p1', 'Emeka', '1960-03-02')]);
  await world.deliver(world.health, [adult('h1', 'Emma', '1961-03-02')]);
  await world.database.sql("insert into edge select least(a.look_id, b.look_id), greatest(a.look_id, b.look_id), 0, 'test' from variant a join variant b on a.look_id < b.look_id on conflict do nothing");
  await world.database.sql('update edge set weight = 0');
});
afterAll(() => world.close());

const call = async (method: 'GET' | 'POST', url: string, partner: Partner, body?: object, language = 'en') =>
  world.app.inject({ method, url, headers: { authorization: `Bearer ${await world.signInToken(partner)}`, 'accept-language': language }, ...(body === undefined ? {} : { payload: body }) });

test('a reviewer lists, opens and judges a pair; another reads the outcome; each step is in the trail', async () => {
  const listed = await call('GET', '/v1/reviews', world.council);
  expect(listed.statusCode, listed.body).toBe(200);
  const { reviews } = listed.json<{ reviews: { reviewId: string; question: string }[] }>();
  expect(reviews).toMatchObject([{ question: 'pair' }]);
  const url = `/v1/reviews/${reviews[0]?.reviewId}`;
  expect((await call('POST', `${url}/verdicts`, world.council, { outcome: 'same', reason: 'typing-error' })).json()).toMatchObject({ status: 409, code: 'review-not-viewed' });
  const viewed = await call('POST', `${url}/view`, world.council, {}, 'cy');
  expect(viewed.statusCode, viewed.body).toBe(200);
  expect(viewed.json()).toMatchObject({ questionText: "A yw'r ddau gofnod hyn am un person?", records: [{ names: [{ family: 'okafor' }] }, { names: [{ family: 'okafor' }] }] });
  const judged = await call('POST', `${url}/verdicts`, world.council, { outcome: 'same', reason: 'typing-error' });
  expect([judged.statusCode, judged.json()]).toMatchObject([201, { effect: 'in-force' }]);
  expect(await world.database.sql('select distinct person_id from variant')).toHaveLength(1);
  expect((await call('GET', '/v1/review-outcomes', world.police)).json()).toMatchObject({ kinds: [{ kind: 'pair', open: 0, same: 1, different: 0, healed: 0 }] });
  const kinds = await world.database.sql<{ kind: string }>("select kind from audit_leaf where kind like 'review%' order by at, kind");
  expect(new Set(kinds.map(({ kind }) => kind))).toEqual(new Set(['reviews-listed', 'review-viewed', 'review-verdict', 'review-outcomes-read']));
  // Whose records were compared is told to them, to each of its own.
  const owners = await world.database.sql<{ owner_id: string }>("select owner_id from audit_shown where kind = 'review-viewed' order by owner_id");
  expect(owners.map((row) => row.owner_id)).toEqual([...new Set((await world.database.sql<{ id: string }>('select organisation_id as id from record order by 1')).map((row) => row.id))]);
});

test('without the audit trail nothing is shown and nothing is decided', async () => {
  await world.database.sql('revoke insert on audit_leaf from mast_app');
  const before = await world.database.sql('select 1 from review_view');
  expect((await call('GET', '/v1/reviews', world.council)).json()).toMatchObject({ status: 503, code: 'audit-unavailable' });
  expect((await call('POST', `/v1/reviews/${crypto.randomUUID()}/view`, world.council, {})).statusCode).toBe(404);
  expect(await world.database.sql('select 1 from review_view')).toEqual(before);
  await world.database.sql('grant insert on audit_leaf to mast_app');
});

test('who is no reviewer, and whoever is known by a host’s word alone, is refused alike', async () => {
  const practitioner = await call('GET', '/v1/reviews', world.health);
  const vouchedFor = await world.app.inject({ method: 'GET', url: '/v1/reviews', headers: { authorization: `Bearer ${await world.userToken(world.council)}` } });
  expect([practitioner.json(), vouchedFor.json()]).toMatchObject([{ status: 403, code: 'forbidden' }, { status: 403, code: 'forbidden' }]);
});
