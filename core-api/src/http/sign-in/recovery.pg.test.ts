import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../test/answer-world.ts';
import { answerWorld } from '../../../test/answer-world.ts';
import type { Signer } from '../../../test/sign-in-world.ts';
import { addPortal, addSigner, authorise, codeOf, portalRedirect, signIn } from '../../../test/sign-in-world.ts';
import type { TestBrowser, TestPage } from '../../../test/test-browser.ts';
import { testBrowser } from '../../../test/test-browser.ts';
import { inviteAccount } from '../../identity/sign-in-link/invite-account.ts';
import { noticeContentSchema } from '../../mail/queue-notice.ts';
import type { OrganisationId } from '../../shared/brands.ts';

let world: AnswerWorld;
let worker: Signer;
let administrator: Signer;
beforeAll(async () => {
  world = await answerWorld();
  await addPortal(world);
  worker = await addSigner(world, world.council, 'worker@example.org', 'practitioner', 'Wyn Worker');
  administrator = await addSigner(world, world.council, 'admin@example.org', 'administrator', 'Ada Admin');
});
afterAll(() => world.close());

const browser = (): TestBrowser => testBrowser(world.app, world.core.coreUrl);

/** The link of the last notice of a kind, as the mail has it. */
async function linkOf(kind: string): Promise<string> {
  const [row] = await world.database.sql<{ organisation_id: OrganisationId; notice_id: string; sealed: Buffer }>('select organisation_id, notice_id, sealed from notice where kind = $1 order by notice_id desc limit 1', [kind]);
  if (row === undefined) throw new Error(`no notice ${kind}`);
  return noticeContentSchema.parse(world.core.keys.open(row.organisation_id, 'notice', row.notice_id, row.sealed)).link ?? '';
}

/** The key that the page shows, as an authenticator app would hold it. */
const keyOf = (page: TestPage): string => (/class="mast-secret">([^<]*)</.exec(page.body)?.[1] ?? '').replaceAll(' ', '');
const codeFor = (secret: string): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate();
const ask = async (own: TestBrowser): Promise<TestPage> => own.submit(await own.submit(await own.get(authorise().url), '/password', { email: worker.email, password: worker.password }), '/reset');
const call = (token: string, url: string) => world.app.inject({ url, headers: { authorization: `Bearer ${token}` } });
type Resets = { resets: { resetId: string; accountId: string }[] };

test('an invitation sets the first password and second factor, once; a weak password or a wrong code leaves it as it is', async () => {
  const invited = { ...(await addSigner(world, world.council, 'new.worker@example.org', 'practitioner', 'Nia Newcomer')) };
  await world.database.sql('delete from credential where account_id = $1', [invited.accountId]);
  await world.database.sql('delete from factor where account_id = $1', [invited.accountId]);
  await world.core.store.tx({ own: invited.organisationId }, (db) => inviteAccount(db, world.core, invited));
  const link = await linkOf('account-invited');
  const own = browser();
  const page = await own.get(link);
  expect(page.title).toBe('Set up your MAST account');
  const secret = keyOf(page);
  const weak = await own.submit(page, link, { password: 'Password123', code: codeFor(secret) });
  expect([weak.status, weak.body.includes('tried first'), keyOf(weak)]).toEqual([422, true, secret]);
  expect((await own.submit(page, link, { password: 'gate copper lantern', code: '000000' })).status).toBe(422);
  expect((await own.submit(page, link, { password: 'gate copper lantern', code: codeFor(secret), token: 'x' })).status).toBe(400);
  expect((await own.submit(page, link, { password: 'gate copper lantern', code: codeFor(secret) })).title).toBe('Your account is ready');
  expect((await own.get(link)).status).toBe(400);
  await signIn(world, { ...invited, password: 'gate copper lantern', secret });
});

test('a second link takes the first one back, and one that is over or made up opens nothing', async () => {
  await world.core.store.tx({ own: worker.organisationId }, (db) => inviteAccount(db, world.core, worker));
  const first = await linkOf('account-invited');
  await world.core.store.tx({ own: worker.organisationId }, (db) => inviteAccount(db, world.core, worker));
  const second = await linkOf('account-invited');
  expect([(await browser().get(first)).status, (await browser().get(second)).status]).toEqual([400, 200]);
  await world.database.sql('update sign_in_link set expires_at = now() where account_id = $1', [worker.accountId]);
  expect((await browser().get(second)).status).toBe(400);
  expect((await browser().get(`/sign-in/join/${'a'.repeat(43)}`)).status).toBe(400);
});

test('a lost second factor: asked for after the password, approved by somebody else, enrolled by the one link; what was open is over', async () => {
  const { tokens: old } = await signIn(world, worker);
  const own = browser();
  expect((await ask(own)).title).toBe('Your request has been sent');
  await ask(browser());
  expect((await world.database.sql("select from notice where kind = 'second-factor-lost'")).length).toBe(1);
  const { tokens } = await signIn(world, administrator);
  const { resets } = (await call(tokens.access_token, '/v1/factor-resets')).json<Resets>();
  expect(resets.map((reset) => reset.accountId)).toEqual([worker.accountId]);
  const decision = (token: string, outcome: string) => world.post(`/v1/factor-resets/${resets[0]?.resetId}/decision`, token, { outcome });
  expect((await decision(old.access_token, 'approved')).statusCode).toBe(403);
  expect((await decision(tokens.access_token, 'approved')).json()).toEqual({ outcome: 'approved' });
  expect((await decision(tokens.access_token, 'approved')).statusCode).toBe(404);
  const link = await linkOf('second-factor-reset');
  const page = await own.get(link);
  expect([page.title, page.body.includes('id="password"')]).toEqual(['Set up a new second factor', false]);
  const secret = keyOf(page);
  expect((await own.submit(page, link, { code: codeFor(secret) })).title).toBe('Your account is ready');
  expect((await call(old.access_token, '/v1/me')).statusCode).toBe(401);
  const before = await codeOf(world, worker);
  const again = browser();
  const factor = await again.submit(await again.get(authorise().url), '/password', { email: worker.email, password: worker.password });
  expect((await again.submit(factor, '/code', { code: before })).status).toBe(422);
  expect((await again.submit(factor, '/code', { code: codeFor(secret) })).url).toContain(portalRedirect);
});

test('an administrator who lost their own does not approve it, whatever the program does', async () => {
  const { tokens } = await signIn(world, administrator);
  const own = browser();
  await own.submit(await own.submit(await own.get(authorise().url), '/password', { email: administrator.email, password: administrator.password }), '/reset');
  const mine = (await call(tokens.access_token, '/v1/factor-resets')).json<Resets>().resets.find((reset) => reset.accountId === administrator.accountId);
  expect((await world.post(`/v1/factor-resets/${mine?.resetId}/decision`, tokens.access_token, { outcome: 'approved' })).statusCode).toBe(404);
  await expect(world.database.sql(`update factor_reset set decided_by = account_id, decided_at = now(), outcome = 'approved' where reset_id = $1`, [mine?.resetId])).rejects.toMatchObject({ code: '23514' });
});
