import { hash } from 'node:crypto';

/** Salted commitment to a payload: SHA-256(salt || payload). Without the salt, a guess of a name cannot be checked against it. */
export function commitTo(salt: Buffer, payload: string): Buffer {
  const bytes = Buffer.allocUnsafe(salt.length + Buffer.byteLength(payload));
  bytes.set(salt);
  bytes.write(payload, salt.length);
  return hash('sha256', bytes, 'buffer');
}

/**
 * Leaf hash of RFC 6962 section 2.1 over header and commitment: SHA-256(0x00 || header || commitment). The commitment is always the last 32
 * bytes, so no two pairs share a reading.
 */
export function leafHash(header: string, commitment: Buffer): Buffer {
  const headerBytes = Buffer.byteLength(header);
  const bytes = Buffer.allocUnsafe(1 + headerBytes + commitment.length);
  bytes[0] = 0;
  bytes.write(header, 1);
  bytes.set(commitment, 1 + headerBytes);
  return hash('sha256', bytes, 'buffer');
}
