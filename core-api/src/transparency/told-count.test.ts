import { expect, test } from 'vitest';

import { toldCount } from './told-count.ts';

test('fewer than five are not told by number, and none is like a few', () => {
  expect([0, 1, 4, 5, 6, 100_000].map(toldCount)).toEqual([null, null, null, 5, 6, 100_000]);
});
