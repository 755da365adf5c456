import { expect, test } from 'vitest';

import type { Got } from '../../../test/browse.ts';
import { declaration, lawIds } from '../../../test/law-examples.ts';
import { usePortal } from '../../../test/use-portal.ts';

const { world, as, sent } = await usePortal();
const text = ({ body }: Got): string => body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const path = `/declaration-reviews/${lawIds.declaration}`;

test('the list names the law in words and opens no reason by being looked at', async () => {
  const page = await (await as('information-governance-lead')).get('/declaration-reviews');
  expect(text(page)).toContain('18 November 2026, 14:00 Owain Pugh Vital interests Care Act 2014, section 42 An adult');
  expect([world.core.asked.some((each) => each.endsWith('/read')), page.body.includes('answered his door')]).toEqual([false, false]);
});

test('overdue references say since when, and that their maker was reminded; they are not read', async () => {
  const page = await (await as('information-governance-lead')).get('/declaration-reviews?waiting=reference');
  expect(text(page)).toContain('due since 19 November 2026, 14:00 reminded 20 November 2026, 06:00');
  expect(world.core.asked).toContain('GET /v1/declaration-reviews?waiting=reference');
  expect(page.body).not.toContain(`href="${path}"`);
});

test('one is read with its reason, and reading is said to be recorded; whom it asked about is nowhere', async () => {
  const page = await (await as('information-governance-lead')).get(path);
  expect(page.title).toBe('Declaration – MAST');
  expect(text(page)).toContain('Reason chosen Somebody is missing Why, in their words He has not answered his door for two days Reference none given yet');
  expect(page.body).toContain('That you read this is recorded.');
});

test('an outcome is chosen, kept once and said', async () => {
  const browser = await as('information-governance-lead');
  await browser.get(path);
  expect((await browser.submit(`${path}/outcome`)).body).toContain('href="#outcome"');
  expect(sent('/outcome')).toEqual([]);
  await browser.get(path);
  const done = await browser.submit(`${path}/outcome`, { outcome: 'gateway-missing' });
  expect([done.body.includes('The outcome is kept.'), sent('/outcome')]).toEqual([true, [{ outcome: 'gateway-missing' }]]);
});

test('nobody reviews their own, nor a second time', async () => {
  const browser = await as('information-governance-lead');
  world.core.answers.set('POST /v1/declaration-reviews/:id/read', { ...declaration, accountId: world.core.identity.account });
  const own = await browser.get(path);
  expect([own.body.includes('This declaration is your own'), own.body.includes('name="outcome"')]).toEqual([true, false]);
  world.core.answers.set('POST /v1/declaration-reviews/:id/read', { ...declaration, outcome: 'improper' });
  const settled = await browser.get(path);
  expect([settled.body.includes('It has been reviewed: Not proper.'), settled.body.includes('name="outcome"')]).toEqual([true, false]);
});

test('what a colleague did meanwhile is said', async () => {
  const browser = await as('information-governance-lead');
  world.core.answers.set('POST /v1/declaration-reviews/:id/outcome', { problem: { status: 404, code: 'not-found' } });
  await browser.get(path);
  expect((await browser.submit(`${path}/outcome`, { outcome: 'proper' })).body).toContain('It was not kept.');
});

test('is for information governance alone', async () => {
  for (const role of ['administrator', 'practitioner', 'data-lead']) expect([role, (await (await as(role)).get('/declaration-reviews')).status, (await (await as(role)).get(path)).status]).toEqual([role, 403, 403]);
  expect(world.core.asked.filter((each) => each.includes('declaration-reviews'))).toEqual([]);
});
