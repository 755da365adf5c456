import { expect, test } from 'vitest';

import { ids } from '../../../test/governing-examples.ts';
import { usePortal } from '../../../test/use-portal.ts';
import { trailQuery } from './trail-query.ts';

const { world, as } = await usePortal();
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
  const { body } = await browser.get(`/audit?scope=organisation&kind=search-answered&account=${ids.owain}&day=2026-11-21`);
  expect(asked()).toEqual([`GET /v1/audit-events?scope=organisation&kind=search-answered&account=${ids.owain}&day=2026-11-21`]);
  const older = /href="(\/audit\?[^"]*cursor=[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect(older).toContain('kind=search-answered');
  await browser.get(older);
  expect(asked().at(-1)).toContain('cursor=1763629800000');
});

test('a day that is none asks the core for nothing, and is said at its field', async () => {
  const browser = await as('practitioner');
  const page = await browser.get('/audit?day=2026-02-31');
  expect([page.title, page.body.includes('href="#filter-day"'), asked()]).toEqual(['Error: Audit trail – MAST', true, []]);
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
  [{ day: '2026-11-21' }, { scope: 'own', day: '2026-11-21' }],
])('of %j only what there is is asked', (address, query) => {
  expect(trailQuery(address, true, '2026-11-21').query).toEqual(query);
});

test('a day to come is a slip', () => {
  expect(trailQuery({ day: '2026-11-22' }, false, '2026-11-21')).toMatchObject({ wrongDay: '2026-11-22', query: { scope: 'own' } });
});
