import { expect, test } from 'vitest';

import { textOf } from '../../../test/page-text.ts';
import { usePortal } from '../../../test/use-portal.ts';

const { as, world } = await usePortal();

test('counts by month, with the reasons for which cards were set aside', async () => {
  const { body } = await (await as('information-governance-lead')).get('/outcome-figures');
  expect(textOf(body)).toMatch(/Calls .*November 2026 12 3 1 0 .*Cards in health records .*November 2026 In a record 240 0 18 known already: 11 another reason: 7 November 2026 Before booking 9 0 0/);
});

test('where there are none it says so, and nobody else reads them', async () => {
  const browser = await as('administrator');
  world.core.answers.set('GET /v1/outcome-figures', { from: '2025-11', outcomes: [], cards: [] });
  const text = textOf((await browser.get('/outcome-figures')).body);
  expect(text).toContain('Nobody has said yet what came of a call');
  expect(text).toContain('No card has been given yet');
  expect((await (await as('practitioner')).get('/outcome-figures')).status).toBe(403);
});
