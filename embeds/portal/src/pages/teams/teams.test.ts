import { expect, test } from 'vitest';

import { ids } from '../../../test/governing-examples.ts';
import { textOf } from '../../../test/page-text.ts';
import { usePortal } from '../../../test/use-portal.ts';

const { as, sent, world } = await usePortal();
const one = `/teams/${ids.team}`;

test('teams stand with their line manager; only an administrator is led on to change one', async () => {
  const { body, title } = await (await as('administrator')).get('/teams');
  expect([textOf(body).includes('Assessment 2 Élin Rees 3 in use'), body.includes(one), body.includes('/new-team'), title]).toEqual([true, true, true, 'Teams – MAST']);
  for (const role of ['information-governance-lead', 'team-lead']) {
    const browser = await as(role);
    expect([(await browser.get('/teams')).body.includes(one), (await browser.get(one)).status, (await browser.get('/new-team')).status], role).toEqual([false, 403, 403]);
  }
  expect((await (await as('practitioner')).get('/teams')).status).toBe(403);
});

test('a team is entered with a name, and a manager where there is one; only those who may manage are offered', async () => {
  const browser = await as('administrator');
  const fresh = await browser.get('/new-team');
  expect([fresh.body.includes('Élin Rees, administrator'), fresh.body.includes('Owain Pugh')]).toEqual([true, false]);
  const faulty = await browser.submit('/new-team', { name: 'x', managerId: 'nobody' });
  expect([faulty.body.includes('href="#name"'), faulty.body.includes('href="#managerId"'), sent('POST /v1/teams')]).toEqual([true, true, []]);
  await browser.submit('/new-team', { name: 'Assessment 3', managerId: '' });
  await browser.get('/new-team');
  const done = await browser.submit('/new-team', { name: 'Assessment 4', managerId: ids.elin });
  expect([done.body.includes('The team is entered.'), sent('POST /v1/teams')]).toEqual([true, [{ name: 'Assessment 3', managerId: null }, { name: 'Assessment 4', managerId: ids.elin }]]);
});

test('only what is different is changed; nobody as a manager is a change too', async () => {
  const browser = await as('administrator');
  await browser.get(one);
  const same = await browser.submit(one, { name: 'Assessment 2', managerId: ids.elin, status: 'active' });
  expect([same.body.includes('Nothing was different'), sent('POST /v1/teams')]).toEqual([true, []]);
  await browser.get(one);
  await browser.submit(one, { name: 'Assessment 2', managerId: '', status: 'closed' });
  expect(sent('POST /v1/teams')).toEqual([{ managerId: null, status: 'closed' }]);
});

test('who cannot manage a team is said at the field, and a team of others is not there', async () => {
  const browser = await as('administrator');
  world.core.answers.set('POST /v1/teams/:id/changes', { problem: { status: 400, code: 'invalid-request', errors: [{ pointer: '/managerId', rule: 'manager' }] } });
  await browser.get(one);
  const { body } = await browser.submit(one, { name: 'Assessment 2', managerId: ids.sam, status: 'active' });
  expect([body.includes('href="#managerId"'), body.includes('This person cannot manage a team')]).toEqual([true, true]);
  expect((await browser.get(`/teams/${ids.declaration}`)).status).toBe(404);
});
