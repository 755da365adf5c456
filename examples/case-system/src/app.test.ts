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
      cases: [
        {
          caseRef: 'CC-1',
          subject: '<b>Mair</b> Jones',
          person: { given: 'Mair', family: 'Jones', dateOfBirth: '2011-03-12' },
          family: [{ given: 'Mair', family: 'Jones' }, { given: 'Tomos', family: 'Jones' }],
          household: [{ given: 'Mair', family: 'Jones', relation: 'child' }, { given: 'Rhiannon', family: 'Jones', relation: 'mother' }],
        },
      ],
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
    for (const path of ['/cases', '/cases/CC-1', '/cases/CC-1/family', '/referrals', '/referrals/new', '/referrals/RF-0001']) expect((await app.inject(path)).headers.location).toBe('/');
  });

  type Way = { cookie: string; csrf: string };
  const launched = async (path: string, { cookie, csrf }: Way): Promise<{ status: number; subject: unknown; caseRef: unknown }> => {
    const reply = await app.inject({ method: 'POST', url: path, headers: { origin: url, cookie, 'x-csrf': csrf } });
    const { token } = reply.json<{ token?: string }>();
    if (token === undefined) return { status: reply.statusCode, subject: undefined, caseRef: undefined };
    const { payload } = await jwtVerify(token, createLocalJWKSet({ keys: [publicJwk] }), { issuer: 'cwm-case', audience: coreUrl });
    return { status: reply.statusCode, subject: payload['subject'], caseRef: payload['caseRef'] };
  };
  const post = (path: string, { cookie, csrf }: Way, fields: Record<string, string>) =>
    app.inject({ method: 'POST', url: path, headers: { origin: url, cookie, 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams({ csrf, ...fields }).toString() });
  const referral = { source: 'Ms Price', given: 'Tomos', family: 'Jones', day: '30', month: '9', year: '2016', line1: '', town: '', postcode: '', concern: 'A canary concern' };

  test('a member of the household is launched for alone: not the case’s person, not what they are to the case', async () => {
    const way = await signIn();
    expect(await launched('/cases/CC-1/family/2/launch', way)).toEqual({ status: 200, caseRef: 'CC-1', subject: { person: { given: 'Rhiannon', family: 'Jones' } } });
    for (const member of ['0', '3', '1.5', '__proto__']) expect((await launched(`/cases/CC-1/family/${member}/launch`, way)).status, member).toBe(404);
  });

  test('a referral is saved, then launched for whom it names; its concern never leaves, and another person is another subject', async () => {
    const way = await signIn();
    const saved = await post('/referrals', way, referral);
    const at = String(saved.headers.location).replace('?saved=1', '');
    expect([saved.statusCode, at]).toEqual([303, '/referrals/RF-0001']);
    expect(await launched(`${at}/launch`, way)).toEqual({ status: 200, caseRef: 'RF-0001', subject: { person: { given: 'Tomos', family: 'Jones', dateOfBirth: '2016-09-30' } } });
    const page = async (): Promise<string> => (await app.inject({ url: at, headers: { cookie: way.cookie } })).body;
    expect(await page()).toContain('subject="RF-0001.1"');
    await post(at, way, { ...referral, given: 'Tudur' });
    expect(await page()).toContain('subject="RF-0001.2"');
    expect(await launched(`${at}/launch`, way)).toMatchObject({ subject: { person: { given: 'Tudur' } } });
  });

  test('a referral at fault is shown again as it was typed, each fault beside its field, and there is no panel', async () => {
    const way = await signIn();
    const { statusCode, body } = await post('/referrals', way, { ...referral, day: '31', month: '2', source: '<script>' });
    expect(statusCode).toBe(422);
    expect(body).toContain('href="#day"');
    expect(body).toContain('value="&lt;script&gt;"');
    expect(body).not.toMatch(/<mast-panel|<script>/);
    expect((await post('/referrals', { ...way, csrf: 'x' }, referral)).headers.location).toBe('/');
  });

  test('the pages speak Welsh once asked, the panel with them, and the way back leads nowhere else', async () => {
    const { cookie } = await signIn();
    const chosen = await app.inject('/language/cy?back=%2Fcases%2FCC-1');
    expect([chosen.headers.location, String(chosen.headers['set-cookie'])]).toEqual(['/cases/CC-1', expect.stringContaining('cwm_language=cy')]);
    const { body } = await app.inject({ url: '/cases/CC-1', headers: { cookie: `${cookie}; cwm_language=cy` } });
    expect(body).toContain('<html lang="cy">');
    expect(body).toContain('Asiantaethau eraill');
    for (const back of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:1']) expect((await app.inject(`/language/cy?back=${encodeURIComponent(back)}`)).headers.location, back).toBe('/');
  });

  test('a case list is narrowed by name, by a member of the household, or by number', async () => {
    const { cookie } = await signIn();
    const found = async (q: string): Promise<boolean> => (await app.inject({ url: `/cases?q=${encodeURIComponent(q)}`, headers: { cookie } })).body.includes('/cases/CC-1"');
    expect([await found('rhiannon'), await found('cc-1'), await found('MAIR'), await found('Perpetua')]).toEqual([true, true, true, false]);
  });
});
