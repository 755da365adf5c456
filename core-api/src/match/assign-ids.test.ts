import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { PreviousPerson } from './assign-ids.ts';
import { assignPersonIds } from './assign-ids.ts';

const [early, late] = ['2026-01-01T00:00:00.000Z', '2026-06-01T00:00:00.000Z'];

function assign(groups: string[][], previous: Record<string, PreviousPerson>): { people: Record<string, string>; events: unknown[] } {
  let count = 0;
  const { assignment, events } = assignPersonIds(groups, new Map(Object.entries(previous)), () => `new-${(count += 1)}`);
  return { people: Object.fromEntries(assignment), events };
}

describe('person ids', () => {
  test('nobody knew them: a new one each', () => {
    expect(assign([['a'], ['b', 'c']], {})).toEqual({
      people: { a: 'new-1', b: 'new-2', c: 'new-2' },
      events: [{ kind: 'created', personId: 'new-1' }, { kind: 'created', personId: 'new-2' }],
    });
  });

  test('a newcomer takes the id of the person it joins, and nothing happened', () => {
    expect(assign([['a', 'b']], { a: { personId: 'p', since: early } })).toEqual({ people: { a: 'p', b: 'p' }, events: [] });
  });

  test('two people who are one keep the older id, however many members the younger has', () => {
    const previous = { a: { personId: 'the-older', since: early }, b: { personId: 'a-younger', since: late }, c: { personId: 'a-younger', since: late } };
    expect(assign([['a', 'b', 'c']], previous)).toEqual({ people: { a: 'the-older', b: 'the-older', c: 'the-older' }, events: [{ kind: 'merged', personId: 'the-older', other: 'a-younger' }] });
  });

  test('one person who is two: the majority keeps the id', () => {
    const previous = { a: { personId: 'p', since: early }, b: { personId: 'p', since: late }, c: { personId: 'p', since: late } };
    expect(assign([['a'], ['b', 'c']], previous)).toEqual({ people: { a: 'new-1', b: 'p', c: 'p' }, events: [{ kind: 'split', personId: 'new-1', other: 'p' }] });
  });

  test('an even split: the oldest member keeps the id', () => {
    const previous = { a: { personId: 'p', since: late }, b: { personId: 'p', since: early } };
    expect(assign([['a'], ['b']], previous).people).toEqual({ a: 'new-1', b: 'p' });
  });

  test('a member who changes person takes nobody along', () => {
    const previous = { a: { personId: 'p', since: early }, b: { personId: 'p', since: early }, c: { personId: 'q', since: late }, d: { personId: 'p', since: late } };
    expect(assign([['a', 'b'], ['c', 'd']], previous)).toEqual({ people: { a: 'p', b: 'p', c: 'q', d: 'q' }, events: [] });
  });

  test('no id serves two groups, and the order of groups and members says nothing', () => {
    const anyGroups = fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(anyGroups, fc.array(fc.option(fc.nat({ max: 3 }), { nil: undefined }), { minLength: 8, maxLength: 8 }), (places, before) => {
        const groups = [0, 1, 2, 3].map((group) => places.flatMap((of, at) => (of === group ? [`n${at}`] : []))).filter(({ length }) => length > 0);
        const previous = Object.fromEntries(before.flatMap((person, at) => (person === undefined ? [] : [[`n${at}`, { personId: `p${person}`, since: at % 2 === 0 ? early : late }]])));
        const { people, events } = assign(groups, previous);
        expect(new Set(groups.map(([first = '']) => people[first])).size).toBe(groups.length);
        expect(assign(groups.toReversed().map((group) => group.toReversed()), previous)).toEqual({ people, events });
      }),
      { seed: 20261121, numRuns: 300 },
    );
  });
});
