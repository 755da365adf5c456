import { expect, test } from 'vitest';

import { textOf } from '../../../test/page-text.ts';
import { usePortal } from '../../../test/use-portal.ts';

const { as, world } = await usePortal();

test('months are listed, the one under way said to be so, and opening none asks the core for nothing', async () => {
  world.now = () => new Date('2026-11-22T10:00:00Z');
  const text = textOf((await (await as('information-governance-lead')).get('/assurance')).body);
  expect(text).toMatch(/November 2026 so far October 2026 September 2026/);
  expect(world.core.asked.filter((call) => call.includes('assurance-packs'))).toEqual([]);
});

test('a pack is read on the page, and kept as the file that prints', async () => {
  const browser = await as('information-governance-lead');
  const text = textOf((await browser.get('/assurance/2026-10')).body);
  expect(text).toMatch(/Assurance pack: Cwm Council, 2026-10 .*Questions answered 1,412 .*Declarations to be reviewed: 2 .*T2 A missed match reads as “not known” 4 Not measured yet/);
  const file = await browser.get('/assurance/2026-10?as=html');
  expect([file.headers.get('content-disposition'), file.body]).toEqual(['attachment; filename="mast-assurance-2026-10.en.html"', '<!doctype html><title>Assurance pack 2026-10</title>']);
});

test('a month that is none is not there, and the pack is for information governance alone', async () => {
  const browser = await as('information-governance-lead');
  for (const path of ['/assurance/2026-13', '/assurance/soon', '/assurance/2099-01']) expect([path, (await browser.get(path)).status]).toEqual([path, 404]);
  expect((await (await as('administrator')).get('/assurance')).status).toBe(403);
});
