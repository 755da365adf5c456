import { randomBytes } from 'node:crypto';

import { expect, test } from 'vitest';

import { weigh } from './weigh.ts';

/** Text that packs to about as many bytes as are asked for. */
const heavy = (bytes: number): string => randomBytes(bytes).toString('base64');
const light = { 'panel-1.js': heavy(20_000), 'styles-1.js': heavy(3000), 'english-1.js': heavy(5000), 'welsh-1.js': heavy(6000) };

test('within the budgets nothing is too heavy, and one language counts, the heavier', () => {
  const { weights, tooHeavy } = weigh(heavy(1500), light);
  expect(tooHeavy).toEqual([]);
  const script = weights.find(({ part }) => part === 'script')?.bytes ?? 0;
  expect(script).toBeGreaterThan(25_000);
  expect(script).toBeLessThan(30_000);
});

test.each([
  ['loader', heavy(3500), light],
  ['script', heavy(1500), { ...light, 'later-1.js': heavy(9000) }],
  ['styles', heavy(1500), { ...light, 'styles-1.js': heavy(6500) }],
])('a %s over its budget fails the build', (part, loader, panel) => {
  expect(weigh(loader, panel).tooHeavy).toEqual([part]);
});
