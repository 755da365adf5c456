import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';

/**
 * HMAC-SHA-256 (RFC 2104) of `label`, a zero byte and `text`: 32 bytes that the next call overwrites. The label keeps duties apart under one key; the zero byte
 * keeps label and text apart.
 */
export type KeyedHash = (label: string, text: string) => Buffer;

/** Room for a label and a text; longer ones get a buffer of their own. */
const roomBytes = 4_096;

/**
 * The same values as `createHmac('sha256', secret)`, in half the time for look-up keys (1.2 against 2.4 microseconds, measured 2026-11-21), of which ingest makes
 * dozens for a record: most of a call to OpenSSL is making its objects. The blocks that hold the key are hashed once, here.
 */
export function keyedHash(secret: Buffer): KeyedHash {
  const keyed = hmac.create(sha256, secret);
  const working = keyed.clone();
  const room = Buffer.alloc(roomBytes);
  const digest = Buffer.alloc(32);

  return (label, text) => {
    // A UTF-16 unit is at most three bytes of UTF-8.
    const most = (label.length + 1 + text.length) * 3;
    const bytes = most <= roomBytes ? room : Buffer.alloc(most);
    const start = bytes.write(`${label}\0`);
    const end = start + bytes.write(text, start);
    const hash = keyed._cloneInto(working);
    hash.update(bytes.subarray(0, end));
    hash.digestInto(digest);
    return digest;
  };
}
