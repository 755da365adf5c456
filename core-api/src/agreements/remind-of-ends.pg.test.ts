import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { AnswerWorld } from '../../test/answer-world.ts';
import { answerWorld } from '../../test/answer-world.ts';
import { meetingAt } from '../../test/meeting-at.ts';
import type { Core } from '../core.ts';
import { remindOfEnds } from './remind-of-ends.ts';

/** Agreement `main` of council, police and health ends on 2027-06-30 here. */
let world: AnswerWorld;
beforeAll(async () => {
  world = await answerWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await sql('delete from notice');
  await sql('delete from agreement_reminder');
  await sql("delete from agreement where version > 1");
  await sql("update agreement set status = 'in-force', ended_at = null, valid_to = '2027-06-30'");
});

const sql = <Row extends Record<string, unknown>>(text: string, values: readonly unknown[] = []) => world.database.sql<Row>(text, values);
const on = (day: string, core: Core = world.core): Core => ({ ...core, clock: { now: () => new Date(`${day}T09:00:00Z`) } });
const told = async () => (await sql<{ told: string }>("select kind || ' ' || coalesce(n.account_id::text, n.role) || ' ' || o.code as told from notice n join organisation o using (organisation_id) order by 1")).map((row) => row.told);
const parties = ['E08000030', 'H-BCHC', 'P-WMP'].map((code) => `agreement-ending information-governance-lead ${code}`);

test('every party hears 90, 30 and 7 days before the end, once each, by reference alone', async () => {
  const seen: Record<string, number> = {};
  for (const day of ['2027-03-31', '2027-04-01', '2027-04-02', '2027-05-30', '2027-05-31', '2027-06-01', '2027-06-22', '2027-06-23', '2027-06-30', '2027-07-01']) {
    await sql('delete from notice');
    await remindOfEnds(on(day));
    seen[day] = (await told()).length;
  }
  expect(seen).toEqual({ '2027-03-31': 0, '2027-04-01': 3, '2027-04-02': 0, '2027-05-30': 0, '2027-05-31': 3, '2027-06-01': 0, '2027-06-22': 0, '2027-06-23': 3, '2027-06-30': 0, '2027-07-01': 0 });
});

test('the leads of contributors and readers are told, and nobody who is no party', async () => {
  await remindOfEnds(on('2027-06-01'));
  expect(await told()).toEqual(parties);
});

test('after a long stop the nearest step alone is told', async () => {
  await remindOfEnds(on('2027-06-25'));
  await remindOfEnds(on('2027-06-26'));
  expect(await told()).toEqual(parties);
  expect((await sql<{ days: number }>('select distinct days from agreement_reminder')).map(({ days }) => days)).toEqual([7]);
});

test('where a signed version goes on without a day between nobody is told; where a day is missing, they are; a draft goes on with nothing', async () => {
  const next = (from: string, status: string) => sql(`insert into agreement (agreement_id, version, valid_from, valid_to, display_months, storage_months, status) values ('main', 2, $1, null, 12, 36, $2)`, [from, status]);
  for (const [from, status, count] of [['2027-07-01', 'in-force', 0], ['2027-07-02', 'in-force', 3], ['2027-07-01', 'draft', 3]] as const) {
    await sql('delete from notice');
    await sql('delete from agreement_reminder');
    await sql('delete from agreement where version > 1');
    await next(from, status);
    await remindOfEnds(on('2027-06-01'));
    expect((await told()).length, `${from} ${status}`).toBe(count);
  }
});

test('what is told and that it was told are one: killed at any party, the next run tells the others and nobody twice', async () => {
  let seals = 0;
  const failing: Core = { ...world.core, keys: { ...world.core.keys, seal: (...given) => { seals += 1; if (seals === 2) throw new Error('killed'); return world.core.keys.seal(...given); } } };
  await expect(remindOfEnds(on('2027-06-01', failing))).rejects.toThrow('killed');
  expect((await told()).length).toBe(1);
  await remindOfEnds(on('2027-06-01'));
  expect(await told()).toEqual(parties);
});

test('two processes at once tell it once', async () => {
  const core = meetingAt(on('2027-06-01'), 'select-agreements-in-force');
  await Promise.all([remindOfEnds(core), remindOfEnds(core)]);
  expect(await told()).toEqual(parties);
});
