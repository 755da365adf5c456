import { expect, it } from 'vitest';

import { mapInPieces } from './in-pieces.ts';

it('gives what a map gives, and lets others have their turn before it ends', async () => {
  let turns = 0;
  let isDone = false;
  const count = (): void => {
    turns += 1;
    if (!isDone) setImmediate(count);
  };
  setImmediate(count);
  const items = Array.from({ length: 50 }, (_, at) => at);
  const values = await mapInPieces(items, (item, at) => {
    for (const until = performance.now() + 1; performance.now() < until; );
    return item * 10 + at;
  });
  isDone = true;
  expect(values).toEqual(items.map((item, at) => item * 10 + at));
  expect(turns).toBeGreaterThan(2);
});

it('ends with what the work throws', async () => {
  await expect(mapInPieces([1, 2], (item) => { if (item === 2) throw new Error('no'); return item; })).rejects.toThrow('no');
});
