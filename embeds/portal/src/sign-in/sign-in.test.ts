import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import type { Browse } from '../../test/browse.ts';
import { browse } from '../../test/browse.ts';
import type { PortalWorld } from '../../test/portal-world.ts';
import { startPortalWorld } from '../../test/portal-world.ts';

let world: PortalWorld;
beforeAll(async () => {
  world = await startPortalWorld();
});
afterAll(() => world.close());
afterEach(() => {
  world.core.reset();
  world.now = () => new Date();
});

const signedIn = async (): Promise<Browse> => {
  const browser = browse(world.urls.portal);
  expect((await browser.get('/sign-in')).body).toContain('Nia Probert');
  return browser;
};
const last = <Item>(items: readonly Item[]): Item | undefined => items.at(-1);

test('whoever is not signed in is told how, and nothing else', async () => {
  const page = await browse(world.urls.portal).get('/');
  expect([page.status, page.body.includes('href="/sign-in"'), page.body.includes('Sign out')]).toEqual([200, true, false]);
});

test('code, PKCE, state and nonce bring somebody in; no token reaches the browser', async () => {
  const browser = await signedIn();
  const asked = last(world.core.identity.asked);
  expect(['state', 'nonce', 'code_challenge'].map((name) => (asked?.get(name)?.length ?? 0) >= 43)).toEqual([true, true, true]);
  expect([asked?.get('code_challenge_method'), asked?.get('ui_locales')]).toEqual(['S256', 'en']);
  expect([...browser.cookies.keys()]).toEqual(['mast-portal']);
  expect(browser.cookies.get('mast-portal')).toMatch(/^[\w-]{43}$/);
  const page = await browser.get('/');
  expect(page.body).not.toMatch(/eyJ/);
});

test('the session cookie is for this site’s pages alone, and over https for this host alone', async () => {
  const response = await fetch(`${world.urls.portal}/sign-in`, { redirect: 'manual' });
  expect(response.headers.getSetCookie()[0]).toMatch(/^mast-portal-way=[\w-]+; Max-Age=1800; Path=\/; HttpOnly; SameSite=Lax$/);
  const { createCookies } = await import('../http/cookies.ts');
  const set: [string, object][] = [];
  createCookies('https://portal.example').set({ setCookie: (name: string, _value: string, options: object) => set.push([name, options]) } as never, 'mast-portal', 'x');
  expect(set).toEqual([['__Host-mast-portal', { path: '/', httpOnly: true, sameSite: 'lax', secure: true }]]);
});

test.each([
  ['another state', { state: 'x' }],
  ['another issuer', { iss: 'https://evil.example' }],
  ['another nonce', { claims: { nonce: 'x' } }],
  ['another audience', { claims: { aud: 'somebody' } }],
  ['an identity token that has run out', { claims: { iat: 1_000_000_000, exp: 1_000_000_600 } }],
  ['a user who gave up', { error: 'access_denied' }],
])('an answer with %s signs nobody in', async (_what, bend) => {
  world.core.identity.bend = bend;
  const browser = browse(world.urls.portal);
  const page = await browser.get('/sign-in');
  expect([page.status, page.title, [...browser.cookies.keys()]]).toEqual([400, 'You are not signed in – MAST', []]);
});

test('a code that comes to another browser signs nobody in', async () => {
  const browser = browse(world.urls.portal);
  const begun = await fetch(`${world.urls.portal}/sign-in`, { redirect: 'manual' });
  const answered = await fetch(begun.headers.get('location') ?? '', { redirect: 'manual' });
  expect((await browser.get(answered.headers.get('location') ?? '')).status).toBe(400);
});

test('the id of a session changes whenever somebody signs in', async () => {
  const browser = await signedIn();
  const before = browser.cookies.get('mast-portal');
  await browser.get('/sign-in');
  expect(browser.cookies.get('mast-portal')).not.toBe(before);
  const old = browse(world.urls.portal);
  old.cookies.set('mast-portal', before ?? '');
  expect((await old.get('/')).body).not.toContain('Nia Probert');
});

test('signing out ends the sign-in at the core too, by a form of ours alone', async () => {
  const browser = await signedIn();
  await browser.get('/');
  expect(world.core.identity.openSessions()).toBe(1);
  const stolen = browser.cookies.get('mast-portal') ?? '';
  await browser.post('/sign-out', { token: 'x' });
  expect((await browser.get('/')).body).toContain('Nia Probert');
  const page = await browser.submit('/sign-out');
  expect([page.title, browser.cookies.has('mast-portal'), world.core.identity.openSessions()]).toEqual(['You are signed out – MAST', false, 0]);
  browser.cookies.set('mast-portal', stolen);
  expect((await browser.get('/')).body).not.toContain('Nia Probert');
  const again = await browse(world.urls.portal).get('/sign-in');
  expect(again.status).toBe(200);
});

test('tokens are renewed in the background, once however many ask', async () => {
  world.core.identity.accessSeconds = 20;
  const browser = await signedIn();
  world.core.identity.accessSeconds = 600;
  const before = world.core.identity.renewals;
  const pages = await Promise.all([browser.get('/'), browser.get('/'), browser.get('/')]);
  expect(pages.every(({ body }) => body.includes('Nia Probert'))).toBe(true);
  expect(world.core.identity.renewals - before).toBeLessThanOrEqual(1);
});

test('whose session the core ended is asked to sign in before anything that is kept here is shown', async () => {
  const browser = await signedIn();
  world.core.identity.endEverySession();
  expect((await browser.get('/')).body).not.toContain('Nia Probert');
});

test('whoever left the page alone for a quarter of an hour finds nothing open', async () => {
  const browser = await signedIn();
  world.now = () => new Date(Date.now() + 16 * 60_000);
  expect((await browser.get('/')).body).not.toContain('Nia Probert');
});

test('the log tells of sign-ins without a word about who', async () => {
  await signedIn();
  expect(world.log.length).toBeGreaterThan(0);
  expect(JSON.stringify(world.log)).not.toMatch(/Nia|code=|eyJ|state/);
});
