import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import { createMastClient, type MastClient } from '@mast/openapi';

import type { DemoFile } from '../demo-file.ts';
import { totpCode } from '../totp-code.ts';

type Page = { readonly url: string; readonly body: string };

/** A code lives for so many seconds, and works once. */
const codeSeconds = 30;

/**
 * Signs a member of the demonstration's staff in as the portal does: authorisation code with PKCE at the core, password and code on its own pages, without a browser. What needs a second factor may be done for the next five minutes. A code
 * that was used a moment ago is waited out.
 */
export async function ownSignIn(demo: DemoFile, staffId: string): Promise<MastClient> {
  const person = demo.signIns.find((each) => each.staffId === staffId);
  if (person === undefined) throw new Error(`nobody in the demonstration is ${staffId}: npm start -- --fresh makes it anew`);
  const { clientId, redirectUris } = demo.portalClient;
  const redirectUri = redirectUris[0] ?? '';
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    client_id: clientId, redirect_uri: redirectUri, response_type: 'code', scope: 'openid answer govern', state: randomBytes(8).toString('hex'), nonce: randomBytes(8).toString('hex'),
    code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256',
  });
  const browser = handBrowser(demo.coreUrl);
  let page = await browser.get(`${demo.coreUrl}/oauth/auth?${query.toString()}`);
  page = await browser.submit(page, '/password', { email: person.email, password: person.password });
  for (let tries = 0; page.body.includes('one-time-code') && tries < 3; tries += 1) {
    if (tries > 0) await pause((codeSeconds - ((Date.now() / 1000) % codeSeconds) + 1) * 1000);
    page = await browser.submit(page, '/code', { code: totpCode(person.totpSecret, Date.now() / 1000) });
  }
  if (!page.url.startsWith(redirectUri)) throw new Error(`${staffId} was not signed in`);
  const form = new URLSearchParams({ grant_type: 'authorization_code', client_id: clientId, redirect_uri: redirectUri, code: new URL(page.url).searchParams.get('code') ?? '', code_verifier: verifier });
  const response = await fetch(`${demo.coreUrl}/oauth/token`, { method: 'POST', body: form });
  if (!response.ok) throw new Error(`the token endpoint answered ${response.status}`);
  const token = ((await response.json()) as { access_token: string }).access_token;
  return createMastClient({ baseUrl: demo.coreUrl, token: () => token, fetch: (request) => fetch(request) });
}

/** Cookies by name, redirects followed within the core, forms sent with their hidden token; it stops at another address. */
function handBrowser(coreUrl: string): { get(url: string): Promise<Page>; submit(page: Page, action: string, fields: Record<string, string>): Promise<Page> } {
  const cookies = new Map<string, string>();
  async function send(url: string, body?: URLSearchParams): Promise<Page> {
    const at = new URL(url, coreUrl);
    if (at.origin !== new URL(coreUrl).origin) return { url: at.href, body: '' };
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(at, { method: body === undefined ? 'GET' : 'POST', redirect: 'manual', headers: { cookie, origin: coreUrl }, ...(body === undefined ? {} : { body }) });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const to = response.headers.get('location');
    return to === null ? { url: at.href, body: await response.text() } : send(new URL(to, at).href);
  }
  return {
    get: (url) => send(url),
    submit(page, action, fields) {
      const form = [...page.body.matchAll(/<form [^>]*action="([^"]*)"[\s\S]*?<\/form>/g)].find(([, target]) => target?.endsWith(action) === true);
      if (form?.[1] === undefined) throw new Error(`no form ${action} on the sign-in page`);
      return send(form[1], new URLSearchParams({ token: /name="token" value="([^"]*)"/.exec(form[0])?.[1] ?? '', ...fields }));
    },
  };
}
