import { createLocalJWKSet, exportJWK, generateKeyPair, jwtVerify } from 'jose';
import type { JWK } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';

import { buildCaseSystem } from './app.ts';

type App = ReturnType<typeof buildCaseSystem>;
const url = 'http://127.0.0.1:4302';
const coreUrl = 'http://127.0.0.1:4300';

describe('case system', () => {
  let app: App;
  let publicJwk: JWK;

  beforeAll(async () => {
    const pair = await generateKeyPair('ES256', { extractable: true });
    publicJwk = { ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'ES256' };
    app = buildCaseSystem({
      url,
      coreUrl,
      embedUrl: 'http://127.0.0.1:4301',
      host: { id: 'cwm-case', issuer: 'cwm-case', privateJwk: { ...(await exportJWK(pair.privateKey)), kid: 'k1' } },
      staff: [{ staffId: 'sw-1042', name: 'Sian Davies' }],
      cases: [{ caseRef: 'CC-1', subject: '<b>Mair</b> Jones', person: { given: 'Mair', family: 'Jones', dateOfBirth: '2011-03-12' }, family: [{ given: 'Mair', family: 'Jones' }, { given: 'Tomos', family: 'Jones' }] }],
    });
  });

  const signIn = async (): Promise<{ cookie: string; csrf: string }> => {
    const reply = await app.inject({ method: 'POST', url: '/sign-in', headers: { origin: url, 'content-type': 'application/x-www-form-urlencoded' }, payload: 'staffId=sw-1042' });
    const cookie = String(reply.headers['set-cookie']).split(';')[0] ?? '';
    const page = await app.inject({ url: '/cases/CC-1', headers: { cookie } });
    return { cookie, csrf: /name="csrf" content="([^"]+)"/.exec(page.body)?.[1] ?? '' };
  };

  test('a launch vouches for the signed-in member of staff, names the case’s person, and is good for a minute at most', async () => {
    const { cookie, csrf } = await signIn();
    const reply = await app.inject({ method: 'POST', url: '/cases/CC-1/launch', headers: { origin: url, cookie, 'x-csrf': csrf } });
    const { payload, protectedHeader } = await jwtVerify(reply.json<{ token: string }>().token, createLocalJWKSet({ keys: [publicJwk] }), { issuer: 'cwm-case', audience: coreUrl });
    expect(protectedHeader).toMatchObject({ alg: 'ES256', kid: 'k1' });
    expect(payload).toMatchObject({ sub: 'sw-1042', origin: url, caseRef: 'CC-1', amr: ['pwd', 'otp'], subject: { person: { given: 'Mair', family: 'Jones', dateOfBirth: '2011-03-12' }, members: [{ given: 'Mair', family: 'Jones' }, { given: 'Tomos', family: 'Jones' }] } });
    expect(Number(payload.exp) - Number(payload.iat)).toBeLessThanOrEqual(60);
    expect(payload.jti).toBeTypeOf('string');
  });

  test('no launch without a session, without the page’s key, or from another site', async () => {
    const { cookie, csrf } = await signIn();
    const launch = (headers: Record<string, string>) => app.inject({ method: 'POST', url: '/cases/CC-1/launch', headers });
    expect((await launch({ origin: url, 'x-csrf': csrf })).statusCode).toBe(403);
    expect((await launch({ origin: url, cookie })).statusCode).toBe(403);
    expect((await launch({ cookie, 'x-csrf': csrf })).statusCode).toBe(403);
    expect((await launch({ origin: 'http://evil.example', cookie, 'x-csrf': csrf })).statusCode).toBe(403);
  });

  test('what a case is called is text, never markup; the page has no inline script', async () => {
    const { cookie } = await signIn();
    const { body, headers } = await app.inject({ url: '/cases', headers: { cookie } });
    expect(body).toContain('&lt;b&gt;Mair&lt;/b&gt; Jones');
    expect(body).not.toContain('<b>');
    expect(String(headers['content-security-policy'])).toContain("script-src 'self' http://127.0.0.1:4301;");
  });

  test('signed out, every page leads to the sign-in', async () => {
    for (const path of ['/cases', '/cases/CC-1']) expect((await app.inject(path)).headers.location).toBe('/');
  });
});
