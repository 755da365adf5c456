import { expect, test } from 'vitest';

import { seenInLeaf } from './seen-in-leaf.ts';

const person = (records: readonly string[], household: readonly string[] = []) => ({ personId: 'p', involvements: [], records: records.map((id) => [id, 1]), household: household.map((id) => [id, 1]) });
const answer = (people: readonly object[], places: readonly object[] = []) => ({ people, places });
const rightly = new Set(['x', 'x2']);

test.each([
  ['beside a record of somebody else', answer([person(['x', 'y'])]), 'person'],
  ['by itself', answer([person(['x'])]), undefined],
  ['beside what is its own', answer([person(['x', 'x2'])]), undefined],
  ['not at all', answer([person(['y', 'z'])]), undefined],
  ['among a household', answer([person(['q'], ['x'])]), 'household'],
  ['at an address', answer([], [{ placeId: 'h', involvements: ['x'], records: [['x', 1]] }]), 'place'],
  ['in a list of addresses', { places: [{ placeId: 'h', records: [['x', 3]] }] }, 'place'],
  ['as of a person and in a household: the person', answer([person(['q'], ['x']), person(['x', 'y'])]), 'person'],
  ['in a leaf from before, of ids of people alone', { people: ['p'], places: [] }, undefined],
  ['in a leaf from before records were named', answer([{ personId: 'p', involvements: ['x', 'y'] }]), 'person'],
])('a record that was shown %s', (_how, payload, seen) => {
  expect(seenInLeaf(payload, 'x', rightly)).toBe(seen);
});

test('a record that was wrong by itself was wrong however it was shown', () => {
  expect(seenInLeaf(answer([person(['x'])]), 'x', null)).toBe('person');
  expect(seenInLeaf(answer([person(['y'])]), 'x', null)).toBeUndefined();
});
