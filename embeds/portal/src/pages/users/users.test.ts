import { expect, test } from 'vitest';

import { ids } from '../../../test/governing-examples.ts';
import { usePortal } from '../../../test/use-portal.ts';

const { world, as, sent } = await usePortal();
const inOrder = (body: string, ...texts: string[]): boolean => texts.every((text, at) => at === 0 || (body.indexOf(text) >= 0 && body.indexOf(texts[at - 1] ?? '') < body.indexOf(text)));

test('the list stands by name as the language sorts it, and a head turns it round without a script', async () => {
  const browser = await as('administrator');
  const page = await browser.get('/users');
  expect(page.status).toBe(200);
  expect(inOrder(page.body, 'Élin Rees', 'Owain Pugh', 'Sam Abbott')).toBe(true);
  expect(page.body).toContain('aria-sort="ascending"');
  const turned = await browser.get('/users?sort=name&order=desc');
  expect([inOrder(turned.body, 'Sam Abbott', 'Owain Pugh', 'Élin Rees'), turned.body.includes('aria-sort="descending"')]).toEqual([true, true]);
  expect(page.title).toBe('Users – MAST');
});

test('a filter goes to the core as the core knows it, and nothing else of the address does', async () => {
  const browser = await as('administrator');
  await browser.get('/users?status=suspended&role=boss&due=confirmation&teamId=1%20or%201&name=Owain');
  await browser.get('/users?status=ended%20or%201&due=never');
  expect(world.core.asked.filter((each) => each.startsWith('GET /v1/users'))).toEqual(['GET /v1/users?status=suspended&due=confirmation', 'GET /v1/users']);
});

test('a filter that nobody fits says what to do next', async () => {
  const browser = await as('administrator');
  const { body } = await browser.get('/users?role=broker');
  expect([body.includes('Nobody fits this filter'), body.includes('href="/users"'), body.includes('<table')]).toEqual([true, true, false]);
});

test('what is due stands in words, the overdue training before the last day', async () => {
  const { body } = await (await as('administrator')).get('/users');
  expect(inOrder(body, 'Confirm by 3 December 2026', 'Training is too old', 'Last day 12 December 2026')).toBe(true);
});

test('practitioners see no accounts, but may propose a colleague', async () => {
  const browser = await as('practitioner');
  expect([(await browser.get('/users')).status, (await browser.get(`/users/${ids.owain}`)).status]).toEqual([403, 403]);
  expect(sent('GET /v1/users')).toEqual([]);
  expect((await browser.get('/users/propose')).status).toBe(200);
});

test('a suspension needs a reason, said at the field, and tells the core the reason alone', async () => {
  const browser = await as('team-lead');
  await browser.get(`/users/${ids.owain}/suspend`);
  const faulty = await browser.submit(`/users/${ids.owain}/suspend`);
  expect([faulty.title, faulty.body.includes('href="#reason"'), faulty.body.includes('Choose why')]).toEqual(['Error: Suspend the account – MAST', true, true]);
  expect(sent('POST /v1/users')).toEqual([]);
  const done = await browser.submit(`/users/${ids.owain}/suspend`, { reason: 'lost-device' });
  expect([new URL(done.url).pathname, done.body.includes('The account is suspended.')]).toEqual([`/users/${ids.owain}`, true]);
  expect(sent('POST /v1/users')).toEqual([{ reason: 'lost-device' }]);
});

test('letting in again waits for the second factor, and is sent as it was filled in', async () => {
  const browser = await as('administrator');
  world.core.answers.set('POST /v1/users/:id/reinstatement', (_body: unknown, session: { steppedUp: boolean }) => (session.steppedUp ? { accountId: ids.sam, status: 'active' } : { problem: { status: 401, code: 'step-up-needed' } }));
  await browser.get(`/users/${ids.sam}/reinstate`);
  const back = await browser.submit(`/users/${ids.sam}/reinstate`, { reason: 'returned' });
  expect(back.title).toBe('Go on with what you were doing – MAST');
  const done = await browser.submit(`/users/${ids.sam}/reinstate`);
  expect(done.body).toContain('The account may be used again.');
  expect(sent('POST /v1/users').at(-1)).toEqual({ reason: 'returned' });
});

test('closing says what somebody else must take over', async () => {
  const browser = await as('information-governance-lead');
  await browser.get(`/users/${ids.owain}/close`);
  const { body } = await browser.submit(`/users/${ids.owain}/close`, { reason: 'left' });
  expect(body).toContain('accounts they answered for 1, teams without a line manager 0, applications that nobody answers for 0, references still to be given 1.');
});

test('a line manager is offered neither a closing nor another’s team, and a closing sent all the same is refused', async () => {
  const browser = await as('team-lead');
  const { body } = await browser.get(`/users/${ids.owain}`);
  expect([body.includes(`/users/${ids.owain}/suspend`), body.includes(`/users/${ids.owain}/close`)]).toEqual([true, false]);
  await browser.get(`/users/${ids.owain}/change`);
  await browser.submit(`/users/${ids.owain}/change`, { 'trainingOn-day': '2', 'trainingOn-month': '11', 'trainingOn-year': '2026', teamId: ids.team, name: 'Somebody Else' });
  expect(sent('POST /v1/users')).toEqual([{ trainingOn: '2026-11-02' }]);
  expect((await browser.get(`/users/${ids.owain}/close`)).status).toBe(403);
});

test('only what is different is changed, and a day that is none is said at its field', async () => {
  const browser = await as('administrator');
  await browser.get(`/users/${ids.owain}/change`);
  const unchanged = await browser.submit(`/users/${ids.owain}/change`, { name: 'Owain Pugh', teamId: ids.team, employment: 'agency' });
  expect([unchanged.body.includes('Nothing was different'), sent('POST /v1/users')]).toEqual([true, []]);
  await browser.get(`/users/${ids.owain}/change`);
  const faulty = await browser.submit(`/users/${ids.owain}/change`, { name: 'Owain Pugh', teamId: ids.team, employment: 'agency', 'vettingOn-day': '31', 'vettingOn-month': '2', 'vettingOn-year': '2026' });
  expect([faulty.body.includes('href="#vettingOn"'), faulty.body.includes('value="31"')]).toEqual([true, true]);
});

test('nobody is offered to change, confirm or close their own account', async () => {
  const browser = await as('administrator');
  const own = { ...world.core.me, accountId: world.core.identity.account };
  world.core.answers.set('GET /v1/users', { users: [{ ...(await import('../../../test/governing-examples.ts')).users[1], accountId: own.accountId }], nextCursor: null });
  const { body } = await browser.get(`/users/${own.accountId}`);
  expect([body.includes('This is your own account'), body.includes('/close'), body.includes('/confirm'), body.includes('/change')]).toEqual([true, false, false, false]);
  expect((await browser.get(`/users/${own.accountId}/close`)).status).toBe(404);
});

test('what stands against an application is said, and an approval is then not offered', async () => {
  const browser = await as('administrator');
  const list = await browser.get('/users/applications');
  expect([list.body.includes('Nobody answers for the applicant'), list.body.includes('Owain Pugh: another role')]).toEqual([true, true]);
  const blocked = await browser.get(`/users/applications/${ids.wyn}`);
  expect([blocked.body.includes('value="approve"'), blocked.body.includes('value="refuse"'), blocked.body.includes('I answer for this person')]).toEqual([false, true, true]);
  const ready = await browser.get(`/users/applications/${ids.role}`);
  expect([ready.body.includes('value="approve"'), ready.body.includes('I answer for this person')]).toEqual([true, false]);
});

test('a refusal needs its reason; a decision goes to the core and is said', async () => {
  const browser = await as('administrator');
  await browser.get(`/users/applications/${ids.role}`);
  const faulty = await browser.submit(`/users/applications/${ids.role}/decide`, { decision: 'refuse' });
  expect([faulty.body.includes('Choose why you refuse'), sent('POST /v1/access-requests')]).toEqual([true, []]);
  const done = await browser.submit(`/users/applications/${ids.role}/decide`, { decision: 'approve', reason: '' });
  expect([done.body.includes('Approved.'), sent('POST /v1/access-requests')]).toEqual([true, [{ decision: 'approve' }]]);
});

test('a proposal is held to its form before it is sent, and agency staff need a last day', async () => {
  const browser = await as('practitioner');
  await browser.get('/users/propose');
  const faulty = await browser.submit('/users/propose', { name: 'Wyn Harries', email: 'wyn@', employment: 'agency' });
  for (const field of ['email', 'staffId', 'role', 'endsOn']) expect(faulty.body, field).toContain(`href="#${field}"`);
  expect(faulty.body).toContain('value="Wyn Harries"');
  expect(sent('POST /v1/access-requests')).toEqual([]);
  await browser.submit('/users/propose', { name: 'Wyn Harries', email: 'wyn@cwm.example', staffId: 'sw-1', role: 'practitioner', employment: 'staff' });
  expect(sent('POST /v1/access-requests')).toEqual([{ kind: 'account', name: 'Wyn Harries', email: 'wyn@cwm.example', staffId: 'sw-1', role: 'practitioner', employment: 'staff' }]);
});

test('an account of another organisation is not there, whatever stands in the address', async () => {
  const browser = await as('administrator');
  for (const path of [`/users/${ids.declaration}`, '/users/..%2f..%2fme', `/users/${ids.declaration}/suspend`, `/users/applications/${ids.declaration}`]) expect([path, (await browser.get(path)).status]).toEqual([path, 404]);
});

test('in Welsh throughout', async () => {
  const browser = await as('administrator');
  await browser.get('/users?lang=cy');
  const { body } = await browser.get(`/users/${ids.owain}`);
  expect(body).toContain('Cadarnhau bod angen y cyfrif o hyd');
  expect(body).not.toMatch(/Suspend the account|Last training|>Change</);
});
