import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../test/answer-world.ts';
import { answerWorld } from '../../test/answer-world.ts';
import type { TestEhr } from '../../test/ehr-world.ts';
import { addEhr, signCall } from '../../test/ehr-world.ts';
import { cdsSweepJob } from './sweep-job.ts';

let world: AnswerWorld;
let ehr: TestEhr;
beforeAll(async () => {
  world = await answerWorld();
  ehr = await addEhr(world, world.health, { cpisUrl: 'https://cpis.example.org/' });
});
afterAll(() => world.close());

const path = '/cds-services/mast-who-else';
type Answer = { card?: { id: string; finding: string } };
const call = async (from: TestEhr = ehr, body: object = { hook: 'patient-view' }): Promise<Answer> => (await world.post(`/v1${path}`, await signCall(from, path), body)).json<Answer>();
const feedback = async (card: string, changes: object = {}, from: TestEhr = ehr, at = path): Promise<{ kept: number }> =>
  (await world.post(`/v1${at}/feedback`, await signCall(from, `${at}/feedback`), { feedback: [{ card, outcome: 'overridden', reason: 'already-known', at: '2026-11-22T08:00:00.000Z', ...changes }] })).json<{ kept: number }>();
const kept = async (card: string) => (await world.database.sql<{ outcome: string | null; reason: string | null }>('select outcome, reason from cds_card where card_id = $1', [card]))[0];
const given = async (): Promise<string> => (await call()).card?.id ?? '';

test('where nothing is agreed a card says nothing, whatever patient comes with the call: nothing is looked up, nothing audited, nothing kept of them', async () => {
  const leaves = async () => (await world.database.sql<{ n: number }>('select count(*)::int as n from audit_leaf'))[0]?.n;
  const before = await leaves();
  const person = { given: 'Canary', family: 'Canaryname', dateOfBirth: '2011-03-12' };
  const answer = await call(ehr, { hook: 'patient-view', user: 'Practitioner/canary', patient: { person } });
  expect(answer).toEqual({ language: 'en', cpisUrl: 'https://cpis.example.org/', card: { id: expect.any(String) as string, finding: 'not-made' } });
  expect(await leaves()).toBe(before);
  const dumped = await world.database.sql<{ row: string }>('select c::text as row from cds_card c');
  expect(dumped.length).toBeGreaterThan(0);
  expect(JSON.stringify(dumped)).not.toMatch(/canary/i);
});

test('what became of a card is kept once; said again, or late, it changes nothing; the later word counts', async () => {
  const card = await given();
  expect(await feedback(card)).toEqual({ kept: 1 });
  expect(await feedback(card)).toEqual({ kept: 0 });
  expect(await feedback(card, { outcome: 'accepted', reason: undefined, at: '2026-11-22T07:00:00.000Z' })).toEqual({ kept: 0 });
  expect(await kept(card)).toEqual({ outcome: 'overridden', reason: 'already-known' });
  expect(await feedback(card, { outcome: 'accepted', at: '2026-11-22T09:00:00.000Z' })).toEqual({ kept: 1 });
  expect(await kept(card)).toEqual({ outcome: 'accepted', reason: null });
});

test('a card of another EHR, of the same organisation or of another, of another service, or of nobody: all alike, and nothing changes', async () => {
  const card = await given();
  const [neighbour, foreign] = [await addEhr(world, world.health), await addEhr(world, world.council)];
  const answers = [
    await feedback(card, {}, neighbour), await feedback(card, {}, foreign), await feedback(crypto.randomUUID()), await feedback(card, {}, ehr, '/cds-services/mast-before-booking'),
  ];
  expect(answers).toEqual([{ kept: 0 }, { kept: 0 }, { kept: 0 }, { kept: 0 }]);
  expect(await kept(card)).toEqual({ outcome: null, reason: null });
});

test('feedback in two batches at once about the same cards ends, with the latest word', async () => {
  const cards = await Promise.all(Array.from({ length: 8 }, given));
  const batch = async (order: readonly string[], hour: number) =>
    world.post(`/v1${path}/feedback`, await signCall(ehr, `${path}/feedback`), { feedback: order.map((card) => ({ card, outcome: 'overridden', reason: hour === 9 ? 'other' : 'already-known', at: `2026-11-22T0${hour}:00:00.000Z` })) });
  const responses = await Promise.all([batch(cards, 8), batch(cards.toReversed(), 9), batch(cards, 7)]);
  expect(responses.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
  for (const card of cards) expect((await kept(card))?.reason).toBe('other');
});

test('cards are forgotten after thirteen months, and spent tokens when they are over', async () => {
  const card = await given();
  await world.database.sql("update cds_card set month = '2025-01-01' where card_id = $1", [card]);
  const recent = await given();
  await world.database.sql("insert into token_replay values ('ehr x', '\\x01', now() - interval '1 hour')");
  await cdsSweepJob.run(world.core);
  await cdsSweepJob.run(world.core);
  expect([await kept(card), await kept(recent)]).toEqual([undefined, { outcome: null, reason: null }]);
  expect(await world.database.sql("select 1 from token_replay where issuer = 'ehr x'")).toEqual([]);
});
