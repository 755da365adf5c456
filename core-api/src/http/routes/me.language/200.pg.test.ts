import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../../test/answer-world.ts';
import { answerWorld } from '../../../../test/answer-world.ts';
import type { Signer } from '../../../../test/sign-in-world.ts';
import { addPortal, addSigner, authorise, codeOf, signIn } from '../../../../test/sign-in-world.ts';
import { testBrowser } from '../../../../test/test-browser.ts';
import { recipientOf } from '../../../mail/recipient.ts';

let world: AnswerWorld;
let sian: Signer;
beforeAll(async () => {
  world = await answerWorld();
  await addPortal(world);
  sian = await addSigner(world, world.council, 'sian@example.org', 'practitioner', 'Sian Davies');
});
afterAll(() => world.close());

const me = async (token: string) => (await world.app.inject({ method: 'GET', url: '/v1/me', headers: { authorization: `Bearer ${token}` } })).json<{ name: string; language?: string }>();
const leaves = async () => (await world.database.sql<{ count: string }>(`select count(*) from audit_leaf where account_id = $1 and kind = 'user-changed'`, [sian.accountId]))[0]?.count;

test('a language that somebody chose is theirs from then on: in what they are told about themselves, in notices, and sealed', async () => {
  const { tokens } = await signIn(world, sian);
  const token = tokens.access_token;
  expect(await me(token)).not.toHaveProperty('language');
  const kept = await world.post('/v1/me/language', token, { language: 'cy' });
  expect([kept.statusCode, kept.json()]).toEqual([200, { language: 'cy' }]);
  expect(await me(token)).toMatchObject({ name: 'Sian Davies', language: 'cy' });
  const told = await world.core.store.tx({ own: sian.organisationId, readOnly: true }, (db) => recipientOf(db, world.core, sian.organisationId, sian.accountId, {}));
  expect(told).toEqual({ email: 'sian@example.org', language: 'cy' });
  const [row] = await world.database.sql<{ row: string }>('select account::text as row from account where account_id = $1', [sian.accountId]);
  expect(row?.row).not.toMatch(/cy|"en"/);
});

test('said again it changes nothing and leaves nothing in the trail; another language leaves one event', async () => {
  const { tokens } = await signIn(world, sian);
  const before = Number(await leaves());
  await world.post('/v1/me/language', tokens.access_token, { language: 'cy' });
  expect(Number(await leaves())).toBe(before);
  await world.post('/v1/me/language', tokens.access_token, { language: 'en' });
  expect(Number(await leaves())).toBe(before + 1);
});

test.each([[{ language: 'fr' }], [{}], [{ language: 'cy', accountId: crypto.randomUUID() }]])('anything but one of the two languages is refused: %j', async (body) => {
  const { tokens } = await signIn(world, sian);
  expect((await world.post('/v1/me/language', tokens.access_token, body)).statusCode).toBe(400);
});

test('the sign-in pages follow it: their own page by the account, the next sign-in in this browser from the first page on; what is chosen there is remembered too', async () => {
  const { tokens } = await signIn(world, sian);
  await world.post('/v1/me/language', tokens.access_token, { language: 'cy' });
  const browser = testBrowser(world.app, world.core.coreUrl);
  const first = await browser.get(authorise().url);
  expect(first.body).toContain('<html lang="en"');
  const password = await browser.submit(first, '/password', { email: sian.email, password: sian.password });
  await browser.submit(password, '/code', { code: await codeOf(world, sian) });
  expect((await browser.get('/sign-in/account')).body).toContain('<html lang="cy"');
  expect((await browser.get(authorise({ prompt: 'login' }).url)).body).toContain('<html lang="cy"');
  // A link from another site shows the page in the other language, and no more.
  const remembered = async () => (await me(tokens.access_token)).language;
  const choose = (site: string) => world.app.inject({ method: 'GET', url: '/sign-in/account?lang=en', headers: { cookie: [...browser.cookies].map(([name, { value }]) => `${name}=${value}`).join('; '), 'sec-fetch-site': site } });
  expect((await choose('cross-site')).body).toContain('<html lang="en"');
  expect(await remembered()).toBe('cy');
  await choose('same-origin');
  expect(await remembered()).toBe('en');
});
