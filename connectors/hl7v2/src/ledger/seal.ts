import { createCipheriv, createDecipheriv, createHash, createHmac, createSecretKey, hkdfSync, randomBytes } from 'node:crypto';

const [ivBytes, tagBytes, keyBytes] = [12, 16, 32];
/** 128 bits of an HMAC: two of a feed's messages share one by chance once in 2^64. */
const digestBytes = 16;

/** What lies on disk is sealed with it, and every digest of personal content is keyed with it. */
export type Seal = {
  /** AES-256-GCM: nonce, ciphertext, tag. `place` says where the bytes belong; sealed bytes that were moved elsewhere do not open. */
  seal(place: string, bytes: Uint8Array): Buffer;
  /** The bytes, or undefined where they are damaged, belong elsewhere, or were sealed with another key. */
  open(place: string, sealed: Uint8Array): Buffer | undefined;
  /** HMAC-SHA-256, cut to 16 bytes; `kind` keeps digests of different things apart. */
  digest(kind: string, content: Uint8Array | string): Buffer;
};

/**
 * A seal from the secret that the trust keeps in a file: at least 32 characters, best 32 random bytes in base64. Encryption and digests have
 * keys of their own, derived with HKDF (RFC 5869).
 */
export function createSeal(secret: string, feedId: string): Seal {
  const material = createHash('sha256').update(secret).digest();
  // A key object is four times as fast as its bytes: those are made into one at every use (measured, Node 24).
  const derived = (use: string): ReturnType<typeof createSecretKey> => createSecretKey(Buffer.from(hkdfSync('sha256', material, Buffer.from(feedId), `mast hl7v2 ${use}`, keyBytes)));
  const [key, digestKey] = [derived('seal'), derived('digest')];
  return {
    seal: (place, bytes) => {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place));
      return Buffer.concat([iv, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
    },
    open: (place, sealed) => {
      if (sealed.length < ivBytes + tagBytes) return undefined;
      const end = sealed.length - tagBytes;
      try {
        const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, ivBytes), { authTagLength: tagBytes }).setAAD(Buffer.from(place));
        cipher.setAuthTag(sealed.subarray(end));
        return Buffer.concat([cipher.update(sealed.subarray(ivBytes, end)), cipher.final()]);
      } catch {
        return undefined;
      }
    },
    digest: (kind, content) => createHmac('sha256', digestKey).update(kind).update('\0').update(content).digest().subarray(0, digestBytes),
  };
}
