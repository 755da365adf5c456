import { expect, test } from 'vitest';

import type { Got } from '../../../test/browse.ts';
import { usePortal } from '../../../test/use-portal.ts';

const { world, as, sent } = await usePortal();
const text = ({ body }: Got): string => body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const changed = (): unknown[] => sent('POST /v1/service-permissions');
const withdraw = '/sensitive-services/cwm-children/substance-use/withdraw';

test('what is allowed stands with its feed and clause, and team names that look telling below', async () => {
  const said = text(await (await as('data-lead')).get('/sensitive-services'));
  expect(said).toContain('Substance use Children’s social care West agreement 2026, clause 4.2 1 September 2026, 11:00');
  expect(said).toContain('Young parents support Attendance and exclusion 5 November 2026, 05:30');
});

test('a data lead reads and signs nothing; nobody else comes here', async () => {
  const browser = await as('data-lead');
  const { body } = await browser.get('/sensitive-services');
  expect([body.includes('/allow'), body.includes('/withdraw')]).toEqual([false, false]);
  expect([(await browser.get('/sensitive-services/allow')).status, (await browser.get(withdraw)).status]).toEqual([403, 403]);
  for (const role of ['practitioner', 'administrator']) expect([role, (await (await as(role)).get('/sensitive-services')).status]).toEqual([role, 403]);
});

test('allowing needs one kind, one feed and the clause, each said at its field', async () => {
  const browser = await as('information-governance-lead');
  await browser.get('/sensitive-services/allow');
  const faulty = await browser.submit('/sensitive-services/allow', { feedId: '', agreement: 'x' });
  for (const field of ['feedId', 'category', 'agreement']) expect(faulty.body, field).toContain(`href="#${field}"`);
  expect([faulty.body.includes('value="x"'), changed()]).toEqual([true, []]);
  const done = await browser.submit('/sensitive-services/allow', { feedId: 'cwm-children', category: 'mental-health', agreement: 'West agreement, 4.3' });
  expect([done.body.includes('It is allowed from now on.'), changed()]).toEqual([true, [{ feedId: 'cwm-children', category: 'mental-health', agreement: 'West agreement, 4.3', action: 'sign' }]]);
});

test('withdrawing says what goes and does it; what is not allowed cannot be withdrawn', async () => {
  const browser = await as('information-governance-lead');
  expect(text(await browser.get(withdraw))).toContain('Substance use Feed Children’s social care Allowed under West agreement 2026, clause 4.2 What it brought is taken out at once');
  expect((await browser.submit(withdraw)).body).toContain('It is withdrawn.');
  expect(changed()).toEqual([{ feedId: 'cwm-children', category: 'substance-use', agreement: 'West agreement 2026, clause 4.2', action: 'end' }]);
  expect((await browser.get('/sensitive-services/cwm-children/termination/withdraw')).status).toBe(404);
});

test('what the core refuses is said', async () => {
  const browser = await as('information-governance-lead');
  world.core.answers.set('POST /v1/service-permissions', { problem: { status: 404, code: 'not-found' } });
  await browser.get('/sensitive-services/allow');
  expect((await browser.submit('/sensitive-services/allow', { feedId: 'gone', category: 'mental-health', agreement: 'West, 4' })).body).toContain('Nothing was changed.');
});
