import { exampleAnswer, exampleSession } from '@mast/panel/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { Browse } from '../../test/browse.ts';
import { browse } from '../../test/browse.ts';
import type { FakeSession } from '../../test/fake-identity.ts';
import type { PortalWorld } from '../../test/portal-world.ts';
import { startPortalWorld } from '../../test/portal-world.ts';

const id = '0198f000-0000-7000-8000-0000000000d1';
const said = { gateways: ['children-act-1989-s47'], reason: 'Bruising seen at school', reference: 'CW-2041', acknowledged: '1' };

let world: PortalWorld;
let browser: Browse;
beforeAll(async () => {
  world = await startPortalWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.core.reset();
  world.core.answers.set('GET /v1/gateways', exampleSession.offer);
  world.core.answers.set('GET /v1/declarations', { declarations: [] });
  world.core.answers.set('POST /v1/searches', exampleAnswer);
  world.core.answers.set('POST /v1/declarations', { id, expiresAt: new Date(Date.now() + 1_800_000).toISOString() });
  browser = browse(world.urls.portal);
  await browser.get('/sign-in');
  await browser.get('/look-up/declare/child');
});
const declared = (): number => world.core.asked.filter((call) => call === 'POST /v1/declarations').length;

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
  ['another origin', { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }],
  ['a sibling site', { 'sec-fetch-site': 'same-site' }],
])('a form from %s does nothing', async (_what, headers) => {
  const page = await browser.submit('/look-up/declare/child', said, headers);
  expect([page.status, declared()]).toEqual([403, 0]);
});

test('a form without the token, or with that of another session, does nothing', async () => {
  for (const token of ['', 'x', 'A'.repeat(43)]) expect((await browser.post('/look-up/declare/child', { ...said, token })).status).toBe(403);
  const other = browse(world.urls.portal);
  await other.get('/sign-in');
  const theirs = /name="token" value="([^"]*)"/.exec((await other.get('/look-up')).body)?.[1] ?? '';
  expect((await browser.post('/look-up/declare/child', { ...said, token: theirs })).status).toBe(403);
  expect(declared()).toBe(0);
});

test('a page is for its roles alone, as the core names them at that moment', async () => {
  world.core.me = { ...world.core.me, role: 'administrator' };
  const page = await browser.get('/look-up');
  expect([page.status, page.title]).toEqual([403, 'This page is not for your role – MAST']);
  expect((await browser.submit('/sign-out')).status).toBe(200);
  expect(declared()).toBe(0);
});

test('whoever is not signed in goes to sign in and comes back to the page they wanted', async () => {
  const page = await browse(world.urls.portal).get('/look-up/declare/adult');
  expect([page.status, page.url]).toEqual([200, `${world.urls.portal}/look-up/declare/adult`]);
});

test('what the core wants a second factor for is kept, and sent by its user’s own press once they have shown it', async () => {
  world.core.answers.set('POST /v1/declarations', (_body: unknown, session: FakeSession) =>
    session.steppedUp ? { id, expiresAt: new Date(Date.now() + 1_800_000).toISOString() } : { problem: { status: 401, code: 'step-up-needed' } });
  const waiting = await browser.submit('/look-up/declare/child', said);
  expect(waiting.title).toBe('Go on with what you were doing – MAST');
  expect(world.core.identity.asked.at(-1)?.get('acr_values')).toBe('urn:mast:acr:step-up');
  expect(declared()).toBe(1);
  const page = await browser.submit('/look-up/declare/child');
  expect([page.url, declared()]).toEqual([`${world.urls.portal}/look-up/${id}`, 2]);
  expect(world.core.bodies.at(-1)).toMatchObject({ reference: 'CW-2041', gateways: ['children-act-1989-s47'] });
});

test('a form whose session ended at the core meanwhile is kept for the same person, and for nobody else', async () => {
  world.core.identity.endEverySession();
  expect((await browser.submit('/look-up/declare/child', said)).title).toBe('Go on with what you were doing – MAST');
  await browser.get('/look-up/declare/child');
  world.core.identity.endEverySession();
  const before = world.core.identity.account;
  world.core.identity.account = '0198f000-0000-7000-8000-00000000beef';
  const page = await browser.submit('/look-up/declare/child', said);
  expect([page.title, page.body.includes('CW-2041')]).toEqual(['Who else is involved? – MAST', false]);
  world.core.identity.account = before;
});

test('a core that is away is told from a nil, with the partners’ numbers', async () => {
  world.core.answers.set('POST /v1/declarations', { problem: { status: 503, code: 'audit-unavailable' } });
  const page = await browser.submit('/look-up/declare/child', said);
  expect(page.status).toBe(503);
  for (const text of ['MAST cannot answer just now', 'It is not a sign that nobody is involved', 'tel:01632960100', 'audit-unavailable']) expect(page.body).toContain(text);
});

test('a limit is said in the core’s words', async () => {
  world.core.answers.set('GET /v1/gateways', { problem: { status: 429, code: 'search-limit-user', detail: 'You have asked as many questions as your organisation allows.' } });
  const page = await browser.get('/look-up/declare/child');
  expect([page.status, page.body.includes('as many questions as your organisation allows')]).toEqual([429, true]);
});

test('a fault of ours is a page, and the log has its class alone', async () => {
  world.core.answers.set('GET /v1/gateways', { gateways: 'Canary' });
  const page = await browser.get('/look-up/declare/child');
  expect([page.status, page.body.includes('Canary')]).toEqual([500, false]);
  expect(JSON.stringify(world.log)).not.toContain('Canary');
  expect(world.log.at(-1)).toMatchObject({ event: 'page-failed', fields: { route: '/look-up/declare/:kind' } });
});
