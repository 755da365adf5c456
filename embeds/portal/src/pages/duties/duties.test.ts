import { expect, test } from 'vitest';

import type { Browse, Got } from '../../../test/browse.ts';
import { ids, users } from '../../../test/governing-examples.ts';
import { usePortal } from '../../../test/use-portal.ts';

const { world, as } = await usePortal();
const text = ({ body }: Got): string => body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const changed = (): unknown[] => world.core.asked.flatMap((each, at) => (each === 'POST /v1/designations' ? [world.core.bodies[at]] : []));
const name = async (browser: Browse, fields: Record<string, string>): Promise<Got> => {
  await browser.get('/duties/name');
  return browser.submit('/duties/name', fields);
};

test('who has which duty, by name; an information-governance lead reads and changes nothing', async () => {
  const page = await (await as('administrator')).get('/duties');
  expect(text(page)).toContain('Owain Pugh Look past a protection 1 October 2026, 10:00 End a duty : Owain Pugh, Look past a protection');
  const read = await (await as('information-governance-lead')).get('/duties');
  expect([read.status, read.body.includes('/end"'), read.body.includes('/duties/name')]).toEqual([200, false, false]);
  expect((await (await as('information-governance-lead')).get('/duties/name')).status).toBe(403);
  expect((await (await as('team-lead')).get('/duties')).status).toBe(403);
});

test('those may be named whose roles a duty is for and whose accounts are active; nobody is offered themselves', async () => {
  const browser = await as('administrator');
  world.core.answers.set('GET /v1/users', { users: [...users, { ...users[0], accountId: world.core.identity.account, name: 'Myself Now' }], nextCursor: null });
  const { body } = await browser.get('/duties/name');
  expect([body.includes('Owain Pugh, practitioner'), body.includes('Élin Rees, administrator'), body.includes('Myself Now')]).toEqual([true, false, false]);
  const forged = await browser.submit('/duties/name', { accountId: world.core.identity.account, duty: 'override' });
  expect([forged.body.includes('href="#accountId"'), changed()]).toEqual([true, []]);
});

test('naming needs a person and a duty, each said at its field, and goes to the core as chosen', async () => {
  const browser = await as('administrator');
  const faulty = await name(browser, { accountId: '' });
  for (const field of ['accountId', 'duty']) expect(faulty.body, field).toContain(`href="#${field}"`);
  const done = await name(browser, { accountId: ids.owain, duty: 'shield-approval' });
  expect([done.body.includes('They have been named.'), changed()]).toEqual([true, [{ accountId: ids.owain, duty: 'shield-approval', action: 'name' }]]);
});

test('looking past a protection is given to those alone who ask about people', async () => {
  const browser = await as('administrator');
  world.core.answers.set('GET /v1/users', { users: [{ ...users[0], role: 'data-lead' }], nextCursor: null });
  const page = await name(browser, { accountId: ids.owain, duty: 'override' });
  expect([page.body.includes('Only practitioners and team leads'), changed()]).toEqual([true, []]);
});

test('a duty is ended by a press on a page that says whose, and what the core refuses is said', async () => {
  const browser = await as('administrator');
  const path = `/duties/${ids.owain}/override/end`;
  expect(text(await browser.get(path))).toContain('Who Owain Pugh Duty Look past a protection');
  expect((await browser.submit(path)).body).toContain('The duty has ended.');
  expect(changed()).toEqual([{ accountId: ids.owain, duty: 'override', action: 'end' }]);
  world.core.answers.set('POST /v1/designations', { problem: { status: 404, code: 'not-found' } });
  await browser.get(path);
  expect((await browser.submit(path)).body).toContain('Nothing was changed.');
  for (const other of [`/duties/${ids.owain}/refuge-list/end`, `/duties/${ids.nia}/override/end`, `/duties/${ids.owain}/king/end`]) expect((await browser.get(other)).status).toBe(404);
});
