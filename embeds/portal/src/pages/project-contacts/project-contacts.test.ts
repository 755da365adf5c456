import { expect, test } from 'vitest';

import { textOf } from '../../../test/page-text.ts';
import { usePortal } from '../../../test/use-portal.ts';

const { as, sent, world } = await usePortal();
const guardian = '/project-contacts/caldicott-guardian';

test('every part stands with who fills it, and what is missing is said', async () => {
  const { body, title } = await (await as('administrator')).get('/project-contacts');
  expect(textOf(body)).toContain('6 parts have nobody yet.');
  expect(textOf(body)).toMatch(/Data lead Nia Probert nia\.probert@cwm\.example 01632 960123 2 March 2026, 10:00 .*Caldicott guardian nobody yet/);
  expect(title).toBe('Project contacts – MAST');
  for (const role of ['practitioner', 'team-lead', 'broker', 'reviewer']) expect([role, (await (await as(role)).get('/project-contacts')).status, (await (await as(role)).get(guardian)).status]).toEqual([role, 403, 403]);
});

test('a contact is entered; what is wrong is said at its field, by the page or by the core', async () => {
  const browser = await as('information-governance-lead');
  await browser.get(guardian);
  const faulty = await browser.submit(guardian, { name: '', email: 'x@', phone: '12' });
  for (const field of ['name', 'email', 'phone']) expect(faulty.body, field).toContain(`href="#${field}"`);
  expect(sent('POST /v1/project-contacts')).toEqual([]);
  const done = await browser.submit(guardian, { name: 'Megan Lloyd', email: 'megan.lloyd@cwm.example', phone: '' });
  expect([done.body.includes('The contact is saved.'), sent('POST /v1/project-contacts')]).toEqual([true, [{ role: 'caldicott-guardian', name: 'Megan Lloyd', email: 'megan.lloyd@cwm.example' }]]);
  world.core.answers.set('POST /v1/project-contacts', { problem: { status: 400, code: 'invalid-request', errors: [{ pointer: '/phone', rule: 'custom' }] } });
  await browser.get(guardian);
  expect((await browser.submit(guardian, { name: 'Megan Lloyd', email: 'megan.lloyd@cwm.example', phone: '0900 123456' })).body).toContain('href="#phone"');
});

test('who stands there now is shown to be replaced; a part that there is not is not there', async () => {
  const browser = await as('data-lead');
  const { body, title } = await browser.get('/project-contacts/data-lead');
  expect([body.includes('value="Nia Probert"'), body.includes('Whoever stood here before is forgotten.'), title]).toEqual([true, true, 'Project contact – MAST']);
  expect((await browser.get('/project-contacts/chief')).status).toBe(404);
});
