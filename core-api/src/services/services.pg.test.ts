import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld, Partner } from '../../test/answer-world.ts';
import { answerWorld, headline } from '../../test/answer-world.ts';
import { clearText } from '../../test/clear-text.ts';
import type { Answer } from '../answer/answer-schema.ts';
import type { HeadlineRecord } from '../shared/headline.ts';
import type { Permissions } from './permission-schema.ts';

let world: AnswerWorld;
let [lead, dataLead]: string[] = [];
/** Somebody of their own for each reference. */
const people: Record<string, readonly [given: string, family: string, born: string]> = {
  aa: ['Ann', 'Abbott', '1990-04-05'], bb: ['Beth', 'Bevan', '1971-11-17'], cc: ['Carys', 'Cadwallader', '1985-08-30'], dd: ['Dilys', 'Dhillon', '1966-01-22'], ee: ['Elin', 'Evans', '1949-05-03'], ff: ['Ffion', 'Farooq', '1953-09-12'], gg: ['Gwen', 'Griffiths', '1961-12-25'],
};
const named = (ref: string) => {
  const [given, family, value] = people[ref] ?? ['', '', ''];
  return { names: [{ given, family, use: 'usual' as const }], dateOfBirth: { value, precision: 'day' as const } };
};
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const sent = (sourceRef: string, service: string, team: string, changes: Partial<HeadlineRecord> = {}) =>
  headline({ sourceRef, date: daysAgo(5), service, contact: { team, phone: '0300 000 0000', email: 'team@example.org' }, person: named(sourceRef), ...changes });

beforeAll(async () => {
  world = await answerWorld();
  [lead, dataLead] = await Promise.all([world.signInToken(world.health, { role: 'information-governance-lead', steppedUp: true }), world.signInToken(world.health, { role: 'data-lead' })]);
});
afterAll(() => world.close());

let sequence = 0;
async function offer(partner: Partner, records: readonly HeadlineRecord[]): Promise<{ applied: number; rejected: number; rejects: unknown[] }> {
  sequence += 1;
  const rows = records.map((record) => ({ ref: record.sourceRef, record }));
  const body = { sequence, previousCursor: sequence === 1 ? null : `c${sequence - 1}`, cursor: `c${sequence}`, mode: 'delta', rows };
  const response = await world.post(`/v1/feeds/${partner.feedId}/batches`, await world.connectorToken(partner), body);
  expect(response.statusCode, response.body).toBe(200);
  return response.json();
}
async function involvementsOf(ref: string, language = 'en'): Promise<Answer['people'][number]['involvements']> {
  const token = await world.userToken(world.council);
  const declarationId = await world.declare(token, { subject: 'household' });
  const [given, family, dateOfBirth] = people[ref] ?? [];
  const person = { given, family, dateOfBirth };
  const response = await world.post('/v1/searches', token, { declarationId, person }, { 'accept-language': language });
  return response.json<Answer>().people[0]?.involvements;
}
const change = (token: string | undefined, action: string, category: string, feedId = world.health.feedId) => world.post('/v1/service-permissions', token, { feedId, category, agreement: 'DSA-4 clause 9', action });

test('records of sensitive services are not loaded, whoever is in them, and nothing of them is kept; the rest of the feed is', async () => {
  const result = await offer(world.health, [sent('aa', 'sexual-health', 'Clinic 3'), sent('bb', 'health', 'CAMHS'), sent('cc', 'health', 'Emergency department'), sent('dd', 'termination', 'Ward', { date: '2026-02-31' })]);
  expect(result).toMatchObject({ applied: 1, rejected: 3 });
  expect(new Set(result.rejects.map((one) => JSON.stringify(one)))).toEqual(new Set([0, 1, 3].map((row) => JSON.stringify({ row, pointer: '', rule: 'not-loaded' }))));
  expect(await world.database.sql('select 1 from quarantine where sealed is not null')).toEqual([]);
  expect(await involvementsOf('cc')).toHaveLength(1);
  expect(await involvementsOf('bb')).toBeUndefined();
});

test('one category is switched on for one feed by an information-governance lead who gave a second factor just now, and nobody else', async () => {
  expect((await change(dataLead, 'sign', 'mental-health')).statusCode).toBe(403);
  expect((await change(await world.signInToken(world.health, { role: 'information-governance-lead' }), 'sign', 'mental-health')).statusCode).toBe(401);
  expect((await change(lead, 'sign', 'mental-health', world.police.feedId)).statusCode).toBe(404);
  expect((await change(lead, 'sign', 'everything')).statusCode).toBe(400);
  expect((await change(lead, 'sign', 'mental-health')).json()).toMatchObject({ permissions: [{ category: 'mental-health', agreement: 'DSA-4 clause 9' }] });
  expect(await offer(world.health, [sent('aa', 'sexual-health', 'Clinic 3'), sent('bb', 'health', 'CAMHS')])).toMatchObject({ applied: 1, rejected: 1 });
});

test('what then comes stands under a neutral name, in the language asked for, with the telephone and without the mailbox', async () => {
  expect(await involvementsOf('bb')).toMatchObject([{ service: 'health', contact: { team: 'Health service', phone: '0300 000 0000' } }]);
  const [welsh] = (await involvementsOf('bb', 'cy')) ?? [];
  expect(welsh?.contact).toEqual({ team: 'Gwasanaeth iechyd', phone: '0300 000 0000' });
});

test('switched off again, it is gone with the same request, and what else the feed sent stays', async () => {
  expect((await change(lead, 'end', 'mental-health')).json()).toMatchObject({ permissions: [] });
  expect(await involvementsOf('bb')).toBeUndefined();
  expect(await involvementsOf('cc')).toHaveLength(1);
  expect(await world.database.sql<{ live_records: number }>('select live_records from feed_state where feed_id = $1', [world.health.feedId])).toEqual([{ live_records: 1 }]);
  expect((await change(lead, 'end', 'mental-health')).statusCode).toBe(404);
});

test('the data lead sees which team names look telling and have no neutral name; they are shown as they are', async () => {
  await offer(world.health, [sent('ee', 'health', 'Dementia hub'), sent('ff', 'health', 'Palliative care'), sent('gg', 'health', 'Dementia hub')]);
  const response = await world.app.inject({ url: '/v1/service-permissions', headers: { authorization: `Bearer ${dataLead}` } });
  expect(response.json<Permissions>().tellingTeams.map(({ team }) => team).toSorted()).toEqual(['Dementia hub', 'Palliative care']);
  expect(await involvementsOf('ee')).toMatchObject([{ contact: { team: 'Dementia hub' } }]);
  expect(clearText(await world.database.sql('select * from unlabelled_team'))).not.toMatch(/Dementia/);
});
