import { expect, test } from 'vitest';

test('the trap is shut', () => {
  expect(1).toBe(1);
});

test.each([['the second trap']])('%s', (name) => {
  expect(name).toBe('the second trap');
});
