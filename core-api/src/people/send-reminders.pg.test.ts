import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { meetingAt } from '../../test/meeting-at.ts';
import type { PeopleWorld } from '../../test/people-world.ts';
import { inDays, peopleWorld } from '../../test/people-world.ts';
import { sendReminders } from './send-reminders.ts';

let world: PeopleWorld;
let accountId: string;
beforeAll(async () => {
  world = await peopleWorld();
  accountId = await world.opens({ email: 'temp@example.org', staffId: 'T-1', employment: 'temporary', endsOn: inDays(200) });
});
afterAll(() => world.close());
beforeEach(() => world.database.sql('delete from notice'));

const set = async (what: string) => world.database.sql(`update account set ${what} where account_id = $1`, [accountId]);
const told = async () => (await world.database.sql<{ told: string }>(`select kind || ' ' || coalesce(account_id::text, role) as told from notice order by 1`)).map((row) => row.told);
/** Notices of an hourly run at a moment some days from now. */
const after = async (days: number): Promise<string[]> => {
  await world.database.sql('delete from notice');
  await sendReminders({ ...world.core, clock: { now: () => new Date(Date.now() + days * 86_400_000) } });
  return told();
};

test('a confirmation is asked for once at each step, of the line manager, and of the administrators where there is none', async () => {
  await set(`confirm_due = current_date + 60, ends_on = null, employment = 'staff'`);
  const seen: Record<number, string[]> = {};
  for (const day of [0, 29, 30, 31, 52, 53, 59, 60, 61, 70]) seen[day] = await after(day);
  expect(seen).toEqual({ 0: [], 29: [], 30: ['account-reconfirm administrator'], 31: [], 52: [], 53: ['account-reconfirm administrator'], 59: [], 60: ['account-reconfirm administrator'], 61: [], 70: [] });
  const leadId = await world.accountOf(world.council, 'team-lead');
  const { teamId } = (await world.post('/v1/teams', await world.as('administrator'), { name: 'Desk', managerId: leadId })).json<{ teamId: string }>();
  await set(`team_id = '${teamId}', reminded = null`);
  expect(await after(35)).toEqual([`account-reconfirm ${leadId}`]);
});

test('a sponsor hears that a temporary account ends, twice, and a prolonged one is told of again', async () => {
  const leadId = await world.accountOf(world.council, 'team-lead');
  await set(`confirm_due = current_date + 300, ends_on = current_date + 20, employment = 'temporary', sponsor_id = '${leadId}', reminded = null`);
  const seen: Record<number, string[]> = {};
  for (const day of [5, 6, 7, 16, 17, 18, 21]) seen[day] = await after(day);
  const ending = [`account-ending ${leadId}`];
  expect(seen).toEqual({ 5: [], 6: ending, 7: [], 16: [], 17: ending, 18: [], 21: [] });
  await set(`ends_on = current_date + 40`);
  expect(await after(26)).toEqual(ending);
});

test('what is told and that it was told are one: where the notice cannot be written, it is told the next time', async () => {
  await set(`ends_on = current_date + 10, reminded = null`);
  const broken = { ...world.core, keys: { ...world.core.keys, seal: () => { throw new Error('no key'); } } };
  await expect(sendReminders(broken)).rejects.toThrow('no key');
  expect((await after(0)).length).toBe(1);
});

test('two processes at once tell it once', async () => {
  await set(`ends_on = current_date + 10, reminded = null`);
  const core = meetingAt(world.core, 'select-due-accounts');
  await Promise.all([sendReminders(core), sendReminders(core)]);
  expect((await told()).length).toBe(1);
});
