import { expect, test } from 'vitest';

import { textOf } from '../../../test/page-text.ts';
import { roomIds } from '../../../test/room-ids.ts';
import { usePortal } from '../../../test/use-portal.ts';

const { as, sent, world } = await usePortal();
const one = `/factor-resets/${roomIds.reset}`;

test('who waits stands by name, for administrators alone', async () => {
  const said = textOf((await (await as('administrator')).get('/factor-resets')).body);
  expect(said).toContain('Owain Pugh 21 November 2026, 08:40 22 November 2026, 08:40');
  for (const role of ['information-governance-lead', 'team-lead', 'practitioner']) expect([role, (await (await as(role)).get('/factor-resets')).status, (await (await as(role)).get(one)).status]).toEqual([role, 403, 403]);
});

test('a decision is chosen, and said as it was taken', async () => {
  const browser = await as('administrator');
  await browser.get(one);
  const faulty = await browser.submit(`${one}/decide`);
  expect([faulty.title, faulty.body.includes('href="#outcome"'), sent('POST /v1/factor-resets')]).toEqual(['Error: Lost second factor – MAST', true, []]);
  const done = await browser.submit(`${one}/decide`, { outcome: 'approved' });
  expect([done.body.includes('Approved. The person has a mail'), sent('POST /v1/factor-resets')]).toEqual([true, [{ outcome: 'approved' }]]);
});

test('nobody decides about themselves', async () => {
  const browser = await as('administrator');
  const before = await browser.get(one);
  const token = /name="token" value="([^"]+)"/.exec(before.body)?.[1] ?? '';
  world.core.answers.set('GET /v1/factor-resets', { resets: [{ resetId: roomIds.reset, accountId: world.core.identity.account, askedAt: '2026-11-21T08:40:00.000Z', lapsesAt: '2026-11-22T08:40:00.000Z' }] });
  const { body } = await browser.get(one);
  expect([body.includes('Another administrator decides it.'), body.includes(`${one}/decide`)]).toEqual([true, false]);
  const sentAll = await browser.post(`${one}/decide`, { token, outcome: 'approved' }, { origin: world.urls.portal, 'sec-fetch-site': 'same-origin' });
  expect([sentAll.status, sent('POST /v1/factor-resets')]).toEqual([404, []]);
});

test('one that was decided meanwhile is said to be, and no list says what to do', async () => {
  const browser = await as('administrator');
  await browser.get(one);
  world.core.answers.set('POST /v1/factor-resets/:id/decision', { problem: { status: 404, code: 'not-found' } });
  expect((await browser.submit(`${one}/decide`, { outcome: 'refused' })).body).toContain('It has been decided already, or has lapsed');
  world.core.answers.set('GET /v1/factor-resets', { resets: [] });
  expect((await browser.get('/factor-resets')).body).toContain('Nobody waits');
  expect((await browser.get(one)).status).toBe(404);
});
