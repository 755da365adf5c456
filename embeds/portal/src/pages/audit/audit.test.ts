import { expect, test } from 'vitest';

import { ids } from '../../../test/governing-examples.ts';
import { usePortal } from '../../../test/use-portal.ts';
import { trailQuery } from './trail-query.ts';

const { world, as, sent } = await usePortal();
const asked = (): string[] => world.core.asked.filter((each) => each.startsWith('GET /v1/audit-events'));

test('everybody reads their own trail, and no address makes it the organisation’s', async () => {
  const browser = await as('administrator');
  const { body } = await browser.get(`/audit?scope=organisation&account=${ids.owain}`);
  expect([asked(), body.includes('What my organisation did'), body.includes('A question was answered')]).toEqual([['GET /v1/audit-events?scope=own'], false, true]);
  expect(body).not.toContain('Owain Pugh');
});

test('information governance reads the organisation’s, with names, and through which system', async () => {
  const browser = await as('information-governance-lead');
  const { body } = await browser.get('/audit?scope=organisation');
  expect([body.includes('Owain Pugh'), body.includes('through cwm-case'), body.includes('a connector'), body.includes('aria-current="page">What my organisation did')]).toEqual([true, true, true, true]);
  expect(asked()).toEqual(['GET /v1/audit-events?scope=organisation']);
});

test('filters are passed on as the core knows them, and go along to older entries', async () => {
  const browser = await as('information-governance-lead');
  const { body } = await browser.get(`/audit?scope=organisation&kind=search-answered&gateway=children-act-1989-s47&account=${ids.owain}&from=2026-11-21&to=2026-11-21`);
  expect(asked()).toEqual([`GET /v1/audit-events?scope=organisation&kind=search-answered&gateway=children-act-1989-s47&account=${ids.owain}&from=2026-11-21&to=2026-11-21`]);
  const older = /href="(\/audit\?[^"]*cursor=[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect(older).toContain('kind=search-answered');
  await browser.get(older);
  expect(asked().at(-1)).toContain('cursor=1763629800000');
});

test('a day that is none asks the core for nothing, and is said at its field', async () => {
  const browser = await as('practitioner');
  const page = await browser.get('/audit?from=2026-02-31');
  expect([page.title, page.body.includes('href="#filter-from"'), asked()]).toEqual(['Error: Audit trail – MAST', true, []]);
});

test('an empty trail says what that means', async () => {
  const browser = await as('practitioner');
  world.core.answers.set('GET /v1/audit-events', { events: [], nextCursor: null });
  expect((await browser.get('/audit')).body).toContain('Nothing of this kind was done in this time.');
});

test.each([
  [{ kind: 'toString' }, { scope: 'own' }],
  [{ scope: 'organisation', account: 'x or 1' }, { scope: 'organisation' }],
  [{ cursor: 'a b' }, { scope: 'own' }],
  [{ from: '2026-11-21', gateway: 'A b' }, { scope: 'own', from: '2026-11-21' }],
])('of %j only what there is is asked', (address, query) => {
  expect(trailQuery(address, true, '2026-11-21').query).toEqual(query);
});

test('a day to come is a slip, and so is an end before its beginning', () => {
  expect(trailQuery({ from: '2026-11-22' }, false, '2026-11-21')).toMatchObject({ wrong: { from: '2026-11-22' }, query: { scope: 'own' } });
  expect(trailQuery({ from: '2026-11-20', to: '2026-11-19' }, false, '2026-11-21')).toMatchObject({ wrong: { to: '2026-11-19' }, query: { scope: 'own', from: '2026-11-20' } });
});

const look = { about: 'person', given: 'Tomos', family: 'Rees', 'born-day': '7', 'born-month': '3', 'born-year': '2014', kind: '', gateway: '', account: '' };

test('who looked at this child: what is asked travels in a body, what is found says purpose, who, what was asked, how much, and why it is listed', async () => {
  const browser = await as('information-governance-lead');
  await browser.get('/audit/look');
  const page = await browser.submit('/audit/look', look);
  expect([new URL(page.url).pathname, sent('audit-searches')]).toEqual(['/audit/look/found', [{ about: { person: { given: 'Tomos', family: 'Rees', dateOfBirth: '2014-03-07' } } }]]);
  for (const text of ['Owain Pugh', 'through cwm-case', 'Strategy discussion this afternoon', 'Tomos Rees', 'Nobody found', '3 records', 'only a part is the same', 'Gone: its time is over', 'Before 1 March 2026', 'What was asked before 1 November 2024']) expect(page.body, text).toContain(text);
  expect(page.title).not.toMatch(/tomos|rees/i);
  // Turned into Welsh afterwards, nothing of it stays English but what people typed; the trail is not asked again.
  const turned = (await browser.get('/audit/look/found?lang=cy')).body;
  expect([turned.includes('A question was answered'), turned.includes('Cwestiynau a atebwyd'), sent('audit-searches').length]).toEqual([false, true, 1]);
  await browser.get('/audit/look/found?lang=en');
  await browser.submit('/audit/look/older', {});
  expect(sent('audit-searches')[1]).toMatchObject({ about: { person: { given: 'Tomos' } }, cursor: '1763629800000~0198f000-0000-7000-8000-000000000042' });
});

test('a form that names nobody asks the core for nothing, and says at its fields what is missing', async () => {
  const browser = await as('information-governance-lead');
  for (const [form, field] of [[{ ...look, about: '' }, 'about'], [{ ...look, 'born-year': '' }, 'born'], [{ ...look, given: '', family: '' }, 'given'], [{ ...look, about: 'record', feedId: 'cwm-children' }, 'ref'], [{ ...look, about: 'number', personId: 'x' }, 'personId']] as const) {
    await browser.get('/audit/look');
    const page = await browser.submit('/audit/look', form);
    expect(page.body, field).toContain(`href="#${field}"`);
  }
  expect(sent('audit-searches')).toEqual([]);
});

test('who saw our records: by organisation, gateway and days in the address; one record by a form, whose reference stands in none', async () => {
  const browser = await as('information-governance-lead');
  const { body } = await browser.get('/audit/records?organisation=SWP&gateway=children-act-1989-s47&from=2026-11-01&to=x');
  expect(sent('record-views')).toContainEqual({ organisation: 'SWP', gateway: 'children-act-1989-s47', from: '2026-11-01' });
  for (const text of ['CC-1042 (Children’s social care, version 2): shown', 'named as of a household', 'a check of a health record that nobody had declared', 'a record that is not named (Attendance and exclusion): only that there is something was said (2 records)']) expect(body, text).toContain(text);
  const page = await browser.submit('/audit/records', { feedId: 'cwm-children', ref: 'CC-1042' });
  expect([new URL(page.url).pathname, page.body.includes('Record CC-1042 of Children’s social care')]).toEqual(['/audit/records/record', true]);
  const ours = await browser.submit('/audit/look');
  expect([new URL(ours.url).pathname, sent('audit-searches')]).toEqual(['/audit/look/found', [{ about: { record: { feedId: 'cwm-children', ref: 'CC-1042' } } }]]);
  expect(world.core.asked.join()).not.toContain('CC-1042');
});

test.each(['practitioner', 'administrator', 'data-lead'] as const)('a %s neither opens what was asked nor reads who saw records', async (role) => {
  const browser = await as(role);
  for (const path of ['/audit/look', '/audit/look/found', '/audit/records', '/audit/records/record']) expect((await browser.get(path)).status, path).toBe(403);
});
