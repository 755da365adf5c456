import { expect, test } from 'vitest';

import { lawIds } from '../../../test/law-examples.ts';
import { textOf } from '../../../test/page-text.ts';
import { usePortal } from '../../../test/use-portal.ts';

const { world, as, sent } = await usePortal();

test('the list says which records, who is to look and by when, and what came of those that are over; never who reported', async () => {
  const text = textOf((await (await as('data-lead')).get('/reported-records')).body);
  expect(text).toContain('CH-5512 of another person Reviewers are comparing it 23 November 2026, 09:00');
  expect(text).toContain('CH-77 of another address Waits for you');
  expect(text).toContain('no longer here of another person Wrong your system has changed it since settled 21 November 2026, 09:00');
});

test('while reviewers have time it can only be said that the record is wrong', async () => {
  const browser = await as('data-lead');
  const compared = await browser.get(`/reported-records/${lawIds.waiting}`);
  expect([compared.body.includes('value="wrong"'), compared.body.includes('value="right"')]).toEqual([true, false]);
  const own = await browser.get(`/reported-records/${lawIds.mine}`);
  expect([own.body.includes('value="wrong"'), own.body.includes('value="right"'), own.body.includes(' checked')]).toEqual([true, true, false]);
  expect((await browser.get(`/reported-records/${lawIds.over}`)).body).not.toContain('name="finding"');
});

test('a finding is chosen, kept once, and what it does is said', async () => {
  const browser = await as('data-lead');
  await browser.get(`/reported-records/${lawIds.mine}`);
  expect((await browser.submit(`/reported-records/${lawIds.mine}`, {})).body).toContain('href="#finding"');
  const done = await browser.submit(`/reported-records/${lawIds.mine}`, { finding: 'wrong' });
  expect([textOf(done.body).includes('Everybody who was shown the record is told'), sent('/finding')]).toEqual([true, [{ finding: 'wrong' }]]);
});

test('one that somebody settled meanwhile is said to be; the page is for the data lead alone', async () => {
  const browser = await as('data-lead');
  world.core.answers.set('POST /v1/disputes/:id/finding', { problem: { status: 409, code: 'state-changed' } });
  await browser.get(`/reported-records/${lawIds.mine}`);
  expect(textOf((await browser.submit(`/reported-records/${lawIds.mine}`, { finding: 'right' })).body)).toContain('Somebody has settled this meanwhile');
  for (const role of ['practitioner', 'administrator']) expect([role, (await (await as(role)).get('/reported-records')).status]).toEqual([role, 403]);
});
