import type { Server } from 'node:http';
import { createServer } from 'node:http';

import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { Provider } from 'oidc-provider';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../test/answer-world.ts';
import { answerWorld } from '../../../test/answer-world.ts';
import type { Signer, Tokens } from '../../../test/sign-in-world.ts';
import { addPortal, addSigner, authorise, codeOf, portalRedirect, redeem } from '../../../test/sign-in-world.ts';
import type { TestBrowser, TestPage } from '../../../test/test-browser.ts';
import { testBrowser } from '../../../test/test-browser.ts';
import { buildApp } from '../../app.ts';
import type { Core } from '../../core.ts';
import { jsonLog } from '../../shared/log.ts';
import type { App } from '../app-type.ts';

/** What the other provider does wrong in one test; nothing by default. */
type Misdeed = { claims?: Record<string, unknown>; header?: Record<string, unknown>; key?: 'other'; unsigned?: boolean };

let world: AnswerWorld;
let core: Core;
let app: App;
let server: Server;
let issuer: string;
let other: Awaited<ReturnType<typeof generateKeyPair>>;
let signer: Signer;
let misdeed: Misdeed = {};
let subject = 'person-0001';
let acr = 'urn:mfa';
const log: string[] = [];

/** A whole OpenID provider over a socket: oidc-provider, a certified implementation, as the organisation would run it. Only who signs in there is decided by the test. */
async function startProvider(): Promise<void> {
  const pair = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(pair.privateKey)), kid: 'theirs', alg: 'RS256', use: 'sig' };
  other = await generateKeyPair('RS256', { extractable: true });
  server = createServer();
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const address = server.address();
  issuer = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'mast', client_secret: 'a secret between the two of them', redirect_uris: [`${world.core.coreUrl}/sign-in/elsewhere`], token_endpoint_auth_method: 'client_secret_post', application_type: 'native' }],
    jwks: { keys: [key as never] },
    claims: { openid: ['sub'], acr: null, amr: null, auth_time: null },
    acrValues: ['urn:mfa', 'urn:one'],
    cookies: { keys: ['k'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, interaction) => `/there/${interaction.uid}` },
    findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({ accountId: ctx.oidc.session?.accountId ?? '', clientId: 'mast' });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
  // Native clients must consent; here the organisation has consented for its people.
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/there/') === true) {
      void provider.interactionFinished(request, response, { login: { accountId: subject, acr, amr: acr === 'urn:mfa' ? ['pwd', 'mfa'] : ['pwd'] }, consent: {} }, { mergeWithLastSubmission: false });
      return;
    }
    if (request.url?.startsWith('/token') !== true || Object.keys(misdeed).length === 0) { void answer(request, response); return; }
    // The token endpoint's answer, made wrong on its way out as a broken or hostile provider would.
    const end = response.end.bind(response);
    response.end = ((chunk: unknown, ...rest: unknown[]) => {
      void tamper(String(chunk)).then((body) => { response.setHeader('content-length', Buffer.byteLength(body)); Reflect.apply(end, undefined, [body, ...rest]); });
      return response;
    }) as never;
    void answer(request, response);
  });
  // Which key signs, the tamperer knows as well.
  tamper = async (body) => {
    const parsed = JSON.parse(body) as { id_token?: string };
    if (parsed.id_token === undefined) return body;
    const [, payload = ''] = parsed.id_token.split('.');
    const claims = { ...(JSON.parse(Buffer.from(payload, 'base64url').toString()) as object), ...misdeed.claims };
    const header = { alg: 'RS256', kid: 'theirs', ...misdeed.header };
    const hmac = header.alg === 'HS256' ? Buffer.from('a secret between the two of them') : undefined;
    const id_token = misdeed.unsigned === true ? new UnsecuredJWT(claims as never).encode() : await new SignJWT(claims as never).setProtectedHeader(header).sign(hmac ?? (misdeed.key === 'other' ? other.privateKey : pair.privateKey));
    return JSON.stringify({ ...parsed, id_token });
  };
}
let tamper: (body: string) => Promise<string>;

beforeAll(async () => {
  world = await answerWorld();
  await addPortal(world);
  await startProvider();
  core = { ...world.core, log: jsonLog((line) => log.push(line), () => new Date()) };
  app = await buildApp(core, { embedOrigins: [] });
  signer = await addSigner(world, world.health, 'canary.nurse@example.org', 'practitioner', 'Canary Nurse');
  const sealed = core.keys.seal(world.health.organisationId, 'federation_connection', 'nhs', { clientSecret: 'a secret between the two of them' });
  await world.database.sql('insert into federation_connection (connection_id, organisation_id, issuer, client_id, name_en, name_cy, mfa, sealed) values ($1, $2, $3, $4, $5, $6, $7, $8)', [
    'nhs', world.health.organisationId, issuer, 'mast', 'NHS sign-in', 'Mewngofnodi’r GIG', JSON.stringify({ claim: 'acr', values: ['urn:mfa'] }), sealed,
  ]);
});
afterAll(async () => {
  await app.close();
  server.closeAllConnections();
  server.close();
  await world.close();
});
beforeEach(() => {
  misdeed = {};
  subject = 'person-0001';
  acr = 'urn:mfa';
});

/** The organisation's side in the user's browser: from our redirect to the address with which they send the user back. */
async function thereAndBack(url: string): Promise<string> {
  const cookies = new Map<string, string>();
  let next = url;
  for (let hops = 0; hops < 8; hops += 1) {
    const response = await fetch(next, { redirect: 'manual', headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    next = new URL(response.headers.get('location') ?? '', next).href;
    if (!next.startsWith(issuer)) return next;
  }
  throw new Error('the other provider never sent the user back');
}

const browser = (): TestBrowser => testBrowser(app, core.coreUrl);

/** From the sign-in page through the organisation to whatever comes then; `change` alters the address with which they send the user back. */
async function throughOrganisation(own: TestBrowser, url = authorise().url, change: (back: URL) => void = () => undefined): Promise<TestPage> {
  const page = await own.get(url);
  const link = /href="(\/sign-in\/[\w-]+\/go\/nhs)"/.exec(page.body)?.[1] ?? '';
  const there = await own.get(link);
  const back = new URL(await thereAndBack(there.url));
  change(back);
  return own.get(back.href);
}

test('the first time, whoever comes from there shows once who they are here; from then on there is enough', async () => {
  const own = browser();
  const link = await throughOrganisation(own);
  expect([link.title, link.body.includes('NHS sign-in')]).toEqual(['Connect your MAST account', true]);
  const factor = await own.submit(link, '/password', { email: signer.email, password: signer.password });
  expect((await own.submit(factor, '/code', { code: await codeOf(world, signer) })).url).toContain(portalRedirect);

  const authorisation = authorise();
  const fresh = browser();
  const arrived = await throughOrganisation(fresh, authorisation.url);
  const tokens = (await redeem(app, arrived, authorisation)).json<Tokens>();
  const me = await app.inject({ url: '/v1/sessions', headers: { authorization: `Bearer ${tokens.access_token}` } });
  expect(me.json<{ sessions: { current: boolean; methods: string[] }[] }>().sessions.find((session) => session.current)?.methods).toEqual(['mfa']);
  const [row] = await world.database.sql<{ connection_id: string; stepped_up_at: Date | null }>('select connection_id, stepped_up_at from user_session where account_id = $1 order by signed_in_at desc limit 1', [signer.accountId]);
  expect(row).toEqual({ connection_id: 'nhs', stepped_up_at: null });
});

test('what only somebody else’s account answers to, or another organisation’s, is never linked', async () => {
  subject = 'person-of-police';
  const officer = await addSigner(world, world.police, 'officer@example.org');
  const own = browser();
  const factor = await own.submit(await throughOrganisation(own), '/password', { email: officer.email, password: officer.password });
  expect((await own.submit(factor, '/code', { code: await codeOf(world, officer) })).url).not.toContain(portalRedirect);
  expect(await world.database.sql('select from federated_identity where account_id = $1', [officer.accountId])).toEqual([]);
});

test('a step-up is a sign-in there anew; one from before does not do', async () => {
  const own = browser();
  await throughOrganisation(own);
  const wish = authorise({ acr_values: 'urn:mast:acr:step-up' });
  const page = await own.get(wish.url);
  expect(page.title).toBe('Confirm that it is you');
  const stale = await (async () => {
    misdeed = { claims: { auth_time: Math.floor(Date.now() / 1000) - 600 } };
    return throughOrganisation(own, wish.url);
  })();
  expect([stale.status, stale.url.startsWith(portalRedirect)]).toEqual([422, false]);
  misdeed = {};
  expect((await throughOrganisation(own, authorise({ acr_values: 'urn:mast:acr:step-up' }).url)).url).toContain(portalRedirect);
});

test('who came from there changes how they sign in only after a sign-in there anew; one from before does not do', async () => {
  const own = browser();
  await throughOrganisation(own);
  const shown = await own.get('/sign-in/account');
  expect([shown.title, shown.body.includes('account/totp')]).toEqual(['Your MAST sign-in', false]);
  misdeed = { claims: { auth_time: Math.floor(Date.now() / 1000) - 600 } };
  expect((await throughOrganisation(own, '/sign-in?confirm=factors')).status).toBe(422);
  expect((await own.get('/sign-in/account')).body).not.toContain('account/totp');
  misdeed = {};
  const back = await throughOrganisation(own, '/sign-in?confirm=factors');
  expect([back.url, back.body.includes('account/totp')]).toEqual(['/sign-in/account', true]);
});

test('where the organisation’s own sign-in is the only way in, password and code are not, and it is', async () => {
  await world.database.sql('insert into sign_in_policy (organisation_id, absolute_minutes, idle_minutes, own_sign_in_only) values ($1, 720, 15, true)', [world.health.organisationId]);
  const own = browser();
  const asked = await own.submit(await own.get(authorise().url), '/password', { email: signer.email, password: signer.password });
  const refused = await own.submit(asked, '/code', { code: await codeOf(world, signer) });
  expect([refused.status, refused.body.includes('own sign-in only'), refused.body.includes('/go/nhs')]).toEqual([422, true, true]);
  expect((await throughOrganisation(browser())).url).toContain(portalRedirect);
  await world.database.sql('delete from sign_in_policy');
});

const seconds = (): number => Math.floor(Date.now() / 1000);

test.each<[string, string, () => Misdeed]>([
  ['of another issuer', 'issuer', () => ({ claims: { iss: 'https://evil.example.org' } })],
  ['for another client', 'audience', () => ({ claims: { aud: 'somebody-else' } })],
  ['for us and an unknown client', 'audience', () => ({ claims: { aud: ['mast', 'somebody-else'] } })],
  ['of another request', 'nonce', () => ({ claims: { nonce: 'another' } })],
  ['without a nonce', 'nonce', () => ({ claims: { nonce: undefined } })],
  ['with an algorithm that was not agreed', 'algorithm', () => ({ header: { alg: 'HS256' } })],
  ['that is not signed', 'algorithm', () => ({ unsigned: true })],
  ['of another key', 'signature', () => ({ key: 'other' })],
  ['of a key that the provider does not have', 'signature', () => ({ key: 'other', header: { kid: 'unknown' } })],
  ['that has expired', 'expired', () => ({ claims: { exp: seconds() - 120 } })],
])('an ID token %s is refused: %s', async (_name, code, make) => {
  misdeed = make();
  log.length = 0;
  const page = await throughOrganisation(browser());
  expect([page.status, page.url.startsWith(portalRedirect)]).toEqual([422, false]);
  expect(page.body).toContain(`(${code})`);
  expect(log.join('\n')).toContain(`"fault":"${code}"`);
  expect(log.join('\n') + page.body).not.toMatch(/canary|person-0001|evil/i);
});

test.each<[string, string, (back: URL) => void]>([
  ['of another provider (mix-up)', 'mix-up', (back) => back.searchParams.set('iss', 'https://evil.example.org')],
  ['that does not say whose it is', 'mix-up', (back) => back.searchParams.delete('iss')],
  ['with a code that is none', 'code', (back) => back.searchParams.set('code', 'made-up')],
  ['that refuses', 'refused-there', (back) => { back.searchParams.delete('code'); back.searchParams.set('error', 'access_denied'); }],
])('an answer %s is refused: %s', async (_name, code, change) => {
  const page = await throughOrganisation(browser(), authorise().url, change);
  expect([page.status, page.body.includes(`(${code})`)]).toEqual([422, true]);
});

test('an answer with another state, or in another browser, is no answer; one that was taken is none any more', async () => {
  const own = browser();
  const link = /href="(\/sign-in\/[\w-]+\/go\/nhs)"/.exec((await own.get(authorise().url)).body)?.[1] ?? '';
  const back = await thereAndBack((await own.get(link)).url);
  expect((await browser().get(back)).status).toBe(400);
  const forged = new URL(back);
  forged.searchParams.set('state', `${forged.searchParams.get('state')?.split('.')[0]}.forged`);
  expect((await own.get(forged.href)).body).toContain('(state)');
  expect((await own.get(back)).status).toBe(400);
  const used = browser();
  const second = /href="(\/sign-in\/[\w-]+\/go\/nhs)"/.exec((await used.get(authorise().url)).body)?.[1] ?? '';
  const answered = await thereAndBack((await used.get(second)).url);
  expect((await used.get(answered)).url).toContain(portalRedirect);
  expect((await used.get(answered)).status).toBe(400);
});

test('without proof of a second factor there is no way in, linked or not', async () => {
  acr = 'urn:one';
  const page = await throughOrganisation(browser());
  expect([page.status, page.body.includes('(no-mfa)')]).toEqual([422, true]);
});

test('an account that was suspended does not come in by its organisation either, and a suspended connection is not offered', async () => {
  await world.database.sql(`update account set status = 'suspended' where account_id = $1`, [signer.accountId]);
  const page = await throughOrganisation(browser());
  expect([page.status, page.body.includes('(account)')]).toEqual([422, true]);
  await world.database.sql(`update account set status = 'active' where account_id = $1`, [signer.accountId]);
  await world.database.sql(`update federation_connection set status = 'suspended'`);
  expect((await browser().get(authorise().url)).body).not.toContain('NHS sign-in');
  await world.database.sql(`update federation_connection set status = 'active'`);
});
