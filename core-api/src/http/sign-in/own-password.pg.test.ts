import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../test/answer-world.ts';
import { answerWorld } from '../../../test/answer-world.ts';
import type { Signer } from '../../../test/sign-in-world.ts';
import { addPortal, addSigner, authorise, codeOf, redeem, signIn } from '../../../test/sign-in-world.ts';
import type { TestBrowser, TestPage } from '../../../test/test-browser.ts';
import { testBrowser } from '../../../test/test-browser.ts';
import { buildApp } from '../../app.ts';

let world: AnswerWorld;
let worker: Signer;
beforeAll(async () => {
  world = await answerWorld();
  await addPortal(world);
});
beforeEach(async () => {
  await world.database.sql('delete from sign_in_throttle');
  worker = await addSigner(world, world.council, `worker-${crypto.randomUUID().slice(0, 8)}@example.org`, 'practitioner', 'Wyn Worker');
});
afterAll(() => world.close());

const chosen = 'gate copper lantern';
const page = '/sign-in/account/password';
const me = (token: string) => world.app.inject({ url: '/v1/me', headers: { authorization: `Bearer ${token}` } });
const sessions = () => world.database.sql<{ session_id: string; ended: boolean }>('select session_id, ended_at is not null as ended from user_session where account_id = $1 order by signed_in_at', [worker.accountId]);
/** Makes the sign-in older than what counts as fresh. */
const age = () => world.database.sql(`update user_session set signed_in_at = signed_in_at - interval '11 minutes', expires_at = expires_at - interval '11 minutes' where account_id = $1`, [worker.accountId]);
const leaves = async (kind: string) => (await world.database.sql('select from audit_leaf where kind = $1 and account_id = $2', [kind, worker.accountId])).length;

async function signInAgain(own: TestBrowser, form: TestPage): Promise<TestPage> {
  return own.submit(await own.submit(form, '/password', { email: worker.email, password: worker.password }), '/code', { code: await codeOf(world, worker) });
}

test('changed with the present one; other browsers are signed out, this one goes on, the holder is told, the trail has it', async () => {
  const { tokens, browser: own } = await signIn(world, worker);
  const { tokens: other } = await signIn(world, worker);
  const done = await own.submit(await own.get(page), '/account/password', { current: worker.password, password: chosen });
  expect([done.status, done.title, done.body.includes('Your password is changed')]).toEqual([200, 'Your MAST sign-in', true]);
  expect([(await me(tokens.access_token)).statusCode, (await me(other.access_token)).statusCode]).toEqual([200, 401]);
  expect((await world.database.sql(`select from notice where kind = 'credentials-changed' and account_id = $1`, [worker.accountId])).length).toBe(1);
  expect(await leaves('password-changed')).toBe(1);
  await expect(signIn(world, worker)).rejects.toThrow();
  await signIn(world, { ...worker, password: chosen });
});

test('a wrong present password, a missing one, and one that may not be chosen change nothing', async () => {
  const { browser: own } = await signIn(world, worker);
  const form = await own.get(page);
  for (const [fields, text] of [
    [{ current: 'not this one', password: chosen }, 'The present password is not right'], [{ current: '', password: chosen }, 'Enter your password'], [{ current: worker.password, password: '' }, 'Enter your password'],
    [{ current: worker.password, password: 'Safeguarding-2026' }, 'words of MAST'], [{ current: worker.password, password: 'WynWorker99' }, 'your own name'],
  ] as const) {
    const refused = await own.submit(form, '/account/password', fields);
    expect([refused.status, refused.body.includes(text)]).toEqual([422, true]);
  }
  expect((await own.submit(form, '/account/password', { current: worker.password, password: chosen, token: 'x' })).status).toBe(400);
  await signIn(world, worker);
});

test('present passwords are guessed at the pace of any other', async () => {
  const { browser: own } = await signIn(world, worker);
  const form = await own.get(page);
  const statuses = [];
  for (let times = 0; times < 8; times += 1) statuses.push((await own.submit(form, '/account/password', { current: `guess ${times}`, password: chosen })).status);
  expect([statuses[0], statuses.at(-1)]).toEqual([422, 429]);
});

test.each([['the password', page], ['second factors', '/sign-in/account']])('ten minutes after signing in, %s change only after the whole sign-in again, in the same session', async (_what, where) => {
  const { tokens, browser: own } = await signIn(world, worker);
  const before = await own.get(where);
  await age();
  const secret = (/class="mast-secret">([^<]*)</.exec(before.body)?.[1] ?? '').replaceAll(' ', '');
  const sent = where === page
    ? await own.submit(before, '/account/password', { current: worker.password, password: chosen })
    : await own.submit(before, '/account/totp', { code: new TOTP({ secret: Secret.fromBase32(secret) }).generate() });
  expect([sent.title, sent.body.includes(`value="${worker.email}"`)]).toEqual(['Sign in again', true]);
  // A second factor alone is not the whole sign-in.
  expect(sent.body).not.toContain('id="code"');
  const cookie = own.cookies.get('mast-browser')?.value;
  const back = await signInAgain(own, sent);
  expect([back.status, back.url]).toEqual([200, where]);
  expect(own.cookies.get('mast-browser')?.value).not.toBe(cookie);
  expect((await sessions()).map(({ ended }) => ended)).toEqual([false]);
  expect(await leaves('signed-in-again')).toBe(1);
  expect((await me(tokens.access_token)).statusCode).toBe(200);
  const done = where === page
    ? await own.submit(back, '/account/password', { current: worker.password, password: chosen })
    : await own.submit(back, '/account/totp', { code: codeOn(back) });
  expect([done.status, done.body.includes('class="mast-done"')]).toEqual([200, true]);
});

const codeOn = (shown: TestPage): string => new TOTP({ secret: Secret.fromBase32((/class="mast-secret">([^<]*)</.exec(shown.body)?.[1] ?? '').replaceAll(' ', '')) }).generate();

test('a step-up is not the whole sign-in, and a sign-in as somebody else is somebody else’s session', async () => {
  const { tokens, browser: own } = await signIn(world, worker);
  await age();
  expect((await world.post('/v1/step-ups', tokens.access_token, { code: await codeOf(world, worker) })).statusCode).toBe(200);
  const again = await own.get(page);
  expect(again.title).toBe('Sign in again');
  const colleague = await addSigner(world, world.council, `colleague-${crypto.randomUUID().slice(0, 8)}@example.org`, 'practitioner', 'Cai Colleague');
  const theirs = await own.submit(await own.submit(again, '/password', { email: colleague.email, password: colleague.password }), '/code', { code: await codeOf(world, colleague) });
  expect(theirs.body).toContain(colleague.email);
  expect((await sessions()).length).toBe(1);
  expect((await world.database.sql('select from user_session where account_id = $1 and signed_in_again_at is not null', [worker.accountId])).length).toBe(0);
});

test('what is not fresh is shown without its forms', async () => {
  const { browser: own } = await signIn(world, worker);
  expect((await own.get('/sign-in/account')).body).toMatch(/account\/remove[\s\S]*account\/totp/);
  await age();
  const stale = await own.get('/sign-in/account');
  expect([stale.body.includes('account/remove'), stale.body.includes('account/totp'), stale.body.includes('mast-qr'), stale.body.includes('/sign-in?confirm=factors')]).toEqual([false, false, false, true]);
});

test('signed out in other browsers, and everywhere', async () => {
  const { tokens, browser: own } = await signIn(world, worker);
  const { tokens: other } = await signIn(world, worker);
  const kept = await own.submit(await own.get('/sign-in/account'), '/end-others');
  expect([kept.body.includes('class="mast-done"'), (await me(tokens.access_token)).statusCode, (await me(other.access_token)).statusCode]).toEqual([true, 200, 401]);
  const { tokens: third } = await signIn(world, worker);
  expect((await own.submit(kept, '/end-all')).title).toBe('You are signed out');
  expect([(await me(tokens.access_token)).statusCode, (await me(third.access_token)).statusCode]).toEqual([401, 401]);
});

test('POST /v1/sign-outs ends the caller’s other sessions or all, and nobody else’s', async () => {
  const { tokens } = await signIn(world, worker);
  const { tokens: other } = await signIn(world, worker);
  const colleague = await addSigner(world, world.council, `colleague-${crypto.randomUUID().slice(0, 8)}@example.org`);
  const { tokens: theirs } = await signIn(world, colleague);
  const statuses = () => Promise.all([tokens, other, theirs].map(async (each) => (await me(each.access_token)).statusCode));
  expect((await world.post('/v1/sign-outs', tokens.access_token, {})).statusCode).toBe(400);
  expect((await world.post('/v1/sign-outs', tokens.access_token, { sessions: 'others' })).json()).toEqual({ ended: 1 });
  expect(await statuses()).toEqual([200, 401, 200]);
  expect((await world.post('/v1/sign-outs', tokens.access_token, { sessions: 'all' })).json()).toEqual({ ended: 1 });
  expect(await statuses()).toEqual([401, 401, 200]);
});

test('an application that asks for the whole sign-in still gets a session of its own', async () => {
  const { browser: own } = await signIn(world, worker);
  const authorisation = authorise({ prompt: 'login' });
  const arrived = await signInAgain(own, await own.get(authorisation.url));
  expect((await redeem(world.app, arrived, authorisation)).statusCode).toBe(200);
  expect((await sessions()).length).toBe(2);
});

test('a password that is known from breaches is refused where the installation asks; with that service away the choice stands, and the log says so', async () => {
  const logged: unknown[] = [];
  const asked: string[] = [];
  const log = { ...world.core.log, error: (event: string, fields?: unknown) => void logged.push([event, fields]) };
  const withService = async (isBreached: (password: string) => Promise<boolean>) => {
    const app = await buildApp({ ...world.core, log, isBreached }, { embedOrigins: [] });
    const own = testBrowser(app, world.core.coreUrl);
    await own.submit(await own.submit(await own.get('/sign-in'), '/password', { email: worker.email, password: worker.password }), '/code', { code: await codeOf(world, worker) });
    const answer = await own.submit(await own.get(page), '/account/password', { current: worker.password, password: chosen });
    await app.close();
    return answer;
  };
  const refused = await withService(async (password) => { asked.push(password); return true; });
  expect([refused.status, refused.body.includes('known from a breach'), asked]).toEqual([422, true, [chosen]]);
  const taken = await withService(async () => { throw new Error('breaches-unreachable'); });
  expect([taken.status, logged]).toEqual([200, [['breached-passwords-unknown', { code: 'breaches-unreachable' }]]]);
});
