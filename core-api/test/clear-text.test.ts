import { expect, test } from 'vitest';

import { clearText } from './clear-text.ts';

test('a word is found in text, in bytes, and in bytes that a row was made text with', () => {
  const bytes = Buffer.from('Canary');
  const rows = [{ a: 'Canary' }, { a: bytes }, { a: `{"sealed": "\\\\x${bytes.toString('hex')}"}` }, { a: `(1,"\\x${bytes.toString('hex')}")` }, { a: { of: ['Canary'] } }];
  expect(rows.map((row) => clearText([row]).includes('Canary'))).toEqual([true, true, true, true, true]);
  expect(clearText([{ a: null, b: undefined, c: 7 }])).not.toContain('Canary');
});
