import { expect, test } from 'vitest';

import { ids, pair } from '../../../test/governing-examples.ts';
import { usePortal } from '../../../test/use-portal.ts';
import { sideBySide } from './pair-view.ts';

const { world, as, sent } = await usePortal();
const verdicts = (): unknown[] => sent('/verdicts');

test('the list says what is asked and not whom it is about; nothing is opened by looking at it', async () => {
  const { body } = await (await as('reviewer')).get('/reviews');
  expect([body.includes('Are these two records of one person?'), body.includes('Mair'), body.includes('58 more pairs')]).toEqual([true, false, true]);
  expect(world.core.asked.some((each) => each.includes('/view'))).toBe(false);
});

test('the two records stand side by side, a field that neither gives left out', () => {
  expect(sideBySide(pair.records, 'en')).toEqual([
    ['Names', { text: 'Mair Jones', lines: [] }, { text: 'Mari Jones', lines: [] }],
    ['Date of birth', { text: '12 March 2011', lines: [] }, { text: '3 December 2011', lines: [] }],
    ['Addresses', { text: '14 Heol y Bont, Cwm, SA99 1AB', lines: [] }, { text: '14 Heol y Bont, Cwm, SA99 1AB', lines: ['2 Stryd Fawr, Tawe, SA99 2CD'] }],
  ]);
  expect(sideBySide([pair.records[0], { names: [], dateOfBirth: null, expectedDate: null, addresses: [] }], 'cy')[1]).toEqual(['Dyddiad geni', { text: '12 Mawrth 2011', lines: [] }, 'heb ei roi']);
});

test('nothing personal stands in the address or the title, and nothing is chosen beforehand', async () => {
  const page = await (await as('reviewer')).get(`/reviews/${ids.review}`);
  expect([page.title, page.body.includes(' checked'), page.body.includes('Megan Jones')]).toEqual(['Two records – MAST', false, true]);
});

test('a verdict needs what one says and why; what it does is said', async () => {
  const browser = await as('reviewer');
  await browser.get(`/reviews/${ids.review}`);
  const faulty = await browser.submit(`/reviews/${ids.review}`, { outcome: 'same', reason: '' });
  expect([faulty.body.includes('href="#reason"'), verdicts()]).toEqual([true, []]);
  const done = await browser.submit(`/reviews/${ids.review}`, { outcome: 'same', reason: 'typing-error' });
  expect([done.body.includes('A second reviewer must agree'), verdicts()]).toEqual([true, [{ outcome: 'same', reason: 'typing-error' }]]);
});

test('a reason that does not go with the verdict is said at its field', async () => {
  const browser = await as('reviewer');
  world.core.answers.set('POST /v1/reviews/:id/verdicts', { problem: { status: 400, code: 'invalid-request', errors: [{ pointer: '/reason', rule: 'for-outcome' }] } });
  await browser.get(`/reviews/${ids.review}`);
  expect((await browser.submit(`/reviews/${ids.review}`, { outcome: 'same', reason: 'twins-or-siblings' })).body).toContain('This reason does not go with what you say');
});

test('reviews are for reviewers', async () => {
  expect((await (await as('administrator')).get('/reviews')).status).toBe(403);
});
