import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld, Partner } from '../../../../test/answer-world.ts';
import { answerWorld } from '../../../../test/answer-world.ts';
import { addEhr, signCall } from '../../../../test/ehr-world.ts';
import type { OutcomeFigures } from '../../../outcomes/outcome-figures.ts';

let world: AnswerWorld;
beforeAll(async () => {
  world = await answerWorld();
});
afterAll(() => world.close());

const path = '/cds-services/mast-who-else';
const figures = async (partner = world.health): Promise<OutcomeFigures> =>
  (await world.app.inject({ method: 'GET', url: '/v1/outcome-figures', headers: { authorization: `Bearer ${await world.signInToken(partner, { role: 'information-governance-lead' })}` } })).json<OutcomeFigures>();

test('cards and what became of them are counted for the own organisation alone, each card once', async () => {
  const ehr = await addEhr(world, world.health);
  const cards: string[] = [];
  for (let n = 0; n < 16; n += 1) cards.push((await world.post(`/v1${path}`, await signCall(ehr, path), { hook: 'patient-view' })).json<{ card: { id: string } }>().card.id);
  const send = async () => world.post(`/v1${path}/feedback`, await signCall(ehr, `${path}/feedback`), {
    feedback: cards.slice(0, 11).map((card, n) => ({ card, outcome: n < 6 ? 'overridden' : 'accepted', ...(n < 6 ? { reason: 'already-known' } : {}), at: '2026-11-22T08:00:00.000Z' })),
  });
  await send();
  await send();
  const found = await figures();
  expect(found.cards).toEqual([{ month: expect.stringMatching(/^\d{4}-\d{2}$/) as string, service: 'mast-who-else', given: 16, accepted: 5, overridden: 6, reasons: [{ reason: 'already-known', count: 6 }] }]);
  expect((await figures(world.council)).cards).toEqual([]);
});

test('what came of calls is counted by code, of the own people, without small numbers, and reading it stands in the trail', async () => {
  const { health, police, database } = world;
  const said = (partner: Partner, code: string, times: number) =>
    database.sql("insert into outcome select $1, gen_random_uuid(), gen_random_uuid(), $1, gen_random_uuid(), $2, now() from generate_series(1, $3::int)", [partner.organisationId, code, times]);
  await said(health, 'spoke', 6);
  await said(health, 'no-reply', 6);
  await said(health, 'wrong-person', 2);
  await said(police, 'spoke', 40);
  const found = await figures();
  expect(found.outcomes.map(({ outcome, count }) => [outcome, count])).toEqual([['no-reply', 6], ['spoke', 6], ['wrong-person', null]]);
  expect(found.rates).toEqual([{ month: found.outcomes[0]?.month, contactAnswered: 0.5, linksChecked: null, falseMatches: null, timeSaved: null }]);
  expect((await world.database.sql("select 1 from audit_leaf where kind = 'outcome-figures-read'")).length).toBeGreaterThanOrEqual(2);
});

test('wrong links are bounds between what is confirmed and what is open; a link said of twice is one', async () => {
  const { health, database } = world;
  const report = (outcome: string | null, times: number) =>
    database.sql("insert into concern (organisation_id, declaration_id, record_id, concern_id, owner_id, account_id, reason, at, outcome) select organisation_id, declaration_id, record_id, gen_random_uuid(), owner_id, account_id, 'another-person', now(), $2 from outcome o where organisation_id = $1 and code = 'spoke' and not exists (select from concern c where c.declaration_id = o.declaration_id) order by declaration_id limit $3::int", [health.organisationId, outcome, times]);
  await database.sql("insert into outcome select $1, gen_random_uuid(), gen_random_uuid(), $1, gen_random_uuid(), 'spoke', now() from generate_series(1, 42)", [health.organisationId]);
  // Together with the two of before: not so few that the links checked would tell them.
  await database.sql("insert into outcome select $1, gen_random_uuid(), gen_random_uuid(), $1, gen_random_uuid(), 'wrong-person', now() from generate_series(1, 3)", [health.organisationId]);
  await report('confirmed', 5);
  await report(null, 6);
  await report('unfounded', 7);
  expect((await figures()).rates[0]).toMatchObject({ linksChecked: 53, falseMatches: { low: 0.09, high: 0.21 } });
});

test('time is reckoned as saved only against what was measured, in order and of enough, and never below nothing', async () => {
  const { health, database } = world;
  const token = await world.signInToken(health, { role: 'information-governance-lead' });
  const measured = { minutesLow: 45, minutesHigh: 240, sample: 60, month: '2026-05' };
  expect((await figures()).rates[0]?.timeSaved).toBeNull();
  for (const bad of [{ ...measured, minutesHigh: 44 }, { ...measured, sample: 19 }, { ...measured, month: '2026-13' }]) expect((await world.post('/v1/time-baseline', token, bad)).statusCode).toBe(400);
  expect((await world.post('/v1/time-baseline', token, measured)).statusCode).toBe(201);
  // Five enquiries of which somebody said 15 minutes after the declaration that they spoke, one of which they said so a day later.
  for (const minutes of [15, 15, 15, 15, 15, 1_440]) {
    const declarationId = crypto.randomUUID();
    await database.sql("insert into declaration (organisation_id, declaration_id, account_id, gateways, subject, expires_at, sealed) values ($1, $2, $2, '{g}', 'adult', now() + interval '30 minutes', '\\x00')", [health.organisationId, declarationId]);
    await database.sql("insert into outcome values ($1, $2, $2, $1, $2, 'spoke', now() + make_interval(mins => $3))", [health.organisationId, declarationId, minutes]);
  }
  const { baseline, rates } = await figures();
  expect(baseline).toEqual(measured);
  expect(rates.reduce((sum, { timeSaved }) => sum + (timeSaved?.minutesLow ?? 0), 0)).toBe(149);
  expect(rates.flatMap(({ timeSaved }) => timeSaved ?? [])).toMatchObject([{ minutesHigh: expect.any(Number) as number }]);
});
