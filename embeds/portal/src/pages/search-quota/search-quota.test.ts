import { expect, test } from 'vitest';

import { textOf } from '../../../test/page-text.ts';
import { usePortal } from '../../../test/use-portal.ts';

const { as, sent, world } = await usePortal();
const change = '/search-quota/change';
const standing = { userHour: '60', userDay: '250', applicationHour: '2000', applicationDay: '10000', organisationHour: '2000', organisationDay: '10000' };

test('the limits stand as a table; only information governance is offered to change them', async () => {
  const { body } = await (await as('administrator')).get('/search-quota');
  expect(textOf(body)).toMatch(/One person Whatever they ask with 60 250 .*Everybody together All questions of the organisation 2000 10000/);
  expect([body.includes(change), (await (await as('administrator')).get(change)).status, (await (await as('practitioner')).get('/search-quota')).status]).toEqual([false, 403, 403]);
  expect((await (await as('information-governance-lead')).get('/search-quota')).body).toContain(change);
});

test('only what is different is sent; what is no number, too much, or more in an hour than in a day is said at its field', async () => {
  const browser = await as('information-governance-lead');
  await browser.get(change);
  const faulty = await browser.submit(change, { ...standing, userHour: '251', applicationDay: 'many', organisationDay: '500001' });
  for (const field of ['userHour', 'applicationDay', 'organisationDay']) expect(faulty.body, field).toContain(`href="#${field}"`);
  expect(faulty.body).not.toContain('href="#userDay"');
  await browser.get(change);
  expect([(await browser.submit(change, standing)).body.includes('Nothing was different'), sent('POST /v1/search-quota')]).toEqual([true, []]);
  await browser.get(change);
  const done = await browser.submit(change, { ...standing, userHour: '40' });
  expect([done.body.includes('The limits are changed.'), sent('POST /v1/search-quota')]).toEqual([true, [{ userHour: 40 }]]);
});

test('what the core finds wrong stands at the field it names', async () => {
  const browser = await as('information-governance-lead');
  world.core.answers.set('POST /v1/search-quota', { problem: { status: 400, code: 'invalid-request', errors: [{ pointer: '/organisationHour', rule: 'above-day' }] } });
  await browser.get(change);
  const { body } = await browser.submit(change, { ...standing, organisationHour: '2001' });
  expect([body.includes('href="#organisationHour"'), body.includes('cannot be more than the limit for a day')]).toEqual([true, true]);
});
