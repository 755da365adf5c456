import { expect, test } from 'vitest';

import type { Got } from '../../../test/browse.ts';
import { ids } from '../../../test/governing-examples.ts';
import { usePortal } from '../../../test/use-portal.ts';

const { world, as, sent } = await usePortal();
const text = ({ body }: Got): string => body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const path = `/staff-particulars/${ids.owain}`;
const filled = { 'born-day': '9', 'born-month': '7', 'born-year': '1984', 'home-line1': '14 Heol y Bont', 'home-postcode': 'SA99 1AB', names: 'Trewick\r\n\r\n Harries ', 'leavesOn-day': '12', 'leavesOn-month': '12', 'leavesOn-year': '2026' };

test('the list says of whom there is what, by whom and when, what it is for and that nobody can read it; what was forgotten counts as nothing', async () => {
  const browser = await as('administrator');
  const page = text(await browser.get('/staff-particulars'));
  for (const part of ['notice when they look up themselves', 'Nobody, you included', '1 of 3 open accounts have particulars.', 'Owain Pugh date of birth, 2 addresses 12 December 2026 2 November 2026, 10:00 by Élin Rees Give anew', 'Sam Abbott nothing not given – Give']) expect(page, part).toContain(part);
  const without = text(await browser.get('/staff-particulars?show=without'));
  expect([without.includes('Sam Abbott'), without.includes('Owain Pugh')]).toEqual([true, false]);
});

test('everything that the core takes is given in a body, and said to be kept', async () => {
  const browser = await as('information-governance-lead');
  const form = await browser.get(path);
  expect([form.title, text(form).includes('what you leave empty is forgotten'), form.body.includes('value="2026"')]).toEqual(['Give staff particulars – MAST', true, true]);
  const done = await browser.submit(path, { ...filled, 'other-line1': '2 Stryd Fawr', 'other-postcode': 'SA99 2CD' });
  expect([new URL(done.url).pathname, done.body.includes('The particulars are kept')]).toEqual(['/staff-particulars', true]);
  expect(sent('/particulars')).toContainEqual({
    dateOfBirth: '1984-07-09', leavesOn: '2026-12-12', familyNames: ['Trewick', 'Harries'], addresses: [{ line1: '14 Heol y Bont', postcode: 'SA99 1AB' }, { line1: '2 Stryd Fawr', postcode: 'SA99 2CD' }],
  });
});

test.each([
  [{}, 'born', 'Fill in something'],
  [{ ...filled, 'born-year': '2999' }, 'born', 'real date of birth'],
  [{ ...filled, 'home-line1': '' }, 'home-line1', 'house and street'],
  [{ ...filled, 'home-postcode': '' }, 'home-postcode', 'real postcode'],
  [{ ...filled, 'other-postcode': 'SA99 1AB' }, 'other-line1', 'house and street'],
  [{ ...filled, names: 'a\nb\nc\nd\ne' }, 'names', 'at most four names'],
  [{ ...filled, 'leavesOn-month': '13' }, 'leavesOn', 'Enter a real day'],
])('%j is told at %s, with what was typed, and gives nothing', async (form, field, told) => {
  const browser = await as('administrator');
  await browser.get(path);
  const page = await browser.submit(path, { 'leavesOn-day': '', 'leavesOn-month': '', 'leavesOn-year': '', ...form });
  expect([page.body.includes(`href="#${field}"`), page.body.includes(told), sent(`${ids.owain}/particulars`)]).toEqual([true, true, []]);
});

test.each([
  [{ status: 400, code: 'invalid-request', errors: [{ pointer: '/addresses', rule: 'unreadable' }] }, 'href="#home-postcode"'],
  [{ status: 400, code: 'invalid-request', errors: [{ pointer: '/addresses/1/postcode', rule: 'format' }] }, 'href="#other-postcode"'],
  [{ status: 400, code: 'invalid-request', errors: [{ pointer: '/familyNames/0', rule: 'too-long' }] }, 'href="#names"'],
  [{ status: 404, code: 'not-found' }, 'It was not kept.'],
])('what the core refuses with %j is said', async (problem, told) => {
  const browser = await as('administrator');
  world.core.answers.set('POST /v1/users/:id/particulars', { problem });
  await browser.get(path);
  expect((await browser.submit(path, filled)).body).toContain(told);
});

test('forgetting is an act of its own, and sends nothing but that', async () => {
  const browser = await as('administrator');
  expect((await browser.get(path)).body).toContain(`href="${path}/forget"`);
  await browser.get(`${path}/forget`);
  expect((await browser.submit(`${path}/forget`)).body).toContain('The particulars are forgotten.');
  expect(sent('/particulars')).toContainEqual({ addresses: [], familyNames: [] });
});

test('nobody gives their own, and nobody else comes here', async () => {
  const browser = await as('administrator');
  const own = (world.core.me as { accountId: string }).accountId;
  world.core.answers.set('GET /v1/users', { users: [], nextCursor: null });
  expect((await browser.get(`/staff-particulars/${own}`)).status).toBe(404);
  for (const role of ['team-lead', 'data-lead', 'practitioner']) expect((await (await as(role)).get('/staff-particulars')).status).toBe(403);
});
