import { expect, test } from 'vitest';

import type { Browse, Got } from '../../../test/browse.ts';
import { lawIds } from '../../../test/law-examples.ts';
import { usePortal } from '../../../test/use-portal.ts';

const { world, as } = await usePortal();
const text = ({ body }: Got): string => body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const added = (): unknown[] => world.core.asked.flatMap((each, at) => (each === 'POST /v1/list-entries' ? [world.core.bodies[at]] : []));
const add = async (browser: Browse, path: string, fields: Record<string, string>): Promise<Got> => {
  await browser.get(path);
  return browser.submit(path, fields);
};
const refuge = { lines: '5 Hidden Lane\r\n\r\n Cwm ', postcode: 'SA99 1AA', uprn: '', reference: 'RF-9' };

test('a keeper sees their own entries by their references, and what has ended', async () => {
  const said = text(await (await as('team-lead')).get('/protected-lists'));
  expect(said).toContain('PP-1 Never loaded 10 November 2026, 09:00 in force');
  expect(said).toContain('RF-2 Refuge 1 October 2026, 10:00 ended 1 November 2026, 09:00');
});

test('only whoever has been named for a list is offered to add to it, and is let', async () => {
  const browser = await as('practitioner');
  world.core.me = { ...world.core.me, duties: ['refuge-list'] };
  const page = await browser.get('/protected-lists');
  expect([page.body.includes('/protected-lists/person'), page.body.includes('/protected-lists/refuge')]).toEqual([false, true]);
  expect([(await browser.get('/protected-lists/person')).status, (await browser.get('/protected-lists/refuge')).status]).toEqual([403, 200]);
  world.core.me = { ...world.core.me, duties: undefined };
  const unnamed = await browser.get('/protected-lists');
  expect([unnamed.status, unnamed.body.includes('You have not been named to keep a list.'), unnamed.body.includes('PP-1')]).toEqual([200, true, true]);
  expect((await browser.get('/')).body).not.toContain('href="/protected-lists"');
  for (const role of ['administrator', 'broker', 'reviewer']) expect([role, (await (await as(role)).get('/protected-lists')).status]).toEqual([role, 403]);
});

test('a person goes to the core as described, and what is said afterwards holds nothing of them', async () => {
  const done = await add(await as('data-lead'), '/protected-lists/person', { given: '', family: '', 'born-day': '', 'born-month': '', 'born-year': '', nhsNumber: '999 000 0018', reference: 'PP-2' });
  expect(added()).toEqual([{ list: 'never-load', reference: 'PP-2', person: { nhsNumber: '9990000018' } }]);
  expect([done.body.includes('This says nothing about whether MAST held anything about it.'), done.body.includes('9990000018')]).toEqual([true, false]);
});

test('an address goes with its lines as written', async () => {
  await add(await as('team-lead'), '/protected-lists/refuge', refuge);
  expect(added()).toEqual([{ list: 'refuge', reference: 'RF-9', address: { lines: ['5 Hidden Lane', 'Cwm'], postcode: 'SA99 1AA' } }]);
});

test.each([
  ['neither a house nor a UPRN', { ...refuge, lines: '' }, ['lines']],
  ['a postcode that is none', { ...refuge, postcode: 'Cwm' }, ['postcode']],
  ['a UPRN that is none', { ...refuge, uprn: 'x' }, ['uprn']],
  ['too many lines', { ...refuge, lines: '1\n2\n3\n4\n5\n6\n7' }, ['lines']],
  ['no reference', { ...refuge, reference: '' }, ['reference']],
])('%s is said at its field, and nothing goes to the core', async (_what, fields, faulty) => {
  const page = await add(await as('team-lead'), '/protected-lists/refuge', fields);
  expect([[...page.body.matchAll(/href="#(\w+)"/g)].map(([, field]) => field).filter((field) => field !== 'main'), added()]).toEqual([faulty, []]);
});

test('a house that the core cannot recognise is said at the address', async () => {
  const browser = await as('team-lead');
  world.core.answers.set('POST /v1/list-entries', { problem: { status: 400, code: 'invalid-request', errors: [{ pointer: '/address', rule: 'add-house' }] } });
  const page = await add(browser, '/protected-lists/refuge', refuge);
  expect([page.body.includes('href="#lines"'), page.body.includes('5 Hidden Lane'), `${page.url}${page.title}${JSON.stringify(world.log)}`.includes('Hidden')]).toEqual([true, true, false]);
});

test('an own entry is ended by a press, once', async () => {
  const browser = await as('team-lead');
  await browser.get(`/protected-lists/${lawIds.entry}`);
  expect((await browser.submit(`/protected-lists/${lawIds.entry}/end`)).body).toContain('The entry has ended.');
  expect((await browser.get(`/protected-lists/${lawIds.endedEntry}`)).body).not.toContain('End the entry');
  world.core.answers.set('POST /v1/list-entries/:id/end', { problem: { status: 404, code: 'not-found' } });
  await browser.get(`/protected-lists/${lawIds.entry}`);
  expect((await browser.submit(`/protected-lists/${lawIds.entry}/end`)).body).toContain('It was not ended.');
  expect((await browser.get(`/protected-lists/${lawIds.override}`)).status).toBe(404);
});
