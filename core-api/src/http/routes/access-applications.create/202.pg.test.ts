import { afterAll, beforeAll, expect, test } from 'vitest';

import type { PeopleWorld } from '../../../../test/people-world.ts';
import { inDays, peopleWorld } from '../../../../test/people-world.ts';

let world: PeopleWorld;
beforeAll(async () => {
  world = await peopleWorld();
});
afterAll(() => world.close());

const url = '/v1/access-applications';
const application = (changes: object = {}) => ({ organisation: world.council.code, name: 'Ann Applicant', email: 'ann@example.org', staffId: 'A-1', role: 'practitioner', ...changes });
/** Each from an address of its own, so that the limit for one address is not met. */
let address = 0;
const apply = async (body: object) => {
  address += 1;
  return world.app.inject({ method: 'POST', url, remoteAddress: `192.0.2.${address}`, headers: { 'content-type': 'application/json' }, payload: JSON.stringify(body) });
};

test('the answer is the same whatever exists: nobody, an account, a suspended one, one that waits already, no such organisation', async () => {
  const accountId = await world.opens({ email: 'has.one@example.org', staffId: 'H-1' });
  const suspended = await world.opens({ email: 'stopped@example.org', staffId: 'H-2' });
  await world.post(`/v1/users/${suspended}/suspension`, await world.as('administrator'), { reason: 'misuse' });
  const bodies = [
    application(), application({ email: 'has.one@example.org', staffId: 'H-1' }), application({ email: 'stopped@example.org', staffId: 'H-2' }), application(), application({ organisation: 'NOBODY' }),
    application({ organisation: world.police.code, email: 'has.one@example.org' }),
  ];
  const seen = new Set<string>();
  for (const body of bodies) {
    const { statusCode, headers: { 'x-request-id': _id, date: _date, ...headers }, body: text } = await apply(body);
    seen.add(JSON.stringify({ statusCode, headers, text }));
  }
  expect(seen.size).toBe(1);
  expect([...seen][0]).toContain('{\\"received\\":true}');
  const waiting = await world.database.sql(`select count(*)::int as n from access_request where status = 'waiting'`);
  // Of the second application of one address nothing came; the others are for their authorisers to judge.
  expect(waiting).toEqual([{ n: 4 }]);
  expect((await world.database.sql<{ status: string }>('select status from account where account_id = any($1) order by status', [[accountId, suspended]])).map(({ status }) => status)).toEqual(['active', 'suspended']);
});

test('the same statements run whether or not somebody has an account, so that the time tells nothing either', async () => {
  const count = async (body: object): Promise<number> => {
    const statements: string[] = [];
    const { store } = world.core;
    const spied = { ...store, tx: async <Value>(...[context, work]: Parameters<typeof store.tx<Value>>): Promise<Value> => store.tx(context, (db) => work({
      ...db,
      run: (statement, parameters) => (statements.push(statement.name), db.run(statement, parameters)),
      one: (statement, parameters) => (statements.push(statement.name), db.one(statement, parameters)),
    })) };
    const { apply: applyTo } = await import('../../../people/apply.ts');
    await applyTo({ ...world.core, store: spied }, { employment: 'staff', ...application(body) } as Parameters<typeof applyTo>[1]);
    expect(statements.join()).not.toContain('account-by');
    expect(statements.filter((name) => name.includes('account') && !name.includes('access'))).toEqual([]);
    return statements.length;
  };
  const counts = [await count({ email: 'nobody.yet@example.org' }), await count({ email: 'has.one@example.org', staffId: 'H-1' }), await count({ email: 'nobody.yet@example.org' })];
  expect(new Set(counts).size).toBe(1);
  expect(counts[0]).toBeGreaterThan(3);
});

test('dates that cannot be, and roles that nobody applies for, are refused before anything is looked up', async () => {
  const refused: object[] = [{ trainingOn: inDays(1) }, { employment: 'agency' }, { employment: 'agency', endsOn: inDays(-1) }, { endsOn: inDays(9) }, { role: 'connector' }, { teamId: crypto.randomUUID() }];
  for (const changes of refused) {
    const known = await apply(application(changes));
    const unknown = await apply(application({ ...changes, organisation: 'NOBODY' }));
    expect(known.statusCode, JSON.stringify(changes)).toBe(400);
    expect({ ...known.json<object>(), instance: '' }).toEqual({ ...unknown.json<object>(), instance: '' });
  }
});

test('an application alone tells authorisers once, in one notice for all that came', async () => {
  const { sendReminders } = await import('../../../people/send-reminders.ts');
  await sendReminders(world.core);
  await sendReminders(world.core);
  const notices = await world.database.sql<{ role: string }>(`select role from notice where kind = 'account-applied' and organisation_id = $1 order by role`, [world.council.organisationId]);
  expect(notices.map(({ role }) => role)).toEqual(['administrator', 'information-governance-lead']);
});

test('after so many from one address it says so, of every body alike, and others go on', async () => {
  const from = async (remoteAddress: string, payload: string) => world.app.inject({ method: 'POST', url, remoteAddress, headers: { 'content-type': 'application/json' }, payload });
  const answers: number[] = [];
  for (let n = 0; n < 21; n += 1) answers.push((await from('198.51.100.7', '{}')).statusCode);
  expect([answers.filter((status) => status === 400).length, answers.at(-1)]).toEqual([20, 429]);
  const refused = await from('198.51.100.7', JSON.stringify(application()));
  expect([refused.json<{ code: string }>().code, Number(refused.headers['retry-after']) > 3000]).toEqual(['too-many-requests', true]);
  expect((await from('198.51.100.8', '{}')).statusCode).toBe(400);
  // A header cannot stand in for an address.
  const forged = await world.app.inject({ method: 'POST', url, remoteAddress: '198.51.100.7', headers: { 'x-forwarded-for': '203.0.113.9', 'content-type': 'application/json' }, payload: '{}' });
  expect(forged.statusCode).toBe(429);
});
