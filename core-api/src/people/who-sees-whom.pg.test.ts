import { afterAll, beforeAll, expect, test } from 'vitest';

import type { PeopleWorld } from '../../test/people-world.ts';
import { monthsAgo, peopleWorld } from '../../test/people-world.ts';
import { clearText } from '../../test/clear-text.ts';

let world: PeopleWorld;
beforeAll(async () => {
  world = await peopleWorld();
});
afterAll(() => world.close());

type Listed = { users: { accountId: string; name: string; email: string; teamId: string | null; training: string; lastSignInAt: string | null }[]; nextCursor: string | null };
const list = async (token: string, query = '') => (await world.get(`/v1/users${query}`, token)).json<Listed>();

test('each organisation sees its own staff, and another’s account is answered as one that is not there, whatever is done with it', async () => {
  const { council, police } = world;
  const foreignId = await world.accountOf(police, 'team-lead');
  const administrator = await world.as('administrator');
  const seen = await list(administrator);
  expect(seen.users.map(({ accountId }) => accountId)).toContain(council.accountId);
  expect(JSON.stringify(seen)).not.toContain(police.accountId);
  const acts = [['suspension', { reason: 'other' }], ['reinstatement', { reason: 'other' }], ['closure', { reason: 'left' }], ['confirmation', { needed: true }], ['changes', { name: 'Xx' }]] as const;
  for (const [act, body] of acts) {
    const [foreign, unknown] = [await world.post(`/v1/users/${foreignId}/${act}`, administrator, body), await world.post(`/v1/users/${crypto.randomUUID()}/${act}`, administrator, body)];
    const shape = ({ statusCode, headers: { 'x-request-id': _id, date: _date, ...headers }, json }: typeof foreign) => ({ statusCode, headers, body: { ...json<object>(), instance: '' } });
    expect(foreign.statusCode, act).toBe(404);
    expect(shape(foreign)).toEqual(shape(unknown));
  }
  const wish = { kind: 'role', accountId: foreignId, role: 'practitioner' };
  expect((await world.post('/v1/access-requests', administrator, wish)).statusCode).toBe(404);
  const theirs = (await world.post('/v1/teams', await world.as('administrator', 'one', police), { name: 'Control room' })).json<{ teamId: string }>();
  expect((await world.post(`/v1/teams/${theirs.teamId}/changes`, administrator, { name: 'Ours now' })).statusCode).toBe(404);
  expect((await world.get('/v1/teams', administrator)).body).not.toContain('Control room');
  expect((await world.post(`/v1/organisations/${police.code}/changes`, administrator, { name: { en: 'Ours', cy: 'Ni' } })).statusCode).toBe(404);
});

test('a line manager sees and acts for their team and nobody else; a practitioner sees nobody', async () => {
  const lead = await world.as('team-lead');
  const leadId = await world.accountOf(world.council, 'team-lead');
  const [inTeam, outside] = [await world.opens({ email: 'in@example.org', staffId: 'I-1' }), await world.opens({ email: 'out@example.org', staffId: 'I-2' })];
  const { teamId } = (await world.post('/v1/teams', await world.as('administrator'), { name: 'Duty desk', managerId: leadId })).json<{ teamId: string }>();
  await world.post(`/v1/users/${inTeam}/changes`, await world.as('administrator'), { teamId });
  expect((await list(lead)).users.map(({ accountId }) => accountId)).toEqual([inTeam]);
  expect((await world.post(`/v1/users/${outside}/suspension`, lead, { reason: 'other' })).statusCode).toBe(404);
  expect((await world.post(`/v1/users/${inTeam}/changes`, lead, { teamId: null })).json()).toMatchObject({ code: 'forbidden' });
  expect((await world.post(`/v1/users/${inTeam}/changes`, lead, { trainingOn: monthsAgo(0) })).statusCode).toBe(200);
  expect((await world.post(`/v1/users/${inTeam}/confirmation`, lead, { needed: true })).statusCode).toBe(200);
  expect((await world.post(`/v1/users/${inTeam}/suspension`, lead, { reason: 'concern' })).statusCode).toBe(200);
  expect((await world.post(`/v1/users/${inTeam}/reinstatement`, lead, { reason: 'cleared' })).statusCode).toBe(403);
  expect((await world.get('/v1/users', await world.signInToken(world.council))).statusCode).toBe(403);
  // A team that its manager leaves has none; the next one must be somebody who may manage.
  expect((await world.post(`/v1/teams/${teamId}/changes`, await world.as('administrator'), { managerId: outside })).json()).toMatchObject({ errors: [{ pointer: '/managerId' }] });
});

test('a host’s word administers nobody', async () => {
  await world.database.sql(`update account set role = 'administrator' where account_id = $1`, [world.health.accountId]);
  const token = await world.userToken(world.health);
  expect((await world.get('/v1/users', token)).statusCode).toBe(403);
  expect((await world.get('/v1/organisations', token)).statusCode).toBe(200);
});

test('the list pages by cursor, filters, and says what is due', async () => {
  const { organisationId } = world.stranger;
  const { keys } = world.core;
  for (let n = 0; n < 130; n += 1) {
    const accountId = crypto.randomUUID();
    const sealed = keys.seal(organisationId, 'account', accountId, { name: `Person ${n}`, email: `p${n}@example.org`, staffId: `p${n}` });
    await world.database.sql(`insert into account (organisation_id, account_id, email_mac, sealed, role, status, training_month, confirm_due) values ($1, $2, $3, $4, $5, $6, $7, current_date + 60)`, [
      organisationId, accountId, keys.macBytes('e', accountId), sealed, n % 10 === 0 ? 'reviewer' : 'practitioner', n % 5 === 0 ? 'suspended' : 'active', n % 2 === 0 ? monthsAgo(0) : null,
    ]);
  }
  const governance = await world.as('information-governance-lead', 'one', world.stranger);
  const seen = new Set<string>();
  let pages = 0;
  for (let cursor: string | null = ''; cursor !== null; pages += 1) {
    const page: Listed = await list(governance, cursor === '' ? '' : `?cursor=${cursor}`);
    for (const { accountId } of page.users) seen.add(accountId);
    cursor = page.nextCursor;
  }
  expect([pages, seen.size]).toEqual([2, 132]);
  expect((await list(governance, '?role=reviewer')).users).toHaveLength(13);
  expect((await list(governance, '?status=suspended&role=practitioner')).users).toHaveLength(13);
  expect(new Set((await list(governance, '?due=training')).users.map(({ training }) => training))).toEqual(new Set(['missing']));
  expect((await list(governance, '?due=confirmation')).users).toHaveLength(0);
  expect((await world.get('/v1/users?cursor=x', governance)).statusCode).toBe(400);
});

test('the last sign-in is noted, also that through a host', async () => {
  const of = async () => (await list(await world.as('administrator'))).users.find(({ accountId }) => accountId === world.council.accountId)?.lastSignInAt;
  const before = await of();
  await world.userToken(world.council);
  expect([before, typeof (await of())]).toEqual([null, 'string']);
});

test('names, e-mails, staff ids, team names and exact days stand nowhere in clear, and every act leaves a leaf with ids alone', async () => {
  await world.opens({ name: 'Qzcanary Person', email: 'qzcanary@example.org', staffId: 'QZ-CANARY-7', trainingOn: `${monthsAgo(1).slice(0, 8)}17` });
  await world.post('/v1/teams', await world.as('administrator'), { name: 'Qzcanary team' });
  const tables = await Promise.all(['account', 'access_request', 'team', 'notice'].map(async (table) => clearText(await world.database.sql(`select to_jsonb(t)::text from ${table} t`))));
  expect(tables.join().toLowerCase()).not.toContain('qzcanary');
  expect(tables.join()).not.toContain(`${monthsAgo(1).slice(0, 8)}17`);
  const leaves = await world.database.sql<{ kind: string; header: string; leaf_id: string; month: string; sealed: Buffer }>(`select kind, header, leaf_id, to_char(month, 'YYYY-MM') as month, sealed from audit_leaf`);
  const payloads = leaves.map(({ month, leaf_id: id, sealed }) => JSON.stringify(world.core.keys.auditOpen(month, id, sealed)));
  expect(payloads.join().toLowerCase()).not.toContain('qzcanary');
  for (const kind of ['access-requested', 'access-requests-listed', 'access-vouched', 'access-decided', 'users-listed', 'user-changed', 'user-confirmed', 'user-suspended', 'teams-listed', 'team-saved']) {
    expect(leaves.map((leaf) => leaf.kind)).toContain(kind);
  }
});

test('an organisation changes its name by its administrator, its policy by information governance, and never what it is in law', async () => {
  const url = `/v1/organisations/${world.council.code}/changes`;
  const [administrator, governance] = [await world.as('administrator'), await world.as('information-governance-lead')];
  expect((await world.post(url, administrator, { policy: { trainingMonths: 36 } })).statusCode).toBe(403);
  expect((await world.post(url, governance, { name: { en: 'X', cy: 'Y' } })).statusCode).toBe(403);
  expect((await world.post(url, administrator, { nation: 'wales' })).statusCode).toBe(400);
  expect((await world.post(url, administrator, { name: { en: 'Walsall', cy: 'Walsall' } })).json()).toMatchObject({ code: world.council.code, name: { en: 'Walsall' } });
  expect((await world.post(url, governance, { policy: { vettingNeeded: true } })).json()).toMatchObject({ policy: { vettingNeeded: true, trainingMonths: 12 } });
  await expect(world.opens({ email: 'unvetted@example.org', staffId: 'V-1' })).rejects.toThrow('vetting-missing');
  await world.post(url, governance, { policy: { vettingNeeded: false } });
  const listed = (await world.get('/v1/organisations', governance)).json<{ organisations: { code: string; policy?: object }[] }>().organisations;
  expect(listed.filter(({ policy }) => policy !== undefined).map(({ code }) => code)).toEqual([world.council.code]);
  expect(listed).toHaveLength(4);
});
