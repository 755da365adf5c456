import { createHash } from 'node:crypto';

/** Salted commitment to a payload: SHA-256(salt || payload). Without the salt, a guess of a name cannot be checked against it. */
export function commitTo(salt: Buffer, payload: Buffer): Buffer {
  return createHash('sha256').update(salt).update(payload).digest();
}

/**
 * Leaf hash of RFC 6962 section 2.1 over header and commitment: SHA-256(0x00 || header || commitment). The commitment is always the last 32
 * bytes, so no two pairs share a reading.
 */
export function leafHash(header: string, commitment: Buffer): Buffer {
  return createHash('sha256').update(Buffer.of(0)).update(header, 'utf8').update(commitment).digest();
}
