import { expect, test } from 'vitest';

import { usePortal } from '../../../test/use-portal.ts';

const { world, as } = await usePortal();

test('the start page says what waits, by counts that lead there, the most pressing first; of nothing it says nothing', async () => {
  const browser = await as('information-governance-lead');
  const { body } = await browser.get('/');
  expect([...body.matchAll(/<li><a class="[^"]*" href="([^"]+)">(\d[^<]*)<\/a><\/li>/g)].map(([, href, label]) => [href, label])).toEqual([['/recall-notices', '1 recall notice to read'], ['/rights-desk', '2 open cases at the rights desk'], ['/misuse', '3 misuse notices to settle']]);
  expect((await browser.get('/?lang=cy')).body).toContain('3 o hysbysiadau camddefnydd i’w setlo');
  world.core.answers.set('GET /v1/waiting', { recallNotices: 0 });
  expect((await browser.get('/?lang=en')).body).not.toContain('Waiting for you');
});

test.each([{ status: 403, code: 'confirmation-overdue' }, { status: 503, code: 'unavailable' }])('a core that answers %j takes nothing else from the page', async (problem) => {
  const browser = await as('practitioner');
  world.core.answers.set('GET /v1/waiting', { problem });
  const page = await browser.get('/');
  expect([page.status, page.body.includes('What you may do'), page.body.includes('Waiting for you')]).toEqual([200, true, false]);
});
