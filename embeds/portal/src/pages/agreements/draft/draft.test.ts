import { expect, test, vi } from 'vitest';

import { ids } from '../../../../test/governing-examples.ts';
import { roomIds } from '../../../../test/room-ids.ts';
import { usePortal } from '../../../../test/use-portal.ts';

const { as, sent, world } = await usePortal();
// The longest form of the portal; under load the first page takes what a machine has left.
vi.setConfig({ testTimeout: 30_000 });
const next = '/agreements/west-glamorgan/next';
const whole = {
  agreement: 'cwm-and-police', 'validFrom-day': '1', 'validFrom-month': '1', 'validFrom-year': '2027', displayMonths: '12', storageMonths: '36', gatewaysWhich: 'all', 'feedOrganisation-0': 'W06000011', 'feedId-0': 'cwm-children',
  readers: ['SWP', 'W06000011'], 'documentKind-0': 'dsa', 'documentNumber-0': 'B'.repeat(64), ownSignatories: ids.elin, 'signatoryOrganisation-0': 'SWP', 'signatoryAccount-0': roomIds.rhys, allows: 'review',
} as const;
const terms = {
  agreement: 'cwm-and-police', validFrom: '2027-01-01', displayMonths: 12, storageMonths: 36, allowsReview: true, allowsCategories: false, allowsReaderLocations: false, allowsOpenAcrossAges: false,
  contributors: [{ organisation: 'W06000011', feedId: 'cwm-children' }], readers: ['SWP', 'W06000011'], documents: [{ kind: 'dsa', sha256: 'b'.repeat(64) }],
  signatories: [{ organisation: 'SWP', accountId: roomIds.rhys }, { organisation: 'W06000011', accountId: ids.elin }],
};

test('a draft goes to the core whole, and leads to its version', async () => {
  const browser = await as('information-governance-lead');
  await browser.get('/new-agreement');
  const done = await browser.submit('/new-agreement', whole);
  expect([new URL(done.url).pathname, done.body.includes('The draft is entered.')]).toEqual(['/agreements/west-glamorgan/versions/2', true]);
  expect(sent('POST /v1/agreements')).toEqual([terms]);
});

test('what is missing is said at its field, every one of them, and nothing is sent', async () => {
  const browser = await as('information-governance-lead');
  await browser.get('/new-agreement');
  const faulty = await browser.submit('/new-agreement', { agreement: 'Cwm & Police', 'validFrom-day': '31', 'validFrom-month': '2', 'validFrom-year': '2027', displayMonths: '0', storageMonths: '', 'feedOrganisation-0': 'SWP', 'feedId-0': '', 'documentNumber-0': 'abc', 'signatoryAccount-0': 'Rhys' });
  for (const field of ['agreement', 'validFrom', 'displayMonths', 'storageMonths', 'gatewaysWhich', 'feedId-0', 'readers', 'documentKind-0', 'documentNumber-0', 'signatoryOrganisation-0', 'signatoryAccount-0']) {
    expect(faulty.body, field).toContain(`href="#${field}"`);
    expect(faulty.body, field).toContain(`id="${field}"`);
  }
  expect(sent('POST /v1/agreements')).toEqual([]);
});

test('storing for less than showing, and a last day before the first, are said before anything is sent', async () => {
  const browser = await as('information-governance-lead');
  await browser.get('/new-agreement');
  const { body } = await browser.submit('/new-agreement', { ...whole, storageMonths: '6', 'validTo-day': '31', 'validTo-month': '12', 'validTo-year': '2026' });
  expect([body.includes('Store records for at least as long as they are shown'), body.includes('The last day cannot come before the first'), sent('POST /v1/agreements')]).toEqual([true, true, []]);
});

test('the next version begins with the terms of the newest, and names the agreement by its address alone', async () => {
  const browser = await as('information-governance-lead');
  const { body } = await browser.get(next);
  expect(body).not.toContain('id="agreement"');
  expect(body).toMatch(/id="feedId-0"[^>]*value="swp-headlines"/);
  expect(body).toMatch(/value="7A3" checked/);
  expect(body).toMatch(/value="sswbwa-2014-s130" checked/);
  expect(body).toMatch(/value="taken-out-2025" checked/);
  expect([/value="vital-interests" checked/.test(body), body.includes('children-act-2004-s29')]).toEqual([false, false]);
  expect(body).toMatch(/id="displayMonths"[^>]*value="12"/);
  await browser.submit(next, { ...whole, agreement: 'another' });
  expect(sent('POST /v1/agreements')).toEqual([{ ...terms, agreement: 'west-glamorgan' }]);
});

test('gateways that are ticked beside every gateway are never dropped unseen', async () => {
  const browser = await as('information-governance-lead');
  await browser.get(next);
  const { body } = await browser.submit(next, { ...whole, gateways: 'vital-interests' });
  expect([body.includes('href="#gatewaysWhich"'), body.includes('choose these alone, or untick them'), sent('POST /v1/agreements')]).toEqual([true, true, []]);
  await browser.submit(next, { ...whole, gatewaysWhich: 'some', gateways: 'vital-interests' });
  expect(sent('POST /v1/agreements')).toEqual([{ ...terms, agreement: 'west-glamorgan', gateways: ['vital-interests'] }]);
});

test('a row more keeps everything that was typed, sends nothing and finds no fault', async () => {
  const browser = await as('information-governance-lead');
  const before = await browser.get('/new-agreement');
  expect(before.body).not.toContain('id="feedId-2"');
  const more = await browser.submit('/new-agreement', { ...whole, 'feedOrganisation-1': '', 'feedId-1': '', add: 'feeds' });
  expect(more.body).toContain('id="feedId-2"');
  expect([more.url.endsWith('#feedOrganisation-2'), more.body.includes('value="cwm-and-police"'), more.title, sent('POST /v1/agreements')]).toEqual([true, true, 'Draft an agreement – MAST', []]);
});

test('a row that was emptied stays empty when the form comes back', async () => {
  const browser = await as('information-governance-lead');
  await browser.get(next);
  const { body } = await browser.submit(next, { ...whole, displayMonths: '', 'feedOrganisation-1': '', 'feedId-1': '' });
  expect(body).toMatch(/id="feedId-1"[^>]*value=""/);
  expect(body).not.toContain('swp-headlines');
});

test('what only the core can know is said at the row that it is about', async () => {
  const browser = await as('information-governance-lead');
  const errors = [
    { pointer: '/contributors/1/feedId', rule: 'known' }, { pointer: '/signatories/0/accountId', rule: 'known' }, { pointer: '/signatories/1/organisation', rule: 'party' }, { pointer: '/readers', rule: 'own-organisation-is-a-party' },
    { pointer: '/gateways/0', rule: 'known' },
  ];
  world.core.answers.set('POST /v1/agreements', { problem: { status: 422, code: 'agreement-refused', errors } });
  await browser.get('/new-agreement');
  const { body } = await browser.submit('/new-agreement', { ...whole, 'feedOrganisation-1': '', 'feedId-1': '', 'feedOrganisation-4': 'SWP', 'feedId-4': 'swp-headlines', gatewaysWhich: 'some', gateways: 'no-such-gateway' });
  for (const field of ['feedId-4', 'signatoryAccount-0', 'ownSignatories', 'readers', 'gateways']) expect(body, field).toContain(`href="#${field}"`);
  expect(body).toContain('Your own organisation shares or reads under an agreement that it drafts');
});
