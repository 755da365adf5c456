import { setTimeout as pause } from 'node:timers/promises';

import { expect, it } from 'vitest';

import { oneAhead } from './one-ahead.ts';

async function* numbers(made: number[], count: number, failsAt = Number.NaN): AsyncGenerator<number, void, void> {
  try {
    for (let at = 1; at <= count; at += 1) {
      if (at === failsAt) throw new Error('broken');
      made.push(at);
      yield at;
    }
  } finally {
    made.push(0);
  }
}

it('the next item is made while one is in hand, and never two', async () => {
  const made: number[] = [];
  for await (const item of oneAhead(numbers(made, 4))) {
    await pause(5);
    expect(made.filter((one) => one > 0).length).toBe(Math.min(item + 1, 4));
  }
  expect(made).toEqual([1, 2, 3, 4, 0]);
});

it('what making an item throws comes after the items before it', async () => {
  const made: number[] = [];
  const seen: number[] = [];
  const reading = async (): Promise<void> => {
    for await (const item of oneAhead(numbers(made, 4, 3))) {
      seen.push(item);
      await pause(5);
    }
  };
  await expect(reading()).rejects.toThrow('broken');
  expect(seen).toEqual([1, 2]);
});

it('given up half way, the items are given up too', async () => {
  const made: number[] = [];
  for await (const _item of oneAhead(numbers(made, 4))) break;
  expect(made.at(-1)).toBe(0);
});
