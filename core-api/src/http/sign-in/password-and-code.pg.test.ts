import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../test/answer-world.ts';
import { answerWorld, exchange } from '../../../test/answer-world.ts';
import { clearText } from '../../../test/clear-text.ts';
import type { Signer, Tokens } from '../../../test/sign-in-world.ts';
import { addPortal, addSigner, authorise, codeOf, portalId, redeem, signIn, signInBy } from '../../../test/sign-in-world.ts';
import { testBrowser } from '../../../test/test-browser.ts';

let world: AnswerWorld;
let signer: Signer;
beforeAll(async () => {
  world = await answerWorld();
  await addPortal(world);
  signer = await addSigner(world, world.council, 'canary.worker@example.org');
});
afterAll(() => world.close());

const browser = () => testBrowser(world.app, world.core.coreUrl);
const me = (token: string) => world.app.inject({ url: '/v1/me', headers: { authorization: `Bearer ${token}` } });

test('e-mail, password and code become tokens for that session: short, with scope and methods, no actor, nothing personal', async () => {
  const { tokens } = await signIn(world, signer);
  expect(tokens).toMatchObject({ scope: 'answer govern', expires_in: 600 });
  const claims = decodeJwt(tokens.access_token);
  expect(claims).toMatchObject({ iss: world.core.coreUrl, aud: world.core.coreUrl, sub: signer.accountId, org: signer.organisationId, client_id: portalId, amr: ['pwd', 'otp', 'mfa'] });
  expect(claims['act']).toBeUndefined();
  const [row] = await world.database.sql<{ session_id: string }>('select session_id from user_session where account_id = $1 order by signed_in_at desc limit 1', [signer.accountId]);
  expect(claims['sid']).toBe(row?.session_id);
  expect(decodeJwt(tokens.id_token)).toMatchObject({ sub: signer.accountId, aud: portalId, nonce: 'n-1' });
  expect(JSON.stringify([claims, decodeJwt(tokens.id_token)])).not.toMatch(/canary|worker/i);
  const response = await me(tokens.access_token);
  expect([response.statusCode, response.json<{ account: unknown }>()]).toMatchObject([200, {}]);
});

test('the application gets its state and our issuer with the code (RFC 9207)', async () => {
  const authorisation = authorise();
  const arrived = new URL((await signInBy(world, browser(), signer, authorisation)).url);
  expect(arrived.origin + arrived.pathname).toBe('https://portal.example.org/callback');
  expect(Object.fromEntries(arrived.searchParams)).toMatchObject({ state: authorisation.state, iss: world.core.coreUrl });
});

test('who is signed in goes on to the application without being asked anything', async () => {
  const { browser: same } = await signIn(world, signer);
  const authorisation = authorise();
  const response = await redeem(world.app, await same.get(authorisation.url), authorisation);
  expect(response.statusCode).toBe(200);
});

test('wrong password, unknown address and suspended account are one page', async () => {
  const suspended = await addSigner(world, world.council, 'gone@example.org');
  await world.database.sql(`update account set status = 'suspended' where account_id = $1`, [suspended.accountId]);
  const pages = [];
  for (const fields of [{ email: signer.email, password: 'not this one' }, { email: 'nobody@example.org', password: 'not this one' }, { email: suspended.email, password: suspended.password }]) {
    const own = browser();
    const page = await own.submit(await own.get(authorise().url), '/password', fields);
    pages.push({ status: page.status, body: page.body.replaceAll(fields.email, '').replaceAll(/\/sign-in\/[\w-]+|name="token" value="[^"]*"/g, '') });
  }
  expect(pages[0]).toMatchObject({ status: 422, body: expect.stringContaining('The e-mail address or password is not right') as string });
  expect(pages[1]).toEqual(pages[0]);
  expect(pages[2]).toEqual(pages[0]);
});

test('a code works once, and a wrong one is refused', async () => {
  const own = browser();
  const code = await codeOf(world, signer);
  const page = await own.submit(await own.get(authorise().url), '/password', { email: signer.email, password: signer.password });
  const wrong = await own.submit(page, '/code', { code: code === '000000' ? '000001' : '000000' });
  expect([wrong.status, wrong.body.includes('The code is not right')]).toEqual([422, true]);
  expect((await own.submit(wrong, '/code', { code })).url).toContain('code=');
  const other = browser();
  const again = await other.submit(await other.get(authorise().url), '/password', { email: signer.email, password: signer.password });
  expect((await other.submit(again, '/code', { code })).status).toBe(422);
});

test('a form without our token, from another site, or of another authorisation changes nothing', async () => {
  const own = browser();
  const page = await own.get(authorise().url);
  const fields = { email: signer.email, password: signer.password };
  expect((await own.submit(page, '/password', { ...fields, token: 'x' })).status).toBe(400);
  expect((await own.submit(page, '/password', fields, { 'sec-fetch-site': 'cross-site' })).status).toBe(400);
  expect((await own.submit(page, '/password', fields, { origin: 'https://evil.example.org' })).status).toBe(400);
  expect((await browser().submit(page, '/password', fields)).status).toBe(400);
  const other = await own.get(authorise().url);
  expect((await own.submit({ ...page, body: page.body.replaceAll(page.url, other.url) }, '/password', fields)).status).toBe(400);
  expect((await own.submit(other, '/password', fields)).title).toBe('Enter your code');
});

test('a code is exchanged once; its replay takes back what was issued for it', async () => {
  const authorisation = authorise();
  const arrived = await signInBy(world, browser(), signer, authorisation);
  const first = await redeem(world.app, arrived, authorisation);
  expect(first.statusCode).toBe(200);
  expect((await redeem(world.app, arrived, authorisation)).json()).toMatchObject({ error: 'invalid_grant' });
  const refresh = await exchange(world.app, { grant_type: 'refresh_token', client_id: portalId, refresh_token: first.json<Tokens>().refresh_token });
  expect(refresh.statusCode).toBe(400);
});

test('a code is good for a minute and no longer', async () => {
  const authorisation = authorise();
  const arrived = await signInBy(world, browser(), signer, authorisation);
  const codes = await world.database.sql<{ left: string }>("select extract(epoch from expires_at - now()) as left from oidc_artefact where model = 'AuthorizationCode' and consumed_at is null order by expires_at desc limit 1");
  expect(Number(codes[0]?.left)).toBeLessThanOrEqual(60);
  await world.database.sql("update oidc_artefact set expires_at = expires_at - interval '61 seconds' where model = 'AuthorizationCode' and consumed_at is null");
  expect((await redeem(world.app, arrived, authorisation)).json()).toMatchObject({ error: 'invalid_grant' });
});

test('of two exchanges of a code at once, one is refused', async () => {
  const authorisation = authorise();
  const arrived = await signInBy(world, browser(), signer, authorisation);
  const statuses = (await Promise.all([redeem(world.app, arrived, authorisation), redeem(world.app, arrived, authorisation)])).map((response) => response.statusCode);
  expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 400]);
});

test('without PKCE, with another verifier or to another address there is no sign-in', async () => {
  const missing = await browser().get(authorise({ code_challenge: '', code_challenge_method: '' }).url);
  expect(missing.url).toContain('error=invalid_request');
  expect((await browser().get(authorise({ code_challenge_method: 'plain' }).url)).url).toContain('error=invalid_request');
  expect((await browser().get(authorise({ redirect_uri: 'https://evil.example.org/callback' }).url)).status).toBe(400);
  const unknown = await browser().get(authorise({ client_id: 'nobody' }).url);
  expect([unknown.status, unknown.title, unknown.headers['content-security-policy']]).toEqual([400, 'This page has ended', expect.stringContaining("frame-ancestors 'none'")]);
  expect(unknown.body).not.toContain('nobody');
  const authorisation = authorise();
  const arrived = await signInBy(world, browser(), signer, authorisation);
  expect((await redeem(world.app, arrived, authorise())).json()).toMatchObject({ error: 'invalid_grant' });
});

test('refresh tokens rotate; one that is used again takes the whole grant back', async () => {
  const { tokens } = await signIn(world, signer);
  const renew = (token: string) => exchange(world.app, { grant_type: 'refresh_token', client_id: portalId, refresh_token: token });
  const second = (await renew(tokens.refresh_token)).json<Tokens>();
  expect(second.refresh_token).not.toBe(tokens.refresh_token);
  expect((await me(second.access_token)).statusCode).toBe(200);
  expect((await renew(tokens.refresh_token)).statusCode).toBe(400);
  expect((await renew(second.refresh_token)).statusCode).toBe(400);
});

test('an authorisation that began before a restart is finished after it, by another process', async () => {
  const { buildApp } = await import('../../app.ts');
  const authorisation = authorise();
  const own = browser();
  const page = await own.submit(await own.get(authorisation.url), '/password', { email: signer.email, password: signer.password });
  const restarted = await buildApp(world.core, { embedOrigins: [] });
  const later = testBrowser(restarted, world.core.coreUrl);
  for (const [name, cookie] of own.cookies) later.cookies.set(name, cookie);
  const arrived = await later.submit(page, '/code', { code: await codeOf(world, signer) });
  expect((await redeem(world.app, arrived, authorisation)).statusCode).toBe(200);
  await restarted.close();
});

test('neither handles nor names stand in the database', async () => {
  const authorisation = authorise({ login_hint: 'canary.hint@example.org' });
  const own = browser();
  const arrived = await signInBy(world, own, signer, authorisation);
  const { refresh_token: refresh } = (await redeem(world.app, arrived, authorisation)).json<Tokens>();
  const code = new URL(arrived.url).searchParams.get('code') ?? '?';
  const uid = /mast-interaction/.test([...own.cookies.keys()].join(' ')) ? [...own.cookies].find(([name]) => name.includes('mast-interaction'))?.[1].value ?? '?' : '?';
  const dump = (await Promise.all(['oidc_artefact', 'user_session', 'credential', 'factor', 'sign_in_throttle', 'audit_leaf'].map(async (table) => clearText(await world.database.sql(`select (to_jsonb(t))::text as row from ${table} t`))))).join('\n');
  for (const secret of [code, refresh, uid, own.cookies.get('mast-browser')?.value ?? '?', signer.secret, signer.password, 'argon2id', 'canary']) expect(dump).not.toContain(secret);
  expect(dump).toContain(signer.accountId);
});
