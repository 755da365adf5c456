import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../../test/answer-world.ts';
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
  for (let n = 0; n < 4; n += 1) cards.push((await world.post(`/v1${path}`, await signCall(ehr, path), { hook: 'patient-view' })).json<{ card: { id: string } }>().card.id);
  const send = async () => world.post(`/v1${path}/feedback`, await signCall(ehr, `${path}/feedback`), {
    feedback: [{ card: cards[0], outcome: 'overridden', reason: 'already-known', at: '2026-11-22T08:00:00.000Z' }, { card: cards[1], outcome: 'overridden', at: '2026-11-22T08:00:00.000Z' }, { card: cards[2], outcome: 'accepted', at: '2026-11-22T08:00:00.000Z' }],
  });
  await send();
  await send();
  const found = await figures();
  expect(found.cards).toEqual([{ month: expect.stringMatching(/^\d{4}-\d{2}$/) as string, service: 'mast-who-else', given: 4, accepted: 1, overridden: 2, reasons: [{ reason: 'already-known', count: 1 }] }]);
  expect((await figures(world.council)).cards).toEqual([]);
});

test('what came of calls is counted by code, of the own people, and reading it stands in the trail', async () => {
  const { organisationId, accountId } = world.health;
  for (const [n, code] of ['spoke', 'spoke', 'no-reply'].entries()) {
    await world.database.sql('insert into outcome values ($1, $2, $3, $1, $4, $5, now())', [organisationId, crypto.randomUUID(), `0199aaaa-0000-7000-8000-00000000000${n}`, accountId, code]);
  }
  await world.database.sql("insert into outcome values ($1, $2, $2, $1, $3, 'spoke', now() - interval '3 years')", [organisationId, crypto.randomUUID(), accountId]);
  expect((await figures()).outcomes.map(({ outcome, count }) => [outcome, count])).toEqual([['no-reply', 1], ['spoke', 2]]);
  expect((await world.database.sql("select 1 from audit_leaf where kind = 'outcome-figures-read' and organisation_id = $1", [organisationId])).length).toBeGreaterThan(0);
});
