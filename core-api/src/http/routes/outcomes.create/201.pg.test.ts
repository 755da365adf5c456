import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../../test/answer-world.ts';
import { answerWorld, headline } from '../../../../test/answer-world.ts';

const bond = { names: [{ given: 'James', family: 'Bond', use: 'usual' as const }], dateOfBirth: { value: '1968-11-04', precision: 'day' as const } };
const asked = { given: 'James', family: 'Bond', dateOfBirth: '1968-11-04' };
let world: AnswerWorld;
let token: string;

type Shown = { declarationId: string; involvements: Record<string, string> };

beforeAll(async () => {
  world = await answerWorld();
  token = await world.userToken(world.council);
  const home = { role: 'home' as const, lines: ['4 Mariner Court'], postcode: 'WS1 1AA' };
  await world.deliver(world.police, [headline({ sourceRef: 'P1', service: 'police', person: bond, addresses: [home] })]);
  await world.deliver(world.health, [headline({ sourceRef: 'H1', service: 'health', person: { ...bond, names: [{ given: 'James', middle: 'Herbert', family: 'Bond', use: 'usual' }] }, addresses: [home] })]);
  await world.deliver(world.health, [headline({ sourceRef: 'H2', service: 'health', person: { names: [{ given: 'Perpetua', family: 'Quill', use: 'usual' }], dateOfBirth: { value: '1950-02-03', precision: 'day' } } })]);
});
afterAll(() => world.close());

/** Asks and is shown; involvement ids by organisation code. */
async function ask(person: object = asked, by = token): Promise<Shown> {
  const declarationId = await world.declare(by, { subject: 'adult', gateway: 'care-act-2014-s42' });
  const response = await world.post('/v1/searches', by, { declarationId, person });
  const { people } = response.json<{ people: { involvements?: { involvementId: string; organisation: { code: string } }[] }[] }>();
  return { declarationId, involvements: Object.fromEntries((people[0]?.involvements ?? []).map((one) => [one.organisation.code, one.involvementId])) };
}
const police = (shown: Shown) => ({ declarationId: shown.declarationId, involvementId: shown.involvements[world.police.code] });
const say = (body: object, by = token) => world.post('/v1/outcomes', by, body);

test('what came of a call is kept by its code, audited by ids, and the last word counts', async () => {
  const shown = await ask();
  expect((await say({ ...police(shown), outcome: 'no-reply' })).statusCode).toBe(201);
  expect((await say({ ...police(shown), outcome: 'spoke' })).json()).toMatchObject({ outcome: 'spoke' });
  const rows = await world.database.sql('select code, owner_id, account_id from outcome where declaration_id = $1', [shown.declarationId]);
  expect(rows).toEqual([{ code: 'spoke', owner_id: world.police.organisationId, account_id: world.council.accountId }]);
  expect(await world.database.sql(`select count(*)::int as n from audit_leaf where declaration_id = $1 and kind = 'outcome-noted'`, [shown.declarationId])).toEqual([{ n: 2 }]);
});

test('nothing can be said of what was not shown to this caller under this declaration, and all such refusals are alike', async () => {
  const shown = await ask();
  const other = await ask({ given: 'Perpetua', family: 'Quill', dateOfBirth: '1950-02-03' });
  const colleague = await world.userToken(world.health);
  const refused = [
    await say({ declarationId: shown.declarationId, involvementId: crypto.randomUUID(), outcome: 'spoke' }),
    await say({ declarationId: crypto.randomUUID(), involvementId: shown.involvements[world.police.code], outcome: 'spoke' }),
    await say({ declarationId: shown.declarationId, involvementId: other.involvements[world.health.code], outcome: 'spoke' }),
    await say({ ...police(shown), outcome: 'spoke' }, colleague),
  ];
  expect(refused.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404]);
  expect(new Set(refused.map((response) => JSON.stringify({ ...response.json<object>(), instance: '' }))).size).toBe(1);
  expect((await say({ ...police(shown), outcome: 'gossip' })).statusCode).toBe(400);
});

test('after 28 days nothing more is said of an answer', async () => {
  const shown = await ask();
  await world.database.sql(`update declaration set expires_at = now() - interval '29 days' where declaration_id = $1`, [shown.declarationId]);
  expect((await say({ ...police(shown), outcome: 'spoke' })).statusCode).toBe(404);
});

test('who governs does not say what came of calls, and who is suspended says nothing', async () => {
  expect((await say({ declarationId: crypto.randomUUID(), involvementId: crypto.randomUUID(), outcome: 'spoke' }, await world.signInToken(world.council, { role: 'administrator' }))).statusCode).toBe(403);
});

test('a wrong person opens a review before all else, lists who saw the person, and tells the data lead whose record it is', async () => {
  const shown = await ask();
  const response = await say({ ...police(shown), outcome: 'wrong-person' });
  expect(response.statusCode).toBe(201);
  const { concernId } = response.json<{ concernId: string }>();
  const [review] = await world.database.sql<{ harm: number; status: string; review_id: string }>(`select harm, status, review_id from review where kind = 'concern'`);
  expect(review?.status).toBe('open');
  expect(review?.harm).toBeGreaterThanOrEqual(16);
  expect(await world.database.sql('select status from recall where review_id = $1 and declaration_id = $2', [review?.review_id, shown.declarationId])).toEqual([{ status: 'listed' }]);
  expect(await world.database.sql(`select organisation_id, role from notice where kind = 'concern-raised'`)).toEqual([{ organisation_id: world.police.organisationId, role: 'data-lead' }]);
  const again = await world.post('/v1/concerns', token, { ...police(shown), reason: 'two-people' });
  expect(again.json()).toEqual({ concernId, underReview: true });
  expect(await world.database.sql(`select count(*)::int as n from notice where kind = 'concern-raised'`)).toEqual([{ n: 1 }]);
});

test('a concern about somebody of one record alone has nothing to compare: the data lead is told', async () => {
  const { declarationId, involvements } = await ask({ given: 'Perpetua', family: 'Quill', dateOfBirth: '1950-02-03' });
  const response = await world.post('/v1/concerns', token, { declarationId, involvementId: involvements[world.health.code], reason: 'another-person' });
  expect([response.statusCode, response.json<{ underReview: boolean }>().underReview]).toEqual([201, false]);
  expect(await world.database.sql(`select count(*)::int as n from notice where kind = 'concern-raised' and organisation_id = $1`, [world.health.organisationId])).toEqual([{ n: 1 }]);
  expect((await world.post('/v1/concerns', token, { declarationId, involvementId: crypto.randomUUID(), reason: 'two-people' })).statusCode).toBe(404);
});

test('without a trail nothing is noted', async () => {
  const shown = await ask();
  await world.database.sql('revoke insert on audit_leaf from mast_app');
  expect((await say({ ...police(shown), outcome: 'spoke' })).json()).toMatchObject({ status: 503, code: 'audit-unavailable' });
  await world.database.sql('grant insert on audit_leaf to mast_app');
  expect(await world.database.sql('select 1 from outcome where declaration_id = $1', [shown.declarationId])).toEqual([]);
});
