import type { KeyObject } from 'node:crypto';
import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';

import { MastError } from '../shared/mast-error.ts';

/** One symmetric key with the id that stands in the header of what it sealed. */
export type SealingKey = { readonly id: Buffer; readonly secret: Buffer };

const version = 1;
const idBytes = 8;
const nonceBytes = 12;
const tagBytes = 16;
const headerBytes = 1 + idBytes + nonceBytes;
/** Lengths are rounded up to this many bytes, so that they say less about the name inside (judgement). */
const lengthStep = 32;

/** Made once for each key: from bytes on every call, a seal costs twice as much (18 against 8 microseconds for 640 bytes, measured 2026-11-21). */
const keyObjects = new WeakMap<SealingKey, KeyObject>();

function keyObject(key: SealingKey): KeyObject {
  const known = keyObjects.get(key);
  if (known !== undefined) return known;
  const made = createSecretKey(key.secret);
  keyObjects.set(key, made);
  return made;
}

/** 256 random bits and a random 64-bit id. */
export function newSealingKey(): SealingKey {
  return { id: randomBytes(idBytes), secret: randomBytes(32) };
}

/**
 * AES-256-GCM: version (1 byte), key id (8), nonce (12), ciphertext, tag (16). The nonce is random, good for 2^32 seals under one key
 * (NIST SP 800-38D section 8.3). `bound` names what the content belongs to and must be the same to open it; so must the header.
 */
export function sealBytes(key: SealingKey, bound: readonly string[], content: Buffer): Buffer {
  const nonce = freshNonce();
  const sealed = Buffer.allocUnsafe(headerBytes + content.length + tagBytes);
  sealed[0] = version;
  sealed.set(key.id, 1);
  sealed.set(nonce, 1 + idBytes);
  const cipher = createCipheriv('aes-256-gcm', keyObject(key), nonce);
  cipher.setAAD(associated(sealed.subarray(0, headerBytes), bound));
  // GCM is a stream: all comes out at once, and as many bytes as went in.
  sealed.set(cipher.update(content), headerBytes);
  cipher.final();
  sealed.set(cipher.getAuthTag(), headerBytes + content.length);
  return sealed;
}

/** Random bytes drawn for many nonces at once: a draw costs as much as a tenth of a seal. Each is handed out once and never again. */
let drawn = Buffer.alloc(0);

function freshNonce(): Buffer {
  if (drawn.length < nonceBytes) drawn = randomBytes(nonceBytes * 256);
  const nonce = drawn.subarray(0, nonceBytes);
  drawn = drawn.subarray(nonceBytes);
  return nonce;
}

/** Reverses {@link sealBytes}; `keyOf` finds the key by its id. Throws MastError `seal-broken` with the reason, never with content. */
export function openBytes(keyOf: (id: Buffer) => SealingKey | undefined, bound: readonly string[], sealed: Buffer): Buffer {
  if (sealed.length < headerBytes + tagBytes || sealed[0] !== version) throw new MastError('seal-broken', { reason: 'form' });
  const key = keyOf(sealed.subarray(1, 1 + idBytes));
  if (key === undefined) throw new MastError('seal-broken', { reason: 'key' });
  const header = sealed.subarray(0, headerBytes);
  const decipher = createDecipheriv('aes-256-gcm', keyObject(key), header.subarray(1 + idBytes), { authTagLength: tagBytes });
  decipher.setAAD(associated(header, bound));
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(headerBytes, -tagBytes)), decipher.final()]);
  } catch {
    throw new MastError('seal-broken', { reason: 'tag' });
  }
}

/** Content as JSON, padded with spaces, which JSON ignores. */
export function sealJson(key: SealingKey, bound: readonly string[], content: unknown): Buffer {
  const text = JSON.stringify(content) ?? 'null';
  const length = Buffer.byteLength(text);
  const bytes = Buffer.allocUnsafe(Math.ceil(length / lengthStep) * lengthStep);
  bytes.write(text);
  return sealBytes(key, bound, bytes.fill(' ', length));
}

/** Reverses {@link sealJson}. */
export function openJson(keyOf: (id: Buffer) => SealingKey | undefined, bound: readonly string[], sealed: Buffer): unknown {
  return JSON.parse(openBytes(keyOf, bound, sealed).toString()) as unknown;
}

/** JSON keeps the parts apart: no two different lists give the same bytes. */
function associated(header: Buffer, bound: readonly string[]): Buffer {
  const text = JSON.stringify(bound);
  const bytes = Buffer.allocUnsafe(header.length + Buffer.byteLength(text));
  bytes.set(header);
  bytes.write(text, header.length);
  return bytes;
}
