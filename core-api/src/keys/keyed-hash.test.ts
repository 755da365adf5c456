import { createHmac } from 'node:crypto';

import fc from 'fast-check';
import { expect, it } from 'vitest';

import { keyedHash } from './keyed-hash.ts';

const label = fc.constantFrom('key', 'identity', 'record-content');
/** In every width of UTF-8, and longer than the room that is kept. */
const text = fc.oneof(fc.string({ maxLength: 600 }), fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 0, max: 5_000 }).map((length) => 'x'.repeat(length)));

it('gives the bytes of HMAC-SHA-256, whatever is hashed under whichever key and label, one after the other', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), label, fc.array(text, { maxLength: 4 }), (secret, under, texts) => {
      const hash = keyedHash(Buffer.from(secret));
      for (const each of texts) expect(hash(under, each)).toEqual(createHmac('sha256', secret).update(under).update('\0').update(each).digest());
    }),
    { seed: 7 },
  );
});
