import { setImmediate as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';

import { inTurn } from './in-turn.ts';

it('work of one owner runs in order and never together, and a failure does not stop the next', async () => {
  const owner = {};
  const seen: string[] = [];
  const step = (name: string, fails = false) => async (): Promise<string> => {
    seen.push(`${name} in`);
    await pause();
    seen.push(`${name} out`);
    if (fails) throw new Error(name);
    return name;
  };
  const outcomes = await Promise.allSettled([inTurn(owner, step('a')), inTurn(owner, step('b', true)), inTurn(owner, step('c'))]);
  expect(seen).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out']);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
