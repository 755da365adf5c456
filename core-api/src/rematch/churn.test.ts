import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { churnOf } from './churn.ts';

const before = new Map([['a1', 'A'], ['a2', 'A'], ['b1', 'B'], ['c1', 'C'], ['c2', 'C'], ['c3', 'C']]);
const nobody = new Set<string>();

describe('churn', () => {
  test('the same groups are no churn', () => {
    expect(churnOf(before, [['a2', 'a1'], ['b1'], ['c1', 'c2', 'c3']], new Set(['A', 'B', 'C']))).toEqual({
      contents: 6, personsBefore: 3, personsAfter: 3, unchanged: 3, merged: 0, split: 0, contentsTouched: 0, viewed: [],
    });
  });

  test('a merge touches both persons, and those that were viewed are named', () => {
    const churn = churnOf(before, [['a1', 'a2', 'b1'], ['c1', 'c2', 'c3']], new Set(['B', 'C']));
    expect(churn).toMatchObject({ unchanged: 1, merged: 1, split: 0, contentsTouched: 3, viewed: ['B'] });
  });

  test('a split touches the person that falls apart', () => {
    expect(churnOf(before, [['a1', 'a2'], ['b1'], ['c1'], ['c2', 'c3']], nobody)).toMatchObject({ personsAfter: 4, unchanged: 2, merged: 0, split: 1, contentsTouched: 3 });
  });

  test('a content that moves from one person to another is a merge and a split', () => {
    expect(churnOf(before, [['a1'], ['a2', 'b1'], ['c1', 'c2', 'c3']], nobody)).toMatchObject({ unchanged: 1, merged: 1, split: 1, contentsTouched: 3 });
  });

  test('the order of groups and members says nothing, and persons are unchanged or touched', () => {
    const groupings = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: before.size, maxLength: before.size });
    fc.assert(
      fc.property(groupings, (chosen) => {
        const ids = [...before.keys()];
        const groups = [...Map.groupBy(ids, (id) => chosen[ids.indexOf(id)] ?? 0).values()];
        const churn = churnOf(before, groups, nobody);
        expect(churnOf(before, groups.toReversed().map((group) => group.toReversed()), nobody)).toEqual(churn);
        expect(churn.unchanged === 3).toBe(churn.contentsTouched === 0);
      }),
    );
  });
});
