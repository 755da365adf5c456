import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, expect, test } from 'vitest';

import type { PeopleWorld } from '../../test/people-world.ts';
import { meetingAt } from '../../test/meeting-at.ts';
import { inDays, monthsAgo, peopleWorld } from '../../test/people-world.ts';
import type { AccountId } from '../shared/brands.ts';
import { closeAccount } from './close-account.ts';

let world: PeopleWorld;
beforeAll(async () => {
  world = await peopleWorld();
});
afterAll(() => world.close());

const me = async (token: string) => (await world.get('/v1/me', token)).statusCode;
const act = async (accountId: string, what: string, body: object, token?: string) => world.post(`/v1/users/${accountId}/${what}`, token ?? (await world.as('administrator')), body);
const asks = async (token: string) =>
  (await world.post('/v1/declarations', token, { gateway: 'children-act-1989-s47', subject: 'child', reasonCode: 'strategy-discussion', reference: 'REF-1', acknowledged: true })).statusCode;
const set = async (accountId: string, what: string) => world.database.sql(`update account set ${what} where account_id = $1`, [accountId]);

test('a suspension acts on the next request, on own and host sign-ins alike; after it is lifted, what was signed in before stays over', async () => {
  const { council } = world;
  const [own, viaHost] = [await world.signInToken(council), await world.userToken(council)];
  expect([await me(own), await asks(viaHost)]).toEqual([200, 201]);
  // Tokens count whole seconds: the suspension falls into a later one.
  await pause(1100);
  expect((await act(council.accountId, 'suspension', { reason: 'lost-device' })).json()).toEqual({ accountId: council.accountId, status: 'suspended' });
  expect([await me(own), await me(viaHost)]).toEqual([401, 401]);
  await expect(world.userToken(council)).rejects.toThrow('invalid_grant');
  expect((await act(council.accountId, 'suspension', { reason: 'other' })).json()).toMatchObject({ code: 'state-changed' });
  expect((await act(council.accountId, 'reinstatement', { reason: 'cleared' })).json()).toEqual({ accountId: council.accountId, status: 'active' });
  expect([await me(own), await me(viaHost)]).toEqual([401, 401]);
  expect(await me(await world.userToken(council))).toBe(200);
});

test('another role acts on the next sign-in, and the old one on nothing from the next request on', async () => {
  const accountId = await world.opens({ email: 'role@example.org', staffId: 'R-1' });
  const token = await world.tokenOf(accountId);
  expect(await asks(token)).toBe(201);
  await pause(1100);
  await world.post('/v1/access-requests', await world.as('information-governance-lead'), { kind: 'role', accountId, role: 'data-lead' });
  const [request] = (await world.get('/v1/access-requests', await world.as('administrator'))).json<{ requests: { requestId: string; accountId: string | null }[] }>().requests.filter((each) => each.accountId === accountId);
  expect((await world.post(`/v1/access-requests/${request?.requestId ?? ''}/decision`, await world.as('administrator'), { decision: 'approve' })).statusCode).toBe(200);
  expect(await me(token)).toBe(401);
  const fresh = await world.tokenOf(accountId);
  expect([await me(fresh), await asks(fresh)]).toEqual([200, 403]);
});

test('a temporary account works on its last day and not on the next, and nobody has to end it', async () => {
  const accountId = await world.opens({ email: 'temp@example.org', staffId: 'T-1', employment: 'agency', endsOn: inDays(0) });
  const token = await world.tokenOf(accountId);
  expect(await asks(token)).toBe(201);
  await set(accountId, `ends_on = ends_on - 1`);
  expect(await me(token)).toBe(401);
  const [user] = (await world.get('/v1/users?due=end', await world.as('administrator'))).json<{ users: { status: string; accountId: string }[] }>().users.filter((each) => each.accountId === accountId);
  expect(user?.status).toBe('ended');
  // The one who answered for them is their sponsor, and does not prolong what they answer for; another may.
  const sponsor = await world.as('team-lead');
  expect((await act(accountId, 'changes', { endsOn: inDays(30) }, sponsor)).json()).toMatchObject({ code: 'not-found' });
  expect((await act(accountId, 'changes', { endsOn: inDays(400) })).json()).toMatchObject({ errors: [{ pointer: '/endsOn', rule: 'within-a-year' }] });
  expect((await act(accountId, 'changes', { endsOn: inDays(30) })).statusCode).toBe(200);
  expect(await me(token)).toBe(200);
});

test('who takes a temporary account on does not prolong it by the same breath, nor after it', async () => {
  const accountId = await world.opens({ email: 'agency@example.org', staffId: 'T-2', employment: 'agency', endsOn: inDays(10) });
  const administrator = await world.as('administrator');
  expect((await act(accountId, 'changes', { takeOver: true, endsOn: inDays(60) }, administrator)).json()).toMatchObject({ code: 'two-people-needed' });
  expect((await act(accountId, 'changes', { takeOver: true }, administrator)).statusCode).toBe(200);
  expect((await act(accountId, 'changes', { endsOn: inDays(60) }, administrator)).json()).toMatchObject({ code: 'two-people-needed' });
  expect((await act(accountId, 'changes', { endsOn: inDays(5) }, administrator)).statusCode).toBe(200);
  expect((await act(accountId, 'changes', { endsOn: inDays(60) }, await world.as('information-governance-lead'))).statusCode).toBe(200);
});

test('a leaver’s sessions, staff links and declarations end together, and what hangs on them is handed over', async () => {
  const leaverId = await world.opens({ email: 'leaver@example.org', staffId: 'L-1', role: 'team-lead' });
  const { council, core } = world;
  await world.database.sql('insert into host_staff values ($1, $2, $3, $4)', [council.hostId, core.keys.macBytes('x', 'y'), council.organisationId, leaverId]);
  const leaver = await world.tokenOf(leaverId);
  const declarationId = await world.declare(leaver);
  const team = (await world.post('/v1/teams', await world.as('administrator'), { name: 'Front door', managerId: leaverId })).json<{ teamId: string }>();
  const proposal = { name: 'Tom Temporary', email: 'tom@example.org', staffId: 'T-3', role: 'practitioner', employment: 'temporary', endsOn: inDays(90), trainingOn: monthsAgo(1) };
  await world.post('/v1/access-requests', leaver, proposal);
  const requestId = await world.requestOf('tom@example.org');
  const sponsored = (await world.post(`/v1/access-requests/${requestId}/decision`, await world.as('administrator'), { decision: 'approve' })).json<{ accountId: string }>().accountId;
  await world.post('/v1/access-requests', leaver, { ...proposal, email: 'waits@example.org', staffId: 'T-4' });
  const waiting = await world.requestOf('waits@example.org');
  const closed = await act(leaverId, 'closure', { reason: 'left' });
  expect(closed.json()).toMatchObject({ accountId: leaverId, status: 'closed', handOver: { sponsored: [sponsored], teams: [team.teamId], requests: [waiting] } });
  expect(await me(leaver)).toBe(401);
  expect(await world.database.sql('select from host_staff where account_id = $1', [leaverId])).toEqual([]);
  expect(await world.database.sql('select from declaration where declaration_id = $1 and expires_at > now()', [declarationId])).toEqual([]);
  const decision = await world.post(`/v1/access-requests/${waiting}/decision`, await world.as('administrator'), { decision: 'approve' });
  expect(decision.json()).toMatchObject({ code: 'request-not-ready', errors: [{ rule: 'not-vouched' }] });
  const [user] = (await world.get('/v1/users?due=confirmation', await world.as('administrator'))).json<{ users: { accountId: string; confirmation: string }[] }>().users.filter(({ accountId }) => accountId === sponsored);
  expect(user?.confirmation).toBe('due');
  expect((await world.database.sql<{ kind: string }>(`select kind from notice where kind = 'hand-over'`)).length).toBe(1);
  // For good: neither changes nor another sign-in bring it back.
  expect((await act(leaverId, 'reinstatement', { reason: 'returned' })).json()).toMatchObject({ code: 'state-changed' });
  expect((await act(leaverId, 'closure', { reason: 'left' })).json()).toMatchObject({ code: 'state-changed' });
});

test('the last administrator stays: of two who close each other at once, one remains, and that one cannot go', async () => {
  const { police } = world;
  const [one, two] = [await world.as('administrator', 'one', police), await world.as('administrator', 'two', police)];
  const [oneId, twoId] = [await world.accountOf(police, 'administrator', 'one'), await world.accountOf(police, 'administrator', 'two')];
  // Each waits for the other after it has counted, as long as a lock lets them.
  const core = meetingAt(world.core, 'lock-administrators');
  const user = (accountId: string) => ({ kind: 'user', accountId: accountId as AccountId, organisationId: police.organisationId, role: 'administrator', scopes: [] }) as const;
  const both = await Promise.all([closeAccount(core, user(oneId), twoId, { reason: 'left' }), closeAccount(core, user(twoId), oneId, { reason: 'left' })]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  const left = await world.database.sql<{ account_id: string }>(`select account_id from account where organisation_id = $1 and role = 'administrator' and status = 'active'`, [police.organisationId]);
  expect(left).toHaveLength(1);
  const lastId = left[0]?.account_id ?? '';
  const last = lastId === oneId ? one : two;
  expect((await act(lastId, 'suspension', { reason: 'other' }, last)).json()).toMatchObject({ code: 'last-administrator' });
  const governance = await world.as('information-governance-lead', 'one', police);
  expect((await act(lastId, 'closure', { reason: 'left' }, governance)).json()).toMatchObject({ code: 'last-administrator' });
  expect((await act(lastId, 'changes', { employment: 'temporary', endsOn: inDays(1), takeOver: true }, governance)).json()).toMatchObject({ code: 'last-administrator' });
  // In need another authoriser stops them at once, and lets them in again.
  expect((await act(lastId, 'suspension', { reason: 'concern' }, governance)).statusCode).toBe(200);
  expect(await me(last)).toBe(401);
  expect((await act(lastId, 'reinstatement', { reason: 'cleared' }, governance)).statusCode).toBe(200);
});

test('an account that nobody confirmed in time may learn that and nothing else, until somebody else confirms it', async () => {
  const accountId = await world.opens({ email: 'overdue@example.org', staffId: 'O-1' });
  const token = await world.tokenOf(accountId);
  await set(accountId, `confirm_due = current_date - 14`);
  expect(await asks(token)).toBe(201);
  await set(accountId, `confirm_due = current_date - 15`);
  expect((await world.get('/v1/me', token)).json()).toMatchObject({ confirmationOverdue: true });
  expect((await world.get('/v1/gateways?subject=child', token)).json()).toMatchObject({ status: 403, code: 'confirmation-overdue' });
  expect(await asks(token)).toBe(403);
  await set(accountId, `training_month = '2020-01-01'`);
  expect((await act(accountId, 'confirmation', { needed: true })).json()).toMatchObject({ code: 'request-not-ready', errors: [{ rule: 'training-overdue' }] });
  expect((await act(accountId, 'changes', { trainingOn: monthsAgo(0) })).statusCode).toBe(200);
  expect((await act(accountId, 'confirmation', { needed: true })).statusCode).toBe(200);
  expect(await asks(token)).toBe(201);
  const administratorId = await world.accountOf(world.council, 'administrator');
  expect((await act(administratorId, 'confirmation', { needed: true })).json()).toMatchObject({ code: 'two-people-needed' });
});
