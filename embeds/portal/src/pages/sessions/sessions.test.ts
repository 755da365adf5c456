import { expect, test } from 'vitest';

import { textOf } from '../../../test/page-text.ts';
import { usePortal } from '../../../test/use-portal.ts';

const { as, sent, world } = await usePortal();

test('everybody sees where they are signed in; this browser is told apart and is not ended here', async () => {
  const browser = await as('practitioner');
  const elsewhere = world.core.identity.signInElsewhere();
  const { body } = await browser.get('/sessions');
  expect(textOf(body)).toMatch(/Signed in 21 November 2026, 09:00 this browser with a password · with a code · last active/);
  expect([body.match(/action="\/sessions\/[^"]*\/end"/g), textOf(body).includes('locked')]).toEqual([[`action="/sessions/${elsewhere}/end"`], true]);
});

test('a session elsewhere ends by a press, and is gone the second time', async () => {
  const browser = await as('broker');
  const { identity } = world.core;
  const elsewhere = identity.signInElsewhere();
  const open = identity.openSessions();
  const page = await browser.get('/sessions');
  expect([(await browser.submit(`/sessions/${elsewhere}/end`)).body.includes('You are signed out there.'), identity.openSessions()]).toEqual([true, open - 1]);
  const token = /name="token" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
  const again = await browser.post(`/sessions/${elsewhere}/end`, { token }, { origin: world.urls.portal, 'sec-fetch-site': 'same-origin' });
  expect(again.body).toContain('That session was over already.');
});

test('all others end at once', async () => {
  const browser = await as('reviewer');
  world.core.identity.signInElsewhere();
  await browser.get('/sessions');
  const done = await browser.submit('/sessions/end-others');
  expect([done.body.includes('You are signed out in 2 other browsers.'), sent('POST /v1/sign-outs')]).toEqual([true, [{ sessions: 'others' }]]);
});
