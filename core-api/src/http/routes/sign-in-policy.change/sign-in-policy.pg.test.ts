import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../../test/answer-world.ts';
import { answerWorld } from '../../../../test/answer-world.ts';
import type { Signer } from '../../../../test/sign-in-world.ts';
import { addPortal, addSigner, authorise, codeOf, signIn } from '../../../../test/sign-in-world.ts';
import { testBrowser } from '../../../../test/test-browser.ts';

let world: AnswerWorld;
let worker: Signer;
let elsewhere: Signer;
let administrator: string;
let lead: string;
beforeAll(async () => {
  world = await answerWorld();
  await addPortal(world);
  worker = await addSigner(world, world.council, 'worker@example.org', 'practitioner', 'Wyn Worker');
  elsewhere = await addSigner(world, world.police, 'officer@example.org');
});
afterEach(async () => {
  await world.database.sql('delete from sign_in_policy');
  await world.database.sql('delete from sign_in_throttle');
});
afterAll(() => world.close());

const standard = { absoluteMinutes: 720, idleMinutes: 15, factors: ['totp', 'passkey'], ownSignInOnly: false };
const get = (token: string) => world.app.inject({ url: '/v1/sign-in-policy', headers: { authorization: `Bearer ${token}` } });
const change = (token: string, body: object) => world.post('/v1/sign-in-policy', token, body);
const me = (token: string) => world.app.inject({ url: '/v1/me', headers: { authorization: `Bearer ${token}` } });
const asked = (code: string) => world.database.sql(`select at from audit_leaf where kind = $1`, [code]);
beforeAll(async () => {
  administrator = await world.signInToken(world.council, { role: 'administrator', steppedUp: true });
  lead = await world.signInToken(world.council, { role: 'information-governance-lead', steppedUp: true });
});

test('read as it holds, changed in part, of one’s own organisation only, with a leaf', async () => {
  expect((await get(administrator)).json()).toEqual(standard);
  const before = (await asked('sign-in-policy-changed')).length;
  expect((await change(lead, { idleMinutes: 5 })).json()).toEqual({ ...standard, idleMinutes: 5 });
  expect((await get(administrator)).json()).toEqual({ ...standard, idleMinutes: 5 });
  expect((await get(await world.signInToken(world.police, { role: 'administrator' }))).json()).toEqual(standard);
  expect((await asked('sign-in-policy-changed')).length).toBe(before + 1);
});

test('an administrator makes it stricter; what loosens it, an information-governance lead decides', async () => {
  expect((await change(administrator, { absoluteMinutes: 480, idleMinutes: 5, factors: ['passkey'] })).statusCode).toBe(200);
  for (const looser of [{ absoluteMinutes: 481 }, { idleMinutes: 6 }, { factors: ['passkey', 'totp'] }]) {
    expect((await change(administrator, looser)).statusCode).toBe(403);
    expect((await change(lead, looser)).statusCode).toBe(200);
  }
});

test.each([[{ absoluteMinutes: 721 }], [{ absoluteMinutes: 14 }], [{ idleMinutes: 61 }], [{ idleMinutes: 1 }], [{ factors: [] }], [{ factors: ['sms'] }], [{ another: 1 }]])('beyond the bounds nothing is chosen: %j', async (body) => {
  expect((await change(lead, body)).statusCode).toBe(400);
  expect((await get(lead)).json()).toEqual(standard);
});

test('shorter limits hold for open sessions from the next request, of this organisation; longer ones for new sessions only', async () => {
  const { tokens } = await signIn(world, worker);
  const { tokens: theirs } = await signIn(world, elsewhere);
  await world.database.sql(`update user_session set last_active_at = last_active_at - interval '3 minutes'`);
  await change(lead, { idleMinutes: 2 });
  expect([(await me(tokens.access_token)).statusCode, (await me(theirs.access_token)).statusCode]).toEqual([401, 200]);
  await world.database.sql(`update user_session set last_active_at = now(), signed_in_at = signed_in_at - interval '1 hour', expires_at = expires_at - interval '1 hour' where account_id = $1`, [worker.accountId]);
  lead = await world.signInToken(world.council, { role: 'information-governance-lead', name: 'second lead', steppedUp: true });
  await change(lead, { absoluteMinutes: 61, idleMinutes: 15 });
  expect((await me(tokens.access_token)).statusCode).toBe(200);
  await change(lead, { absoluteMinutes: 30 });
  expect((await me(tokens.access_token)).statusCode).toBe(401);
  await change(lead, { absoluteMinutes: 720 });
  expect((await me(tokens.access_token)).statusCode).toBe(401);
});

test('a factor that does not count opens nothing while one that does is held', async () => {
  await world.database.sql(`insert into sign_in_policy (organisation_id, absolute_minutes, idle_minutes, factors) values ($1, 720, 15, '{passkey}')`, [worker.organisationId]);
  // Only an app is held: it counts, or nobody could come in to add a passkey.
  await signIn(world, worker);
  const factorId = crypto.randomUUID();
  const sealed = world.core.keys.seal(worker.organisationId, 'factor', factorId, { id: 'x', publicKey: 'eA', transports: [], name: 'blue key' });
  await world.database.sql(`insert into factor (organisation_id, factor_id, account_id, kind, credential_mac, created_at, sealed) values ($1, $2, $3, 'passkey', $4, now(), $5)`, [worker.organisationId, factorId, worker.accountId, Buffer.alloc(32, 1), sealed]);
  const own = testBrowser(world.app, world.core.coreUrl);
  const page = await own.submit(await own.get(authorise().url), '/password', { email: worker.email, password: worker.password });
  expect([page.title, page.body.includes('id="code"')]).toEqual(['Enter your code', false]);
  const forged = await own.submit({ ...page, body: `${page.body}<form method="post" action="${page.url}/code"><input type="hidden" name="token" value="${/name="token" value="([^"]*)"/.exec(page.body)?.[1]}"></form>` }, '/code', { code: await codeOf(world, worker) });
  expect(forged.status).toBe(422);
  await world.database.sql('delete from factor where factor_id = $1', [factorId]);
});

test('only who is signed in through the organisation’s own sign-in may make it the only way in', async () => {
  const refused = await change(lead, { ownSignInOnly: true });
  expect([refused.statusCode, refused.json()]).toMatchObject([409, { code: 'own-sign-in-needed' }]);
  await world.database.sql(`update user_session set connection_id = 'council-entra' where organisation_id = $1 and account_id = $2`, [world.council.organisationId, await world.accountOf(world.council, 'information-governance-lead', 'second lead')]);
  expect((await change(lead, { ownSignInOnly: true })).json()).toMatchObject({ ownSignInOnly: true });
  expect((await change(await world.signInToken(world.council, { role: 'administrator', steppedUp: true }), { ownSignInOnly: false })).statusCode).toBe(403);
});

test('where it is the only way in, password and code open nothing, and say so only to who had both', async () => {
  await world.database.sql(`insert into sign_in_policy (organisation_id, absolute_minutes, idle_minutes, own_sign_in_only) values ($1, 720, 15, true)`, [worker.organisationId]);
  const open = async () => (await world.database.sql('select from user_session where account_id = $1', [worker.accountId])).length;
  const before = await open();
  const own = testBrowser(world.app, world.core.coreUrl);
  const wrong = await own.submit(await own.get(authorise().url), '/password', { email: worker.email, password: 'not this one' });
  expect([wrong.status, wrong.body.includes('own sign-in only')]).toEqual([422, false]);
  const refused = await own.submit(await own.submit(wrong, '/password', { email: worker.email, password: worker.password }), '/code', { code: await codeOf(world, worker) });
  expect([refused.status, refused.body.includes('own sign-in only')]).toEqual([422, true]);
  expect(await open()).toBe(before);
  // Another organisation's people are not held to it.
  await signIn(world, elsewhere);
});
