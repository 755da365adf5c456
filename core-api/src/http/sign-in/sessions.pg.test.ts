import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../test/answer-world.ts';
import { answerWorld, exchange } from '../../../test/answer-world.ts';
import type { Signer, Tokens } from '../../../test/sign-in-world.ts';
import { addPortal, addSigner, authorise, codeOf, portalId, redeem, signIn } from '../../../test/sign-in-world.ts';
import { testBrowser } from '../../../test/test-browser.ts';

let world: AnswerWorld;
let worker: Signer;
let administrator: Signer;
let elsewhere: Signer;
beforeAll(async () => {
  world = await answerWorld();
  await addPortal(world);
  worker = await addSigner(world, world.council, 'worker@example.org', 'practitioner', 'Wyn Worker');
  administrator = await addSigner(world, world.council, 'admin@example.org', 'administrator', 'Ada Admin');
  elsewhere = await addSigner(world, world.police, 'officer@example.org', 'practitioner', 'Olu Officer');
});
afterAll(() => world.close());

const call = (token: string, url = '/v1/me', method: 'GET' | 'DELETE' = 'GET') => world.app.inject({ method, url, headers: { authorization: `Bearer ${token}` } });
const renew = (tokens: Tokens) => exchange(world.app, { grant_type: 'refresh_token', client_id: portalId, refresh_token: tokens.refresh_token });
const sidOf = (tokens: Tokens) => String(decodeJwt(tokens.access_token)['sid']);
/** Makes a session that many seconds older than it is. */
const age = (tokens: Tokens, column: string, seconds: number) => world.database.sql(`update user_session set ${column} = ${column} - make_interval(secs => $2) where session_id = $1`, [sidOf(tokens), seconds]);

test('a session is listed to its own user, and ended by them: access and refresh tokens are refused on the next request', async () => {
  const { tokens } = await signIn(world, worker);
  const { tokens: other } = await signIn(world, worker);
  const listed = (await call(tokens.access_token, '/v1/sessions')).json<{ sessions: { sessionId: string; current: boolean; methods: string[] }[] }>().sessions;
  expect(listed.find((session) => session.current)).toMatchObject({ sessionId: sidOf(tokens), methods: ['pwd', 'otp', 'mfa'] });
  expect(listed.map((session) => session.sessionId)).toContain(sidOf(other));
  expect((await call(tokens.access_token, `/v1/sessions/${sidOf(other)}`, 'DELETE')).json()).toEqual({ ended: 1 });
  expect((await call(other.access_token)).statusCode).toBe(401);
  expect((await renew(other)).json()).toMatchObject({ error: 'invalid_grant' });
  expect((await call(tokens.access_token)).statusCode).toBe(200);
});

test('somebody else’s session, one that is over and one that never was are alike unknown', async () => {
  const { tokens } = await signIn(world, worker);
  const { tokens: foreign } = await signIn(world, elsewhere);
  const { tokens: colleague } = await signIn(world, administrator);
  for (const id of [sidOf(foreign), sidOf(colleague), crypto.randomUUID()]) expect((await call(tokens.access_token, `/v1/sessions/${id}`, 'DELETE')).statusCode).toBe(404);
  expect((await call(foreign.access_token)).statusCode).toBe(200);
});

test('the administrator ends one account’s sessions or everybody’s, of their own organisation only, with a fresh second factor', async () => {
  const { tokens } = await signIn(world, worker);
  const { tokens: foreign } = await signIn(world, elsewhere);
  const { tokens: admin } = await signIn(world, administrator);
  const end = (token: string, body: object) => world.post('/v1/session-ends', token, body);
  expect((await end(tokens.access_token, { everybody: true })).statusCode).toBe(403);
  expect((await end(admin.access_token, {})).statusCode).toBe(400);
  expect((await end(admin.access_token, { accountId: elsewhere.accountId })).json()).toEqual({ ended: 0 });
  await age(admin, 'stepped_up_at', 301);
  const stale = await end(admin.access_token, { accountId: worker.accountId });
  expect([stale.statusCode, stale.json()]).toMatchObject([401, { code: 'step-up-needed' }]);
  expect((await world.post('/v1/step-ups', admin.access_token, { code: await codeOf(world, administrator) })).statusCode).toBe(200);
  const ended = (await end(admin.access_token, { accountId: worker.accountId })).json<{ ended: number }>().ended;
  expect(ended).toBeGreaterThanOrEqual(1);
  expect((await call(tokens.access_token)).statusCode).toBe(401);
  expect((await call(foreign.access_token)).statusCode).toBe(200);
  const { tokens: later } = await signIn(world, worker);
  expect((await end(admin.access_token, { everybody: true })).statusCode).toBe(200);
  expect([(await call(later.access_token)).statusCode, (await call(admin.access_token)).statusCode, (await call(foreign.access_token)).statusCode]).toEqual([401, 401, 200]);
});

test('a suspension acts on the next request, on the refresh token and at the sign-in pages', async () => {
  const someone = await addSigner(world, world.council, 'leaver@example.org');
  const { tokens, browser } = await signIn(world, someone);
  await world.database.sql(`update account set status = 'suspended' where account_id = $1`, [someone.accountId]);
  expect((await call(tokens.access_token)).statusCode).toBe(401);
  expect((await renew(tokens)).json()).toMatchObject({ error: 'invalid_grant' });
  const page = await browser.get(authorise().url);
  expect([page.status, page.url.includes('code=')]).toEqual([200, false]);
});

test('a wrong code is no step-up, a used one neither, and many wrong ones must wait', async () => {
  const someone = await addSigner(world, world.council, 'stepper@example.org');
  const { tokens } = await signIn(world, someone);
  const stepUp = (code: string) => world.post('/v1/step-ups', tokens.access_token, { code });
  const code = await codeOf(world, someone);
  expect((await stepUp(code)).statusCode).toBe(200);
  expect((await stepUp(code)).json()).toMatchObject({ code: 'second-factor-wrong' });
  const statuses = [];
  for (let tries = 0; tries < 6; tries += 1) statuses.push((await stepUp('000000')).statusCode);
  expect(statuses.at(-1)).toBe(429);
  expect((await stepUp(await codeOf(world, someone))).json()).toMatchObject({ code: 'too-many-requests' });
});

test('without a sign of life for 15 minutes a session is locked: refused, then opened by the second factor alone', async () => {
  const { tokens, browser } = await signIn(world, worker);
  await age(tokens, 'last_active_at', 14 * 60);
  expect((await call(tokens.access_token)).statusCode).toBe(200);
  await age(tokens, 'last_active_at', 15 * 60 + 1);
  expect((await call(tokens.access_token)).statusCode).toBe(401);
  const authorisation = authorise();
  const page = await browser.get(authorisation.url);
  expect([page.title, page.body.includes('Wyn Worker'), page.body.includes('id="password"')]).toEqual(['Unlock MAST', true, false]);
  const response = await redeem(world.app, await browser.submit(page, '/code', { code: await codeOf(world, worker) }), authorisation);
  expect(sidOf(response.json<Tokens>())).toBe(sidOf(tokens));
  expect((await call(tokens.access_token)).statusCode).toBe(200);
});

test('after the shift a session is over, whatever its user did; an organisation may choose less, never more', async () => {
  await world.database.sql('insert into sign_in_policy values ($1, 60, 5)', [worker.organisationId]);
  const { tokens } = await signIn(world, worker);
  await world.database.sql('delete from sign_in_policy');
  const [row] = await world.database.sql<{ minutes: string; idle_seconds: number }>('select extract(epoch from expires_at - signed_in_at) / 60 as minutes, idle_seconds from user_session where session_id = $1', [sidOf(tokens)]);
  expect([Number(row?.minutes), row?.idle_seconds]).toEqual([60, 300]);
  await world.database.sql(`update user_session set expires_at = now(), signed_in_at = now() - interval '1 hour' where session_id = $1`, [sidOf(tokens)]);
  expect((await call(tokens.access_token)).statusCode).toBe(401);
  expect((await renew(tokens)).statusCode).toBe(400);
  await expect(world.database.sql('insert into sign_in_policy values ($1, 721, 15)', [crypto.randomUUID()])).rejects.toMatchObject({ code: '23514' });
  await expect(world.database.sql('insert into sign_in_policy values ($1, 720, 61)', [crypto.randomUUID()])).rejects.toMatchObject({ code: '23514' });
});

test('two people in one browser: the one who signs in locks the other, and only the active one’s tokens work', async () => {
  const { tokens: first, browser } = await signIn(world, worker);
  const page = await browser.get(authorise({ prompt: 'select_account' }).url);
  expect(page.title).toBe('Who is using MAST?');
  const authorisation = authorise({ prompt: 'login' });
  let step = await browser.get(authorisation.url);
  step = await browser.submit(step, '/password', { email: elsewhere.email, password: elsewhere.password });
  const second = (await redeem(world.app, await browser.submit(step, '/code', { code: await codeOf(world, elsewhere) }), authorisation)).json<Tokens>();
  expect([(await call(first.access_token)).statusCode, (await call(second.access_token)).statusCode]).toEqual([401, 200]);

  const back = authorise({ prompt: 'select_account' });
  const choice = await browser.get(back.url);
  expect(choice.body).toMatch(/Wyn Worker[\s\S]*Olu Officer|Olu Officer[\s\S]*Wyn Worker/);
  const unlock = await browser.submit(choice, '/choose', { session: sidOf(first) });
  expect(unlock.title).toBe('Unlock MAST');
  expect((await browser.submit(unlock, '/code', { code: await codeOf(world, elsewhere) })).status).toBe(422);
  const again = (await redeem(world.app, await browser.submit(unlock, '/code', { code: await codeOf(world, worker) }), back)).json<Tokens>();
  expect(sidOf(again)).toBe(sidOf(first));
  expect([(await call(first.access_token)).statusCode, (await call(second.access_token)).statusCode]).toEqual([200, 401]);
  const active = await world.database.sql('select session_id from user_session where session_id = any ($1) and locked_at is null', [[sidOf(first), sidOf(second)]]);
  expect(active).toEqual([{ session_id: sidOf(first) }]);
});

test('a step-up is asked for by acr_values, and only the second factor', async () => {
  const { tokens, browser } = await signIn(world, worker);
  await age(tokens, 'stepped_up_at', 600);
  const plain = await browser.get(authorise().url);
  expect(plain.url).toContain('code=');
  const authorisation = authorise({ acr_values: 'urn:mast:acr:step-up' });
  const page = await browser.get(authorisation.url);
  expect(page.title).toBe('Confirm that it is you');
  const response = await redeem(world.app, await browser.submit(page, '/code', { code: await codeOf(world, worker) }), authorisation);
  expect(decodeJwt(response.json<Tokens>().id_token)).toMatchObject({ acr: 'urn:mast:acr:step-up' });
  await age(tokens, 'stepped_up_at', 600);
  expect((await browser.get(authorise({ max_age: '300' }).url)).title).toBe('Confirm that it is you');
  expect((await browser.get(authorise({ max_age: '3600' }).url)).url).toContain('code=');
  // OpenID Connect Core section 3.1.2.1: nothing is recent enough for 0, so it is the whole sign-in.
  expect((await browser.get(authorise({ max_age: '0' }).url)).title).toBe('Sign in to MAST');
});

test('a planted cookie is worth nothing: each sign-in gives the browser a new one', async () => {
  const attacker = await signIn(world, elsewhere);
  const planted = attacker.browser.cookies.get('mast-browser');
  const victim = testBrowser(world.app, world.core.coreUrl);
  if (planted !== undefined) victim.cookies.set('mast-browser', planted);
  let step = await victim.get(authorise({ prompt: 'login' }).url);
  step = await victim.submit(step, '/password', { email: worker.email, password: worker.password });
  await victim.submit(step, '/code', { code: await codeOf(world, worker) });
  expect(victim.cookies.get('mast-browser')?.value).not.toBe(planted?.value);
  const page = await attacker.browser.get(authorise().url);
  expect([page.title, page.body.includes('Wyn Worker')]).toEqual(['Sign in to MAST', false]);
  expect((await call(attacker.tokens.access_token)).statusCode).toBe(401);
});

test('who cancels is sent back with access_denied', async () => {
  const own = testBrowser(world.app, world.core.coreUrl);
  const page = await own.submit(await own.get(authorise().url), '/cancel');
  expect(new URL(page.url).searchParams.get('error')).toBe('access_denied');
});
