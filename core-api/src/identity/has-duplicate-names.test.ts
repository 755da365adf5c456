import { expect, test } from 'vitest';

import { hasDuplicateNames } from './has-duplicate-names.ts';

test.each([
  ['{"sub":"a","sub":"b"}', true],
  ['{"sub":"a","s\\u0075b":"b"}', true],
  ['{"a":{"b":1,"b":2}}', true],
  ['{"a":[{"b":1},{"b":2}]}', false],
  ['{"a":{"b":1},"b":{"a":1}}', false],
  ['{"a":"\\"b\\":","b":"a"}', false],
  ['{"a":"x:y{","b":[1,"a"]}', false],
  [`${'{"a":'.repeat(8)}1${'}'.repeat(8)}`, false],
  [`${'{"a":'.repeat(9)}1${'}'.repeat(9)}`, true],
  [`${'['.repeat(20)}${']'.repeat(20)}`, true],
])('%s: %s', (json, expected) => {
  expect(hasDuplicateNames(json)).toBe(expected);
});
