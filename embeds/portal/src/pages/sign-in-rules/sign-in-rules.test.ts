import { expect, test } from 'vitest';

import { textOf } from '../../../test/page-text.ts';
import { usePortal } from '../../../test/use-portal.ts';

const { as, sent, world } = await usePortal();
const change = '/sign-in-rules/change';
const standing = { absoluteMinutes: '720', idleMinutes: '15', factors: ['totp', 'passkey'], ownSignInOnly: 'no' } as const;

test('the rules stand in words, and are for those who decide about accounts', async () => {
  const said = textOf((await (await as('administrator')).get('/sign-in-rules')).body);
  expect(said).toMatch(/Signed in for at most 12 hours Locked when nobody does anything for 15 minutes Second factors that count Authenticator app, Passkey or security key/);
  for (const role of ['team-lead', 'data-lead', 'practitioner']) expect([role, (await (await as(role)).get('/sign-in-rules')).status, (await (await as(role)).get(change)).status]).toEqual([role, 403, 403]);
});

test('only what is different is sent, within the bounds; what is wrong is said at its field', async () => {
  const browser = await as('information-governance-lead');
  const form = await browser.get(change);
  expect([/value="totp" checked/.test(form.body), /value="no" checked/.test(form.body), form.body.includes('value="720"')]).toEqual([true, true, true]);
  const faulty = await browser.submit(change, { absoluteMinutes: '721', idleMinutes: '1', ownSignInOnly: 'perhaps' });
  for (const field of ['absoluteMinutes', 'idleMinutes', 'factors', 'ownSignInOnly']) expect(faulty.body, field).toContain(`href="#${field}"`);
  await browser.get(change);
  const same = await browser.submit(change, standing);
  expect([same.body.includes('Nothing was different'), sent('POST /v1/sign-in-policy')]).toEqual([true, []]);
  await browser.get(change);
  const done = await browser.submit(change, { ...standing, absoluteMinutes: '480', factors: 'passkey' });
  expect([done.body.includes('The rules are changed.'), sent('POST /v1/sign-in-policy')]).toEqual([true, [{ absoluteMinutes: 480, factors: ['passkey'] }]]);
});

test('a tick that was taken away stays away when the form comes back', async () => {
  const browser = await as('information-governance-lead');
  await browser.get(change);
  const { body } = await browser.submit(change, { ...standing, factors: 'passkey', idleMinutes: '' });
  expect([/value="totp" checked/.test(body), /value="passkey" checked/.test(body)]).toEqual([false, true]);
});

test('an administrator is told who loosens a rule, and everybody when the own sign-in is the way to say it', async () => {
  const browser = await as('administrator');
  expect((await browser.get(change)).body).toContain('As an administrator you make the rules stricter.');
  world.core.answers.set('POST /v1/sign-in-policy', { problem: { status: 403, code: 'forbidden' } });
  expect((await browser.submit(change, { ...standing, idleMinutes: '30' })).body).toContain('An information-governance lead decides that');
  world.core.answers.set('POST /v1/sign-in-policy', { problem: { status: 409, code: 'own-sign-in-needed' } });
  expect((await browser.submit(change, { ...standing, ownSignInOnly: 'yes' })).body).toContain('href="#ownSignInOnly"');
});
