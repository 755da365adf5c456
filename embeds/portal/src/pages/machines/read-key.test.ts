import { expect, test } from 'vitest';

import { readKey } from './read-key.ts';

test.each([
  ['', 'none'],
  ['no key', 'none'],
  ['[]', 'none'],
  ['"text"', 'none'],
  ['{"keys":[]}', 'none'],
  ['{"keys":[{"kty":"EC"},{"kty":"EC"}]}', 'none'],
  ['{"kty":"EC","kid":"a"}', 'key'],
  ['{"keys":[{"kty":"EC","kid":"a"}]}', 'key'],
  ['{"kty":"EC","kid":"a","d":""}', 'private'],
  ['{"keys":[{"kty":"EC"},{"kty":"oct","k":"x"}]}', 'private'],
  ['-----BEGIN PRIVATE KEY-----\nMC4C', 'private'],
  ['-----BEGIN EC PRIVATE KEY-----', 'private'],
])('%s is read as %s', (text, kind) => {
  expect(readKey(text).kind).toBe(kind);
});
