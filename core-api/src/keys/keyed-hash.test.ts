import { createHmac, randomBytes } from 'node:crypto';

import fc from 'fast-check';
import { expect, it } from 'vitest';

import { keyedHash } from './keyed-hash.ts';

const label = fc.constantFrom('key', 'identity', 'record-content');
/** Around the ends of blocks and the length at which OpenSSL takes over, in every width of UTF-8. */
const text = fc.oneof(fc.string({ maxLength: 600 }), fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 0, max: 700 }).map((length) => 'x'.repeat(length)));

it('gives the bytes of HMAC-SHA-256, whatever is hashed under whichever key', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), label, fc.array(text, { maxLength: 4 }), (secret, under, texts) => {
      const hash = keyedHash(Buffer.from(secret));
      for (const each of texts) {
        const expected = createHmac('sha256', secret).update(under).update('\0').update(each).digest();
        expect(Array.from(hash(under, each))).toEqual(Array.from({ length: 8 }, (_, at) => expected.readInt32BE(at * 4)));
      }
    }),
    { seed: 7 },
  );
});

it('gives them at every length up to several blocks', () => {
  const secret = randomBytes(32);
  const hash = keyedHash(secret);
  for (let length = 0; length < 480; length += 1) {
    const each = 'a'.repeat(length);
    expect(hash('key', each)[7], String(length)).toBe(createHmac('sha256', secret).update(`key\0${each}`).digest().readInt32BE(28));
  }
});
