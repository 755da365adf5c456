import { receiptCode } from '@mast/panel/words';
import { expect, test } from 'vitest';

import { lawIds } from '../../../test/law-examples.ts';
import { textOf } from '../../../test/page-text.ts';
import { usePortal } from '../../../test/use-portal.ts';

const { world, as } = await usePortal();

test('unread notices stand first, by the case and what happened, never about whom', async () => {
  const text = textOf((await (await as('practitioner')).get('/recall-notices')).body);
  expect(text).toContain(`Case CW-2041 Asked 18 November 2026, 14:00 Declaration ${receiptCode(lawIds.declaration)} What happened A record that was shown is of somebody else`);
  expect(text).toContain('How it was shown as of the person asked about; in a household Who was shown it You');
  expect(text.indexOf('Case CW-2041')).toBeLessThan(text.indexOf('Case CW-1987'));
  expect(text).toMatch(/Read .*Case CW-1987 2 November 2026, 14:00 3 November 2026, 11:00/);
});

test('a notice in place of a leaver says so, and who it was to whoever manages accounts', async () => {
  expect(textOf((await (await as('practitioner')).get('/recall-notices')).body)).toContain('Somebody who has left. The notice comes to you in their place');
  expect(textOf((await (await as('information-governance-lead')).get('/recall-notices')).body)).toMatch(/Élin Rees, who has left\. The notice comes to you in their place/);
});

test('a notice that does not stand says so, in both languages', async () => {
  const browser = await as('practitioner');
  await browser.get('/recall-notices');
  const { notices: [notice] } = world.core.answers.get('GET /v1/recall-notices') as { notices: object[] };
  world.core.answers.set('GET /v1/recall-notices', { notices: [{ ...notice, what: 'withdrawn' }] });
  expect(textOf((await browser.get('/recall-notices')).body)).toContain('have taken that back: it is in question again, and the record may have been right');
});

test('reading one is said once to the core, and in Welsh as well', async () => {
  const browser = await as('practitioner');
  await browser.get('/recall-notices');
  const done = await browser.submit(`/recall-notices/${lawIds.declaration}`, {});
  expect(textOf(done.body)).toContain('Kept: you have read the notice.');
  expect(world.core.asked.filter((each) => each.startsWith('POST /v1/recall-notices'))).toHaveLength(1);
});

test('one that nobody was told of is not found; nothing to read says so', async () => {
  const browser = await as('practitioner');
  await browser.get('/recall-notices');
  world.core.answers.set('POST /v1/recall-notices/:id/acknowledgement', { problem: { status: 404, code: 'not-found' } });
  expect((await browser.submit(`/recall-notices/${lawIds.opened}`, {})).status).toBe(404);
  world.core.answers.set('GET /v1/recall-notices', { notices: [] });
  expect(textOf((await browser.get('/recall-notices')).body)).toContain('Nothing is recalled');
});
