import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';
import { keepOrder } from './keep-order.ts';

test.each([
  ['jones', 'jones', 0],
  ['jones', 'jonse', 1],
  ['jones', 'jone', 1],
  ['jones', 'johnes', 1],
  ['kitten', 'sitting', 3],
  ['', 'ab', 2],
])('%s and %s are %i slips apart, either way round', (a, b, slips) => {
  expect(editDistance(a, b, 5)).toBe(slips);
  expect(editDistance(b, a, 5)).toBe(slips);
});

test('what is further than asked for comes back as one more, and long texts fit', () => {
  expect(editDistance('abcdef', 'uvwxyz', 2)).toBe(3);
  expect(editDistance('a'.repeat(200), `${'a'.repeat(199)}b`, 3)).toBe(1);
});

test('pooling keeps the sum and leaves the unknown level alone', () => {
  const kept = keepOrder([0.5, 0.1, 0.3, 0.1], [0, 0.5, 0.25, 0.25], 0);
  expect(kept[0]).toBe(0.5);
  expect(kept.slice(1).reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(0.5, 12);
  expect((kept[2] ?? 0) / 0.25).toBeLessThanOrEqual((kept[3] ?? 0) / 0.25 + 1e-12);
});
