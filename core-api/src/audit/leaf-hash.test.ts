import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';

import { commitTo, leafHash } from './leaf-hash.ts';

test('a leaf is hashed as RFC 6962 hashes leaves, over header and commitment', () => {
  const commitment = commitTo(Buffer.alloc(32, 7), 'payload');
  const bytes = Buffer.concat([Buffer.of(0), Buffer.from('{"kind":"x"}'), commitment]);
  expect(leafHash('{"kind":"x"}', commitment).equals(createHash('sha256').update(bytes).digest())).toBe(true);
});

test('the same payload under another salt commits to another value, so a guess cannot be checked', () => {
  const payload = 'James Bond 1968-11-04';
  expect(commitTo(Buffer.alloc(32, 1), payload).equals(commitTo(Buffer.alloc(32, 2), payload))).toBe(false);
});
