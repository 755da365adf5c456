import { expect, test } from 'vitest';
import { keepCoherent } from './keep-coherent.ts';

const pairs = (list: readonly (readonly [number, number, number])[]): Parameters<typeof keepCoherent>[0] => ({
  a: Int32Array.from(list, ([a]) => a),
  b: Int32Array.from(list, ([, b]) => b),
  bits: Float64Array.from(list, ([, , bits]) => bits),
});
const chance = (bits: number | undefined): number => 1 / (1 + 2 ** -(bits ?? Number.NaN));

test('two rows that are both surely a third one are not shown as doubtful', () => {
  const kept = keepCoherent(pairs([[0, 1, -2], [0, 2, 8], [1, 2, 7]]), [[0, 1, 2]], 3);
  expect(1 - chance(kept[0])).toBeCloseTo(1 - chance(8) + (1 - chance(7)), 12);
  expect([...kept].slice(1)).toEqual([8, 7]);
});

test('no pair is lowered, none of two people is touched, and a pair alone stays', () => {
  const given = pairs([[0, 1, 9], [0, 2, 1], [1, 2, 1], [0, 3, -3], [1, 3, 6], [4, 5, 0.5]]);
  expect([...keepCoherent(given, [[0, 1, 2], [3], [4, 5]], 6)]).toEqual([...given.bits]);
});
