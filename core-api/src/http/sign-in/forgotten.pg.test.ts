import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../test/answer-world.ts';
import { answerWorld } from '../../../test/answer-world.ts';
import { mailedLink } from '../../../test/mailed-link.ts';
import type { Signer } from '../../../test/sign-in-world.ts';
import { addPortal, addSigner, codeOf, signIn } from '../../../test/sign-in-world.ts';
import type { TestBrowser, TestPage } from '../../../test/test-browser.ts';
import { testBrowser } from '../../../test/test-browser.ts';
import { buildApp } from '../../app.ts';
import { answerPasswordAsks } from '../../identity/recovery/answer-password-asks.ts';
import { inviteAccount } from '../../identity/sign-in-link/invite-account.ts';

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

const browser = (): TestBrowser => testBrowser(world.app, world.core.coreUrl);
const ask = async (email: string, own = browser()): Promise<TestPage> => own.submit(await own.get('/sign-in/forgotten'), '/forgotten', { email });
const me = (token: string) => world.app.inject({ url: '/v1/me', headers: { authorization: `Bearer ${token}` } });
const chosen = 'gate copper lantern';

async function linkFor(signer: Signer): Promise<string> {
  await ask(signer.email);
  await answerPasswordAsks(world.core);
  const link = await mailedLink(world, 'password-reset', signer.accountId);
  if (link === undefined) throw new Error('no link was mailed');
  return link;
}

/** From the link to the page that asks for the new password. */
async function prove(own: TestBrowser, link: string): Promise<TestPage> {
  return own.submit(await own.get(link), '/code', { code: await codeOf(world, worker) });
}

test('a lost password: by mail, with the second factor, once; what was open is over, and the holder is told', async () => {
  const { tokens } = await signIn(world, worker);
  const link = await linkFor(worker);
  const own = browser();
  const page = await prove(own, link);
  expect([page.status, page.title]).toEqual([200, 'Choose a new password']);
  const proof = proofOf(page);
  expect((await own.submit(page, '/password', { proof, password: chosen })).title).toBe('Your password is changed');
  expect((await me(tokens.access_token)).statusCode).toBe(401);
  expect((await own.get(link)).status).toBe(400);
  expect((await own.submit(page, '/password', { proof, password: 'another gate entirely' })).status).toBe(400);
  await signIn(world, { ...worker, password: chosen });
  expect((await world.database.sql(`select from notice where kind = 'credentials-changed' and account_id = $1`, [worker.accountId])).length).toBe(1);
});

const proofOf = (page: TestPage): string => /name="proof" value="([^"]*)"/.exec(page.body)?.[1] ?? '';

test('the link alone opens nothing: without the second factor, with a wrong one or with a proof of another link there is no new password', async () => {
  const link = await linkFor(worker);
  const own = browser();
  const page = await own.get(link);
  expect([page.title, page.body.includes('id="password"')]).toEqual(['Show that it is you', false]);
  const wrong = await own.submit(page, '/code', { code: '000000' });
  expect([wrong.status, wrong.body.includes('The code is not right'), wrong.body.includes('id="password"')]).toEqual([422, true, false]);
  const ready = await prove(own, link);
  for (const proof of ['', 'second-factor', 'second-factor.9999999999999.x']) expect((await own.submit(ready, '/password', { proof, password: chosen })).title).toBe('Show that it is you');
  const colleague = await addSigner(world, world.council, `colleague-${crypto.randomUUID().slice(0, 8)}@example.org`);
  const theirs = await linkFor(colleague);
  const other = browser();
  const proof = proofOf(await other.submit(await other.get(theirs), '/code', { code: await codeOf(world, colleague) }));
  expect((await own.submit(ready, '/password', { proof, password: chosen })).title).toBe('Show that it is you');
  await signIn(world, worker);
});

test('a password that may not be chosen is told why, and leaves link and proof as they are', async () => {
  const link = await linkFor(worker);
  const own = browser();
  let page = await prove(own, link);
  for (const [password, text] of [['short', 'at least 8'], ['Swansea-MAST-2026', 'words of MAST'], ['WynWorker2026', 'your own name'], ['sunshine123', 'tried first']] as const) {
    page = await own.submit(page, '/password', { proof: proofOf(page), password });
    expect([page.status, page.body.includes(text)]).toEqual([422, true]);
  }
  expect((await own.submit(page, '/password', { proof: proofOf(page), password: chosen })).title).toBe('Your password is changed');
});

test('whether anybody has an address is told neither by the page nor by what is asked of the database; the mail goes to whoever may use it', async () => {
  const suspended = await addSigner(world, world.council, 'gone@example.org');
  await world.database.sql(`update account set status = 'suspended' where account_id = $1`, [suspended.accountId]);
  const unset = await addSigner(world, world.council, 'unset@example.org');
  await world.database.sql('delete from factor where account_id = $1', [unset.accountId]);
  const statements: string[] = [];
  const { store } = world.core;
  const traced = { ...store, tx: ((context, work) => store.tx(context, async (db) => work({
    ...db,
    run: async (statement, parameters) => { statements.push(statement.name); return db.run(statement, parameters); },
    one: async (statement, parameters) => { statements.push(statement.name); return db.one(statement, parameters); },
    rows: async (statement, parameters) => { statements.push(statement.name); return db.rows(statement, parameters); },
  }))) as typeof store.tx };
  const app = await buildApp({ ...world.core, store: traced }, { embedOrigins: [] });
  const answers = [];
  for (const email of [worker.email, 'nobody@example.org', suspended.email, unset.email]) {
    const own = testBrowser(app, world.core.coreUrl);
    const form = await own.get('/sign-in/forgotten');
    statements.length = 0;
    const page = await own.submit(form, '/forgotten', { email });
    answers.push({ status: page.status, body: page.body, statements: statements.toSorted() });
  }
  expect(answers[0]).toMatchObject({ status: 200, body: expect.stringContaining('Look in your e-mail') as string });
  expect(answers[0]?.statements).toContain('save-password-ask');
  for (const answer of answers.slice(1)) expect(answer).toEqual(answers[0]);
  await answerPasswordAsks(world.core);
  const told = await world.database.sql<{ account_id: string }>(`select distinct account_id from notice where kind = 'password-reset' and account_id = any ($1)`, [[worker.accountId, suspended.accountId, unset.accountId]]);
  expect(told.map((row) => row.account_id)).toEqual([worker.accountId]);
  expect(await world.database.sql('select from password_ask')).toEqual([]);
  await app.close();
});

test('asked for again and again an address gets three mails an hour, and is answered as ever', async () => {
  const pages: TestPage[] = [];
  for (let times = 0; times < 6; times += 1) {
    pages.push(await ask(worker.email));
    await answerPasswordAsks(world.core);
  }
  expect(new Set(pages.map(({ status, body }) => `${status} ${body}`)).size).toBe(1);
  expect((await world.database.sql(`select from notice where kind = 'password-reset' and account_id = $1`, [worker.accountId])).length).toBe(3);
  // Whoever asks in somebody's name does not hold up their sign-in.
  await signIn(world, worker);
});

test('a source that asks for many has to wait', async () => {
  const own = browser();
  const form = await own.get('/sign-in/forgotten');
  const statuses = [];
  for (let times = 0; times < 32; times += 1) statuses.push((await own.submit(form, '/forgotten', { email: `nobody-${times}@example.org` })).status);
  expect([statuses[0], statuses.at(-1)]).toEqual([200, 429]);
});

test('asking takes no invitation or recovery back, and a second link takes the first one back; half an hour later neither works', async () => {
  await world.core.store.tx({ own: worker.organisationId }, (db) => inviteAccount(db, world.core, worker));
  const invitation = await mailedLink(world, 'account-invited', worker.accountId) ?? '';
  const first = await linkFor(worker);
  const second = await linkFor(worker);
  expect([(await browser().get(invitation)).status, (await browser().get(first)).status, (await browser().get(second)).status]).toEqual([200, 400, 200]);
  // One kind of link is never the other's key.
  expect([(await browser().get(second.replace('/reset/', '/join/'))).status, (await browser().get(invitation.replace('/join/', '/reset/'))).status]).toEqual([400, 400]);
  const later = await buildApp({ ...world.core, clock: { now: () => new Date(world.core.clock.now().getTime() + 1801 * 1000) } }, { embedOrigins: [] });
  expect((await testBrowser(later, world.core.coreUrl).get(second)).status).toBe(400);
  await later.close();
});

test('an account that is suspended after the mail went out cannot use the link', async () => {
  const link = await linkFor(worker);
  await world.database.sql(`update account set status = 'suspended' where account_id = $1`, [worker.accountId]);
  expect((await browser().get(link)).status).toBe(400);
});

test('a form without our token, or from another site, asks for nothing', async () => {
  const own = browser();
  const page = await own.get('/sign-in/forgotten');
  expect((await own.submit(page, '/forgotten', { email: worker.email, token: 'x' })).status).toBe(400);
  expect((await own.submit(page, '/forgotten', { email: worker.email }, { origin: 'https://evil.example.org' })).status).toBe(400);
  expect(await world.database.sql('select from password_ask')).toEqual([]);
});
