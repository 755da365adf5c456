import { request } from 'node:http';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { browse } from '../../test/browse.ts';
import type { PortalWorld } from '../../test/portal-world.ts';
import { startPortalWorld } from '../../test/portal-world.ts';

let world: PortalWorld;
beforeAll(async () => {
  world = await startPortalWorld();
});
afterAll(() => world.close());

test('every page forbids framing, foreign scripts and keeping', async () => {
  for (const path of ['/', '/help', '/nowhere', '/signed-out']) {
    const { headers } = await fetch(`${world.urls.portal}${path}`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
    expect([headers.get('cache-control'), headers.get('x-content-type-options'), headers.get('x-frame-options'), headers.get('referrer-policy')]).toEqual(['no-store', 'nosniff', 'DENY', 'same-origin']);
  }
});

test('no page has an inline script, style or handler', async () => {
  for (const path of ['/', '/help', '/nowhere']) {
    const { body } = await browse(world.urls.portal).get(path);
    expect(body).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son\w+=/);
  }
});

test('the styles are the design system’s without crown or typeface, and nothing else of the folder is served', async () => {
  const styles = await (await fetch(`${world.urls.portal}/assets/govuk.css`)).text();
  expect(styles.length).toBeGreaterThan(50_000);
  expect(styles).not.toMatch(/GDS Transport|@font-face|sourceMappingURL/);
  expect((await fetch(`${world.urls.portal}/assets/portal.css`)).headers.get('content-type')).toMatch(/text\/css/);
  for (const path of ['portal-script.ts', '../app.ts', '%2e%2e/app.ts', '']) expect((await fetch(`${world.urls.portal}/assets/${path}`)).status, path).toBe(404);
});

test('the other language is one link away on every page, remembered, and back at the same address', async () => {
  const browser = browse(world.urls.portal);
  const english = await browser.get('/help');
  expect(english.body).toContain('<a class="mast-header__link" href="/help?lang=cy" hreflang="cy" lang="cy">Cymraeg</a>');
  const welsh = await browser.get('/help?lang=cy');
  expect([new URL(welsh.url).pathname + new URL(welsh.url).search, welsh.headers.get('content-language'), welsh.title]).toEqual(['/help', 'cy', 'Cymorth – MAST']);
  expect((await browser.get('/')).body).toContain('<html lang="cy"');
  expect((await browser.get('/nowhere')).title).toBe('Heb ganfod y dudalen – MAST');
  expect((await browse(world.urls.portal).get('/', { 'accept-language': 'cy-GB,en;q=0.5' })).body).toContain('<html lang="cy"');
});

test('what is not there is a page that says so', async () => {
  const page = await browse(world.urls.portal).get('/nowhere');
  expect([page.status, page.title]).toEqual([404, 'Page not found – MAST']);
});

test('a body that is no form, or too long, is refused as a page', async () => {
  const json = await fetch(`${world.urls.portal}/sign-out`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } });
  expect([json.status, json.headers.get('content-type')]).toEqual([415, 'text/html; charset=utf-8']);
  const long = await fetch(`${world.urls.portal}/sign-out`, { method: 'POST', body: new URLSearchParams({ a: 'x'.repeat(70_000) }) });
  expect(long.status).toBe(413);
});

test('choosing a language never leads to another host', async () => {
  const { hostname, port } = new URL(world.urls.portal);
  for (const path of ['//evil.example/?lang=cy', '/\\evil.example/?lang=cy', '/%2f%2fevil.example/?lang=cy', '///evil.example?lang=en', '/help?lang=cy&next=//evil.example']) {
    const answer = await new Promise<{ status: number; location: string }>((resolve, reject) => {
      // A browser would tidy such an address before it asks; whoever writes a link counts on one that does not.
      request({ hostname, port, path }, (response) => {
        response.resume();
        resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? '' });
      }).on('error', reject).end();
    });
    expect(answer.status, path).toBe(303);
    expect(new URL(answer.location, world.urls.portal).origin, `${path} leads to ${answer.location}`).toBe(world.urls.portal);
  }
});

test('a name that stands twice in a query is read once', async () => {
  expect((await browse(world.urls.portal).get('/signed-out?core=away&core=x')).title).toBe('You are signed out of this page only – MAST');
});
