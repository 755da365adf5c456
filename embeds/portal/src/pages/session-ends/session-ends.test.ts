import { expect, test } from 'vitest';

import { ids } from '../../../test/governing-examples.ts';
import { usePortal } from '../../../test/use-portal.ts';

const { as, sent, world } = await usePortal();
const one = `/users/${ids.owain}/sign-out`;

test('everybody is signed out only by an administrator who says so', async () => {
  const browser = await as('administrator');
  await browser.get('/session-ends');
  const faulty = await browser.submit('/session-ends');
  expect([faulty.body.includes('href="#sure"'), sent('POST /v1/session-ends')]).toEqual([true, []]);
  const done = await browser.submit('/session-ends', { sure: 'yes' });
  expect([done.body.includes('212 sessions were ended.'), sent('POST /v1/session-ends')]).toEqual([true, [{ everybody: true }]]);
  for (const role of ['information-governance-lead', 'team-lead', 'practitioner']) expect([role, (await (await as(role)).get('/session-ends')).status, (await (await as(role)).get(one)).status]).toEqual([role, 403, 403]);
});

test('one person is signed out from their account, which offers it to administrators alone', async () => {
  const browser = await as('administrator');
  expect((await browser.get(`/users/${ids.owain}`)).body).toContain(`href="${one}"`);
  await browser.get(one);
  const done = await browser.submit(one);
  expect([new URL(done.url).pathname, done.body.includes('2 sessions of the person were ended.'), sent('POST /v1/session-ends')]).toEqual([`/users/${ids.owain}`, true, [{ accountId: ids.owain }]]);
  expect((await (await as('team-lead')).get(`/users/${ids.owain}`)).body).not.toContain(one);
});

test('somebody of another organisation cannot be signed out: they are not there', async () => {
  const browser = await as('administrator');
  expect((await browser.get(`/users/${ids.declaration}/sign-out`)).status).toBe(404);
  const token = /name="token" value="([^"]+)"/.exec((await browser.get('/session-ends')).body)?.[1] ?? '';
  const sentAll = await browser.post(`/users/${ids.declaration}/sign-out`, { token }, { origin: world.urls.portal, 'sec-fetch-site': 'same-origin' });
  expect([sentAll.status, sent('POST /v1/session-ends')]).toEqual([404, []]);
});

test('it waits for the second factor', async () => {
  const browser = await as('administrator');
  world.core.answers.set('POST /v1/session-ends', (_body: unknown, session: { steppedUp: boolean }) => (session.steppedUp ? { ended: 3 } : { problem: { status: 401, code: 'step-up-needed' } }));
  await browser.get('/session-ends');
  expect((await browser.submit('/session-ends', { sure: 'yes' })).title).toBe('Go on with what you were doing – MAST');
  expect((await browser.submit('/session-ends')).body).toContain('3 sessions were ended.');
});
