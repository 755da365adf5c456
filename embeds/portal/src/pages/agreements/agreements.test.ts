import { expect, test } from 'vitest';

import { textOf } from '../../../test/page-text.ts';
import { agreementsOf } from '../../../test/room-examples.ts';
import { usePortal } from '../../../test/use-portal.ts';

const { as, sent, world } = await usePortal();
const draft = '/agreements/west-glamorgan/versions/2';
const hash = 'a'.repeat(64);
/** The examples with the own signature as given. */
const signedAt = (at: string | null): void => {
  const { account } = world.core.identity;
  const agreements = agreementsOf(account).map((each) => ({ ...each, signatories: each.signatories.map((one) => (one.accountId === account ? { ...one, signedAt: at } : one)) }));
  world.core.answers.set('GET /v1/agreements', { agreements });
};

test('what waits for one’s own signature stands first, and each agreement once with what is in force', async () => {
  const said = textOf((await (await as('data-lead')).get('/agreements')).body);
  expect(said).toContain('1 version waits for your signature Read and sign west-glamorgan, version 2');
  expect(said).toMatch(/west-glamorgan version 1: in force version 2: draft from 1 January 2026, without an end 2 organisations South Wales Police Cwm Council/);
  expect(said).toContain('cwm-pilot version 1: ended');
  expect(said).toContain(`Your account number, for whoever drafts an agreement that you are to sign: ${world.core.identity.account}`);
});

test('agreements are for those who answer for data, and drafting and ending for information governance', async () => {
  for (const role of ['practitioner', 'team-lead', 'broker', 'reviewer']) expect([role, (await (await as(role)).get('/agreements')).status]).toEqual([role, 403]);
  const data = await as('data-lead');
  const { body } = await data.get('/agreements/west-glamorgan');
  expect([body.includes('/west-glamorgan/end'), body.includes('/west-glamorgan/next'), (await data.get('/agreements')).body.includes('/new-agreement')]).toEqual([false, false, false]);
  for (const path of ['/agreements/west-glamorgan/end', '/agreements/west-glamorgan/next', '/new-agreement']) expect([path, (await data.get(path)).status]).toEqual([path, 403]);
  const governing = await (await as('information-governance-lead')).get('/agreements/west-glamorgan');
  expect([governing.body.includes('/west-glamorgan/end'), governing.body.includes('/west-glamorgan/next')]).toEqual([true, true]);
});

test('a version shows all of its terms: parties by name, what it allows in words, who has signed and who has not', async () => {
  const { body, title } = await (await as('information-governance-lead')).get(draft);
  const said = textOf(body);
  expect(title).toBe('Version 2 – MAST');
  expect(said).toContain('from 1 January 2027 to 31 December 2028');
  expect(said).toContain('these 2 alone Social Services and Well-being (Wales) Act 2014, section 130 (sswbwa-2014-s130) taken-out-2025');
  expect(said).toContain('they may not ask by address and are shown no address');
  expect(said).toMatch(/South Wales Police 0198f000-0000-7000-8000-00000000a001 20 November 2026, 09:30, as Caldicott guardian Tawe Bay University Health Board 0198f000-0000-7000-8000-00000000a002 not yet Cwm Council .* you not yet/);
  expect(said).toContain(`Data sharing agreement ${Array(8).fill('bbbbbbbb').join(' ')}`);
});

test('a version that was signed on paper says so, and that nobody signed it here', async () => {
  const said = textOf((await (await as('data-lead')).get('/agreements/west-glamorgan/versions/1')).body);
  expect([said.includes('It was signed on paper, and entered when MAST was set up'), said.includes('Everybody named has signed')]).toEqual([true, false]);
});

test('a signature needs the tick, and goes under the terms that were on the page', async () => {
  const browser = await as('administrator');
  await browser.get(`${draft}/sign`);
  const faulty = await browser.submit(`${draft}/sign`);
  expect([faulty.title, faulty.body.includes('href="#sure"'), sent('POST /v1/agreements')]).toEqual(['Error: Sign this version – MAST', true, []]);
  const done = await browser.submit(`${draft}/sign`, { sure: 'yes' });
  expect([done.body.includes('You have signed. It is in force once everybody named has signed.'), sent('POST /v1/agreements')]).toEqual([true, [{ termsSha256: hash }]]);
});

test('the last signature says that the version is in force', async () => {
  const browser = await as('data-lead');
  world.core.answers.set('POST /v1/agreements/west-glamorgan/versions/2/signatures', { status: 'in-force' });
  await browser.get(`${draft}/sign`);
  expect((await browser.submit(`${draft}/sign`, { sure: 'yes' })).body).toContain('with that everybody has: the version is in force.');
});

test('nobody is asked to sign twice, and whoever is not named is not asked at all', async () => {
  const browser = await as('data-lead');
  const asked = async (): Promise<(boolean | number)[]> => [(await browser.get('/agreements')).body.includes('waits for your signature'), (await browser.get(draft)).body.includes('/sign"'), (await browser.get(`${draft}/sign`)).status];
  expect(await asked()).toEqual([true, true, 200]);
  signedAt('2026-11-21T10:00:00.000Z');
  expect(await asked()).toEqual([false, false, 404]);
  world.core.answers.set('GET /v1/agreements', { agreements: agreementsOf('0198f000-0000-7000-8000-00000000a0ff') });
  expect(await asked()).toEqual([false, false, 404]);
});

test('the same person signing twice in two windows is told so, and nothing is said to be signed', async () => {
  const browser = await as('information-governance-lead');
  const page = await browser.get(`${draft}/sign`);
  signedAt('2026-11-21T10:00:00.000Z');
  world.core.answers.set('POST /v1/agreements/west-glamorgan/versions/2/signatures', { problem: { status: 409, code: 'agreement-not-open' } });
  const token = /name="token" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
  const again = await browser.post(`${draft}/sign`, { token, terms: hash, sure: 'yes' }, { origin: world.urls.portal, 'sec-fetch-site': 'same-origin' });
  expect([again.title, again.body.includes('Nobody signs twice'), again.body.includes('You have signed.')]).toEqual(['Error: Version 2 – MAST', true, false]);
});

test('signing waits for the second factor, and is sent as it was read', async () => {
  const browser = await as('data-lead');
  world.core.answers.set('POST /v1/agreements/west-glamorgan/versions/2/signatures', (_body: unknown, session: { steppedUp: boolean }) => (session.steppedUp ? { status: 'draft' } : { problem: { status: 401, code: 'step-up-needed' } }));
  await browser.get(`${draft}/sign`);
  expect((await browser.submit(`${draft}/sign`, { sure: 'yes' })).title).toBe('Go on with what you were doing – MAST');
  expect((await browser.submit(`${draft}/sign`)).body).toContain('You have signed.');
  expect(sent('POST /v1/agreements').at(-1)).toEqual({ termsSha256: hash });
});

test('ending needs a reason, is said with what went, and is not offered once nothing is open', async () => {
  const browser = await as('information-governance-lead');
  await browser.get('/agreements/west-glamorgan/end');
  expect((await browser.submit('/agreements/west-glamorgan/end')).body).toContain('href="#reason"');
  const done = await browser.submit('/agreements/west-glamorgan/end', { reason: 'replaced' });
  expect([done.body.includes('2 versions went with it.'), sent('POST /v1/agreements')]).toEqual([true, [{ reason: 'replaced' }]]);
  expect([(await browser.get('/agreements/cwm-pilot')).body.includes('/cwm-pilot/end'), (await browser.get('/agreements/cwm-pilot/end')).status]).toEqual([false, 404]);
});

test('the facts sheet is read on the page as text, and kept as a file', async () => {
  const browser = await as('data-lead');
  const { body } = await browser.get(`${draft}/facts`);
  expect(textOf(body)).toContain('South Wales Police (SWP) Headlines Retention Shown for 12 months');
  const file = await browser.get(`${draft}/facts?as=markdown`);
  expect([file.headers.get('content-disposition'), file.headers.get('content-type'), file.body.startsWith('# Facts')]).toEqual(['attachment; filename="west-glamorgan-2.en.md"', 'text/markdown; charset=utf-8', true]);
});

test('an agreement of others is not there', async () => {
  const browser = await as('information-governance-lead');
  for (const path of ['/agreements/others', '/agreements/west-glamorgan/versions/3', '/agreements/others/end', '/agreements/others/next', '/agreements/west-glamorgan/versions/..%2f1/facts']) expect([path, (await browser.get(path)).status]).toEqual([path, 404]);
});

test('no address and no title names anybody or an agreement’s parties', async () => {
  const browser = await as('information-governance-lead');
  for (const path of ['/agreements', draft, `${draft}/sign`, '/agreements/west-glamorgan/end']) expect((await browser.get(path)).title, path).not.toMatch(/Cwm|Police|west|Nia/);
  expect(JSON.stringify(world.log)).not.toMatch(/Cwm|Police|Nia/);
});
