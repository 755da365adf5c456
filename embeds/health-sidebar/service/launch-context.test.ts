import { expect, test } from 'vitest';

import { launchContext } from './launch-context.ts';

const card = '6f0c9a3e-2d41-4f0b-9a55-0c1d2e3f4a5b';

test('what a card hands to the app is the card’s id, and is read back', () => {
  expect(launchContext.read(launchContext.write(card))).toBe(card);
});

test.each([[''], [card], [`mast-card/2:${card}`], [`mast-card/1:${card} `], ['mast-card/1:Mair Jones'], [`{"patient":"${card}"}`]])('another’s context is nothing to us: %s', (text) => {
  expect(launchContext.read(text)).toBeUndefined();
});
