import { expect, test } from 'vitest';

import { shownCards } from './shown-cards.ts';

const shown = (accepted: number, overridden: readonly [string | null, number][], unsaid: number) => {
  const row = (outcome: string | null, reason: string | null, n: number) => ({ month: '2026-11', service: 's', outcome, reason, n });
  const [cards] = shownCards([row('accepted', null, accepted), ...overridden.map(([reason, n]) => row('overridden', reason, n)), row(null, null, unsaid)]);
  return [cards?.given, cards?.accepted, cards?.overridden, cards?.reasons.map(({ count }) => count)];
};

test('cards are counted where none of the counts, nor what the others leave over, is about a few', () => {
  expect(shown(10, [['known', 6], [null, 5]], 20)).toEqual([41, 10, 11, [6]]);
  expect(shown(10, [['known', 6]], 0)).toEqual([16, 10, 6, [6]]);
  expect(shown(0, [], 0)).toEqual([0, 0, 0, []]);
});

test('one count of a few takes those with it that would tell it', () => {
  expect(shown(3, [['known', 6]], 20)).toEqual([29, null, null, [null]]);
  expect(shown(10, [['known', 6]], 2)).toEqual([18, null, null, [null]]);
  expect(shown(10, [['known', 6], ['wrong', 1]], 20)).toEqual([37, 10, 7, [null, null]]);
  expect(shown(10, [['known', 6], [null, 1]], 20)).toEqual([37, 10, 7, [null]]);
  expect(shown(1, [], 2)).toEqual([null, null, 0, []]);
});
