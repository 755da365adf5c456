import { expect, test } from 'vitest';

import { textOf } from '../../../test/page-text.ts';
import { usePortal } from '../../../test/use-portal.ts';

const { as, sent, world } = await usePortal();
const own = '/organisations/W06000011';

test('who takes part stands by name, in the language of the page, with codes in words', async () => {
  const browser = await as('practitioner');
  const said = textOf((await browser.get('/organisations')).body);
  expect(said).toMatch(/Cwm Council Your organisation Council Wales sharing records and asking questions.*South Wales Police.*Tawe Bay University Health Board Health Wales asking questions/);
  expect(textOf((await browser.get('/organisations?lang=cy')).body)).toMatch(/Cyngor Cwm.*Heddlu De Cymru.*Tawe Bay University Health Board/);
});

test('what an organisation may change of itself is offered to the role whose it is, and to nobody else', async () => {
  const offered = async (role: string): Promise<boolean[]> => {
    const { body } = await (await as(role)).get(own);
    return [body.includes(`${own}/names`), body.includes(`${own}/policy`)];
  };
  expect([await offered('administrator'), await offered('information-governance-lead'), await offered('practitioner')]).toEqual([[true, false], [false, true], [false, false]]);
});

test('a page for another role is refused, and so is what is sent to it', async () => {
  const practitioner = await as('practitioner');
  for (const page of ['names', 'policy']) expect([page, (await practitioner.get(`${own}/${page}`)).status]).toEqual([page, 403]);
  const lead = await as('information-governance-lead');
  await lead.get(`${own}/policy`);
  const token = /name="token" value="([^"]+)"/.exec((await lead.get(`${own}/policy`)).body)?.[1] ?? '';
  expect((await lead.post(`${own}/names`, { token, nameEn: 'Another', nameCy: 'Arall' }, { origin: world.urls.portal, 'sec-fetch-site': 'same-origin' })).status).toBe(403);
  expect(sent('POST /v1/organisations')).toEqual([]);
});

test('another organisation is looked at and never changed; one that there is not is not there', async () => {
  const browser = await as('administrator');
  expect((await browser.get('/organisations/SWP')).body).not.toContain('/organisations/SWP/names');
  for (const path of ['/organisations/SWP/names', '/organisations/nobody', '/organisations/..%2fme']) expect([path, (await browser.get(path)).status]).toEqual([path, 404]);
});

test('a name needs both languages; what is missing is said at its field, and what was typed stays', async () => {
  const browser = await as('administrator');
  const fresh = await browser.get(`${own}/names`);
  expect([fresh.body.includes('value="Cwm Council"'), fresh.title]).toEqual([true, 'Change the name – MAST']);
  const faulty = await browser.submit(`${own}/names`, { nameEn: 'Cwm County Council', nameCy: ' ' });
  expect([faulty.body.includes('href="#nameCy"'), faulty.body.includes('href="#nameEn"'), faulty.body.includes('value="Cwm County Council"')]).toEqual([true, false, true]);
  const done = await browser.submit(`${own}/names`, { nameEn: 'Cwm County Council', nameCy: 'Cyngor Sir Cwm' });
  expect([done.body.includes('The name is changed.'), sent('POST /v1/organisations')]).toEqual([true, [{ name: { en: 'Cwm County Council', cy: 'Cyngor Sir Cwm' } }]]);
});

test('of the rules for accounts only what is different is changed, within the bounds', async () => {
  const browser = await as('information-governance-lead');
  expect((await browser.get(`${own}/policy`)).body).toMatch(/id="graceDays"[^>]*value="0"/);
  const faulty = await browser.submit(`${own}/policy`, { trainingMonths: '37', confirmMonths: '1.5', graceDays: '32', vettingNeeded: 'perhaps' });
  for (const field of ['trainingMonths', 'confirmMonths', 'graceDays', 'vettingNeeded']) expect(faulty.body, field).toContain(`href="#${field}"`);
  const same = await browser.submit(`${own}/policy`, { trainingMonths: '12', confirmMonths: '12', graceDays: '0', vettingNeeded: 'no' });
  expect([same.body.includes('Nothing was different'), sent('POST /v1/organisations')]).toEqual([true, []]);
  await browser.get(`${own}/policy`);
  await browser.submit(`${own}/policy`, { trainingMonths: '12', confirmMonths: '6', graceDays: '14', vettingNeeded: 'yes' });
  expect(sent('POST /v1/organisations')).toEqual([{ policy: { confirmMonths: 6, graceDays: 14, vettingNeeded: true } }]);
});

test('a change waits for the second factor, and is sent as it was filled in', async () => {
  const browser = await as('administrator');
  world.core.answers.set('POST /v1/organisations/W06000011/changes', (_body: unknown, session: { steppedUp: boolean }) => (session.steppedUp ? {} : { problem: { status: 401, code: 'step-up-needed' } }));
  await browser.get(`${own}/names`);
  expect((await browser.submit(`${own}/names`, { nameEn: 'Cwm', nameCy: 'Y Cwm' })).title).toBe('Go on with what you were doing – MAST');
  expect((await browser.submit(`${own}/names`)).body).toContain('The name is changed.');
});
