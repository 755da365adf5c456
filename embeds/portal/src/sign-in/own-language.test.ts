import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { browse } from '../../test/browse.ts';
import type { PortalWorld } from '../../test/portal-world.ts';
import { startPortalWorld } from '../../test/portal-world.ts';

let world: PortalWorld;
beforeAll(async () => {
  world = await startPortalWorld();
});
afterAll(() => world.close());
afterEach(() => world.core.reset());

const own = { 'sec-fetch-site': 'same-origin' };
const isWelsh = (body: string): boolean => body.includes('<html lang="cy"');
const told = (): unknown[] => world.core.bodies.filter((_body, at) => world.core.asked[at] === 'POST /v1/me/language');

test('who chose Welsh on a page of ours finds it remembered with their account, not only in this browser', async () => {
  world.core.answers.set('POST /v1/me/language', { language: 'cy' });
  const browser = browse(world.urls.portal);
  await browser.get('/sign-in');
  expect(isWelsh((await browser.get('/?lang=cy', own)).body)).toBe(true);
  expect(told()).toEqual([{ language: 'cy' }]);
});

test('whose account remembers Welsh finds it in any browser, whatever that wishes and whoever sat there before', async () => {
  world.core.me = { ...world.core.me, language: 'cy' };
  const browser = browse(world.urls.portal);
  await browser.get('/help?lang=en');
  expect(isWelsh((await browser.get('/sign-in', { 'accept-language': 'en' })).body)).toBe(true);
  expect(isWelsh((await browser.get('/help')).body)).toBe(true);
});

test('a link from elsewhere changes what this browser shows, and nothing of the account; nor does anybody who is not signed in', async () => {
  const browser = browse(world.urls.portal);
  expect(isWelsh((await browser.get('/help?lang=cy', own)).body)).toBe(true);
  await browser.get('/sign-in');
  await browser.get('/?lang=en', { 'sec-fetch-site': 'cross-site' });
  await browser.get('/?lang=cy');
  expect(told()).toEqual([]);
});

test('a core that cannot remember it takes nothing from the page', async () => {
  world.core.answers.set('POST /v1/me/language', { problem: { status: 503, code: 'unavailable' } });
  const browser = browse(world.urls.portal);
  await browser.get('/sign-in');
  const page = await browser.get('/?lang=cy', own);
  expect([page.status, isWelsh(page.body)]).toEqual([200, true]);
});
