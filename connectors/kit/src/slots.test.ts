import { expect, test } from 'vitest';

import { createSlots } from './slots.ts';

test('never more than so many run at once, in the order they came, and a failure frees its place', async () => {
  const slots = createSlots(2);
  let running = 0;
  let most = 0;
  const begun: number[] = [];
  const work = (number: number) => async (): Promise<number> => {
    begun.push(number);
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    if (number === 1) throw new Error('one fails');
    return number;
  };
  const done = await Promise.allSettled([0, 1, 2, 3, 4].map((number) => slots(work(number))));
  expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
  expect([most, running]).toEqual([2, 0]);
  expect(begun).toEqual([0, 1, 2, 3, 4]);
});
