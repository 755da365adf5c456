import { receiptCode } from '@mast/panel/words';
import { expect, test } from 'vitest';

import type { Got } from '../../../test/browse.ts';
import { lawIds, recalls } from '../../../test/law-examples.ts';
import { usePortal } from '../../../test/use-portal.ts';

const { world, as } = await usePortal();
const text = ({ body }: Got): string => body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

test('whom to tell stands first, by name and the code of their declaration, never about whom', async () => {
  const page = await (await as('administrator')).get('/recalls');
  expect(text(page)).toContain(`Owain Pugh Recalled it has changed: what they were shown was wrong to their manager, not read yet sent 20 November 2026, 10:05 ${receiptCode(lawIds.declaration)} 20 November 2026, 10:00`);
  expect([text(page).includes(recalls[0]?.personId ?? '-'), page.body.includes('only what is recalled is shown')]).toEqual([false, true]);
  expect(page.body).not.toContain('somebody of your organisation');
  expect(text(page)).toContain('your information-governance lead finds in the audit trail');
});

test('all of them are shown when asked for; an account that is not there any more is no name', async () => {
  expect(text(await (await as('administrator')).get('/recalls?show=all'))).toContain('somebody of your organisation In question it is in question and is being looked at');
});

test('the way to later ones keeps what is shown, and a cursor of somebody’s own making does not go to the core', async () => {
  const browser = await as('administrator');
  const { body } = await browser.get('/recalls?show=all');
  expect(body).toMatch(/rel="next" href="\/recalls\?show=all&amp;cursor=1763629800000/);
  await browser.get('/recalls?cursor=1%20or%201');
  expect(world.core.asked.filter((each) => each.startsWith('GET /v1/recalls'))).toEqual(['GET /v1/recalls', 'GET /v1/recalls']);
});

test('a page with nobody to tell says how far that goes', async () => {
  const browser = await as('administrator');
  world.core.answers.set('GET /v1/recalls', { recalls: recalls.slice(1), nextCursor: null });
  expect((await browser.get('/recalls')).body).toContain('Nothing is recalled');
});

test('is for administrators alone', async () => {
  for (const role of ['information-governance-lead', 'team-lead']) expect([role, (await (await as(role)).get('/recalls')).status]).toEqual([role, 403]);
});
