import { afterAll, beforeAll, expect, test } from 'vitest';

import type { PeopleWorld } from '../../test/people-world.ts';
import { monthsAgo, peopleWorld } from '../../test/people-world.ts';
import { approveAccessRequest } from '../store/sql/approve-access-request.ts';

let world: PeopleWorld;
beforeAll(async () => {
  world = await peopleWorld();
});
afterAll(() => world.close());

const decide = async (requestId: string, token: string, body: object = { decision: 'approve' }) => world.post(`/v1/access-requests/${requestId}/decision`, token, body);
const vouch = async (requestId: string, token: string, body: object = {}) => world.post(`/v1/access-requests/${requestId}/vouching`, token, body);
const outcome = (response: { statusCode: number; json<Body>(): Body }): string => {
  const { code, errors } = response.json<{ code?: string; errors?: { rule: string }[] }>();
  return [response.statusCode, code ?? '', ...(errors ?? []).map(({ rule }) => rule)].join(' ').trim();
};
const accounts = async (email: string) => (await world.get('/v1/users', await world.as('administrator'))).json<{ users: { email: string; accountId: string; role: string; status: string; formerId: string | null }[] }>().users.filter((user) => user.email === email);

test('an applicant gets an account when one person answers for them and another decides', async () => {
  await world.applies({ email: 'bea@example.org', staffId: 'B-1' });
  const requestId = await world.requestOf('bea@example.org');
  const [lead, administrator] = [await world.as('team-lead'), await world.as('administrator')];
  expect(outcome(await decide(requestId, administrator))).toBe('409 request-not-ready not-vouched');
  expect(outcome(await vouch(requestId, lead))).toBe('200');
  expect(outcome(await decide(requestId, administrator))).toBe('200');
  const [bea] = await accounts('bea@example.org');
  expect(bea).toMatchObject({ role: 'practitioner', status: 'active' });
  const invited = await world.database.sql(`select n.account_id from notice n join sign_in_link l on l.account_id = n.account_id and l.purpose = 'invitation' where n.kind = 'account-invited'`);
  expect(invited).toEqual([{ account_id: bea?.accountId }]);
  expect(outcome(await decide(requestId, administrator))).toBe('409 state-changed');
});

test('who answers for an applicant cannot decide, nor who proposed one, nor can the two be reached by answering last', async () => {
  await world.applies({ email: 'cai@example.org', staffId: 'C-1' });
  const requestId = await world.requestOf('cai@example.org');
  const administrator = await world.as('administrator');
  expect(outcome(await vouch(requestId, administrator))).toBe('200');
  expect(outcome(await decide(requestId, administrator))).toBe('409 two-people-needed');
  expect(outcome(await vouch(requestId, await world.as('team-lead')))).toBe('409 state-changed');
  expect(outcome(await decide(requestId, await world.as('administrator', 'two')))).toBe('200');
  const proposal = { name: 'Dai Proposed', email: 'dai@example.org', staffId: 'D-1', role: 'practitioner', trainingOn: monthsAgo(1) };
  expect(outcome(await world.post('/v1/access-requests', administrator, proposal))).toBe('202');
  expect(outcome(await decide(await world.requestOf('dai@example.org'), administrator))).toBe('409 two-people-needed');
  expect(await accounts('dai@example.org')).toEqual([]);
});

test('an alias of one’s own is not to be had: not by staff id, not by a tag in the address, not by a second person who is oneself', async () => {
  const me = await world.opens({ email: 'rogue@example.org', staffId: 'R-1', role: 'administrator' });
  const mine = await world.tokenOf(me);
  await world.applies({ email: 'other@example.org', staffId: ' r-1 ', role: 'administrator' });
  const byStaffId = await world.requestOf('other@example.org');
  expect(outcome(await vouch(byStaffId, mine))).toBe('409 two-people-needed');
  expect(outcome(await vouch(byStaffId, await world.as('team-lead')))).toBe('200');
  expect(outcome(await decide(byStaffId, mine))).toBe('409 two-people-needed');
  expect(outcome(await decide(byStaffId, await world.as('administrator')))).toBe('409 request-not-ready account-active');
  await world.applies({ email: 'rogue+2@example.org', staffId: 'R-2', role: 'administrator' });
  const byTag = await world.requestOf('rogue+2@example.org');
  await vouch(byTag, await world.as('team-lead'));
  expect(outcome(await decide(byTag, mine))).toBe('409 two-people-needed');
  expect(outcome(await decide(byTag, await world.as('administrator')))).toBe('409 request-not-ready account-active');
});

test('suspended is suspended: applying again brings nothing back, and a returner after a closure gets a new account that owns nothing of the old', async () => {
  const accountId = await world.opens({ email: 'eve@example.org', staffId: 'E-1' });
  const administrator = await world.as('administrator');
  await world.post(`/v1/users/${accountId}/suspension`, administrator, { reason: 'misuse' });
  for (const again of [{ email: 'eve@example.org', staffId: 'E-9' }, { email: 'eve.new@example.org', staffId: 'E-1' }]) {
    await world.applies(again);
    const requestId = await world.requestOf(again.email);
    await vouch(requestId, await world.as('team-lead'));
    expect(outcome(await decide(requestId, administrator))).toBe('409 request-not-ready account-suspended');
    expect(outcome(await decide(requestId, administrator, { decision: 'refuse', reason: 'concern' }))).toBe('200');
  }
  expect(await accounts('eve@example.org')).toMatchObject([{ accountId, status: 'suspended' }]);
  await world.post(`/v1/users/${accountId}/closure`, administrator, { reason: 'misuse' });
  await world.applies({ email: 'eve@example.org', staffId: 'E-1' });
  const [waiting] = (await world.get('/v1/access-requests', administrator)).json<{ requests: { former: object | null; applicant: { email: string } }[] }>().requests.filter(({ applicant }) => applicant?.email === 'eve@example.org');
  expect(waiting?.former).toEqual({ accountId, reason: 'misuse' });
  const returned = await world.opens({ email: 'eve@example.org', staffId: 'E-1' });
  expect(returned).not.toBe(accountId);
  expect((await accounts('eve@example.org')).map(({ status, formerId }) => ({ status, formerId })).toSorted((a, b) => a.status.localeCompare(b.status))).toEqual([{ status: 'active', formerId: accountId }, { status: 'closed', formerId: null }]);
});

test('nobody raises their own role, by proposing, by deciding or by both with a friend who is suspended', async () => {
  const accountId = await world.opens({ email: 'fay@example.org', staffId: 'F-1', role: 'team-lead' });
  const fay = await world.tokenOf(accountId);
  const wish = { kind: 'role', accountId, role: 'administrator' };
  expect(outcome(await world.post('/v1/access-requests', fay, wish))).toBe('409 two-people-needed');
  expect(outcome(await decide(crypto.randomUUID(), fay))).toBe('403 forbidden');
  expect(outcome(await world.post(`/v1/users/${accountId}/changes`, fay, { trainingOn: monthsAgo(0) }))).toBe('404 not-found');
  // An administrator who was stopped after they proposed answers for nobody any more.
  const friendId = await world.opens({ email: 'friend@example.org', staffId: 'F-2', role: 'administrator' });
  expect(outcome(await world.post('/v1/access-requests', await world.tokenOf(friendId), wish))).toBe('202');
  const administrator = await world.as('administrator');
  await world.post(`/v1/users/${friendId}/suspension`, administrator, { reason: 'concern' });
  const [waiting] = (await world.get('/v1/access-requests', administrator)).json<{ requests: { requestId: string; accountId: string | null; blocking: string[] }[] }>().requests.filter((request) => request.accountId === accountId);
  expect(waiting?.blocking).toEqual(['not-vouched']);
  expect(outcome(await decide(waiting?.requestId ?? '', administrator))).toBe('409 request-not-ready not-vouched');
});

test('an approval needs a training of late, and the one who answers may say when it was', async () => {
  for (const [trainingOn, rule] of [[undefined, 'training-missing'], [monthsAgo(13), 'training-overdue']] as const) {
    const email = `${rule}@example.org`;
    await world.applies({ email, staffId: rule, trainingOn });
    const requestId = await world.requestOf(email);
    await vouch(requestId, await world.as('team-lead'));
    expect(outcome(await decide(requestId, await world.as('administrator')))).toBe(`409 request-not-ready ${rule}`);
  }
  await world.applies({ email: 'gil@example.org', staffId: 'G-1', trainingOn: monthsAgo(13) });
  const requestId = await world.requestOf('gil@example.org');
  expect(outcome(await vouch(requestId, await world.as('team-lead'), { trainingOn: monthsAgo(0) }))).toBe('200');
  expect(outcome(await decide(requestId, await world.as('administrator')))).toBe('200');
});

test('what else stands against an application is said by rule, and keeps it from being approved', async () => {
  const { council } = world;
  const administrator = await world.as('administrator');
  const refusedFor = async (email: string, changes: Record<string, unknown>, meanwhile: string): Promise<string> => {
    await world.applies({ email, staffId: email, ...changes });
    const requestId = await world.requestOf(email);
    await vouch(requestId, await world.as('team-lead'));
    await world.database.sql(meanwhile, [meanwhile.includes('request_id') ? requestId : council.organisationId]);
    return outcome(await decide(requestId, administrator));
  };
  expect(await refusedFor('past@example.org', { employment: 'agency', endsOn: new Date().toISOString().slice(0, 10) }, 'update access_request set ends_on = ends_on - 2 where request_id = $1')).toBe('409 request-not-ready end-passed');
  expect(await refusedFor('team@example.org', {}, 'update access_request set team_id = request_id where request_id = $1')).toBe('409 request-not-ready team-unknown');
  expect(await refusedFor('reads@example.org', {}, `update organisation set role = 'contributor' where organisation_id = $1`)).toBe('409 request-not-ready organisation-does-not-read');
  await world.database.sql(`update organisation set role = 'both' where organisation_id = $1`, [council.organisationId]);
  const accountId = await world.opens({ email: 'held@example.org', staffId: 'H-1' });
  const proposed = async (role: string) => {
    await world.post('/v1/access-requests', await world.as('information-governance-lead'), { kind: 'role', accountId, role });
    const { requests } = (await world.get('/v1/access-requests', administrator)).json<{ requests: { requestId: string; accountId: string | null }[] }>();
    return requests.find((request) => request.accountId === accountId)?.requestId ?? '';
  };
  const held = await proposed('practitioner');
  expect(outcome(await decide(held, administrator))).toBe('409 request-not-ready role-held');
  await decide(held, administrator, { decision: 'refuse', reason: 'entered-in-error' });
  const other = await proposed('data-lead');
  await world.post(`/v1/users/${accountId}/suspension`, administrator, { reason: 'other' });
  expect(outcome(await decide(other, administrator))).toBe('409 request-not-ready account-not-active');
});

test('an application that nobody decided in time is gone with what it said, and another may come', async () => {
  await world.applies({ email: 'late@example.org', staffId: 'L-1' });
  const requestId = await world.requestOf('late@example.org');
  await world.database.sql(`update access_request set lapses_at = now() - interval '1 minute' where request_id = $1`, [requestId]);
  await vouch(requestId, await world.as('team-lead'));
  expect(outcome(await decide(requestId, await world.as('administrator')))).toBe('409 state-changed');
  await world.applies({ email: 'late@example.org', staffId: 'L-1' });
  expect(await world.requestOf('late@example.org')).not.toBe(requestId);
  expect(await world.database.sql('select status, sealed from access_request where request_id = $1', [requestId])).toEqual([{ status: 'lapsed', sealed: null }]);
});

test('the database holds it without the program', async () => {
  const { organisationId } = world.council;
  const [one, two] = [crypto.randomUUID(), crypto.randomUUID()];
  const row = (changes: Record<string, string>) => {
    const values: Record<string, string> = { kind: `'account'`, email_mac: `sha256('e')`, staff_mac: `sha256('s')`, training_month: `'2026-11-01'`, vouched_by: `'${one}'`, decided_by: `'${two}'`, account_id: `'${crypto.randomUUID()}'`, status: `'approved'`, ...changes };
    return world.database.sql(`insert into access_request (organisation_id, request_id, origin, role, at, lapses_at, decided_at, sealed, ${Object.keys(values).join()}) values ($1, $2, 'colleague', 'administrator', now(), now(), now(), '\\x00', ${Object.values(values).join()})`, [organisationId, crypto.randomUUID()]);
  };
  await row({});
  const refused: Record<string, string>[] = [{ vouched_by: `'${two}'` }, { account_id: `'${two}'` }, { account_id: `'${one}'` }, { vouched_by: 'null' }, { decided_by: 'null' }, { training_month: 'null' }];
  for (const changes of refused) await expect(row(changes), JSON.stringify(changes)).rejects.toMatchObject({ code: '23514' });
});

test('the approving statement holds it without the constraints, too', async () => {
  const { organisationId } = world.council;
  const [decider, voucher] = [await world.accountOf(world.council, 'administrator'), await world.accountOf(world.council, 'team-lead')];
  const approves = async (changes: Record<string, string>, by = decider): Promise<number> => {
    const requestId = crypto.randomUUID();
    const values: Record<string, string> = { email_mac: 'sha256(gen_random_uuid()::text::bytea)', staff_mac: 'sha256(gen_random_uuid()::text::bytea)', training_month: `'2026-11-01'`, vouched_by: `'${voucher}'`, lapses_at: `now() + interval '1 day'`, ...changes };
    await world.database.sql(`insert into access_request (organisation_id, request_id, kind, origin, role, at, sealed, ${Object.keys(values).join()}) values ($1, $2, 'account', 'colleague', 'administrator', now(), '\\x00', ${Object.values(values).join()})`, [organisationId, requestId]);
    return world.core.store.tx({ own: organisationId }, (db) => db.run(approveAccessRequest, [organisationId, requestId, by, new Date(), crypto.randomUUID(), '2026-11-21', '2025-11-01']));
  };
  const ownNumber = `(select staff_mac from account where account_id = '${decider}')`;
  await world.database.sql(`update account set staff_mac = sha256(account_id::text::bytea) where account_id in ($1, $2)`, [decider, voucher]);
  expect(await approves({})).toBe(1);
  expect(await approves({ vouched_by: `'${decider}'` })).toBe(0);
  expect(await approves({ vouched_by: 'null' })).toBe(0);
  expect(await approves({ vouched_by: `'${crypto.randomUUID()}'` })).toBe(0);
  expect(await approves({ staff_mac: ownNumber })).toBe(0);
  expect(await approves({ training_month: `'2025-10-01'` })).toBe(0);
  expect(await approves({ training_month: 'null' })).toBe(0);
  expect(await approves({ lapses_at: `now() - interval '1 second'` })).toBe(0);
  await world.database.sql(`update account set status = 'suspended' where account_id = $1`, [voucher]);
  expect(await approves({})).toBe(0);
});
