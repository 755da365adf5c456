import { createCipheriv, createDecipheriv, createHash, createHmac, createSecretKey, hkdfSync, randomBytes } from 'node:crypto';

const [ivBytes, tagBytes, keyBytes] = [12, 16, 32];
/** 128 bits of an HMAC: two of a feed's messages share one by chance once in 2^64. */
const digestBytes = 16;

/** What lies on disk is sealed with it, and every digest of personal content is keyed with it. */
export type Seal = {
  /** AES-256-GCM: nonce, ciphertext, tag. `place` says where the bytes belong; sealed bytes that were moved elsewhere do not open. Always with the newest key. */
  seal(place: string, bytes: Uint8Array): Buffer;
  /** The bytes, or undefined where they are damaged, belong elsewhere, or were sealed with another key. */
  open(place: string, sealed: Uint8Array): Buffer | undefined;
  /** The same bytes sealed with the newest key; undefined where they are already, or do not open. */
  sealAnew(place: string, sealed: Uint8Array): Buffer | undefined;
  /** HMAC-SHA-256, cut to 16 bytes; `kind` keeps digests of different things apart. */
  digest(kind: string, content: Uint8Array | string): Buffer;
};

/** What else a seal may be made of: the secret before this one, and a key of digests that is not this secret's own. */
export type SealWith = { readonly former?: string | undefined; readonly digestKey?: Buffer | undefined };

/**
 * A seal from the secret that the trust keeps in a file: at least 32 characters, best 32 random bytes in base64. Encryption and digests have
 * keys of their own, derived with HKDF (RFC 5869). The key of digests outlives a change of secret: references in core-api, and who is whose group, rest on it (open-keys.ts).
 */
export function createSeal(secret: string, feedId: string, { former, digestKey = digestKeyOf(secret, feedId) }: SealWith = {}): Seal {
  // A key object is four times as fast as its bytes: those are made into one at every use (measured, Node 24).
  const newest = createSecretKey(derived(secret, feedId, 'seal'));
  const before = former === undefined ? undefined : createSecretKey(derived(former, feedId, 'seal'));
  const digesting = createSecretKey(digestKey);
  const seal = (place: string, bytes: Uint8Array): Buffer => {
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv('aes-256-gcm', newest, iv).setAAD(Buffer.from(place));
    return Buffer.concat([iv, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  };
  const openWith = (key: typeof before, place: string, sealed: Uint8Array): Buffer | undefined => {
    if (key === undefined || sealed.length < ivBytes + tagBytes) return undefined;
    const end = sealed.length - tagBytes;
    try {
      const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, ivBytes), { authTagLength: tagBytes }).setAAD(Buffer.from(place));
      cipher.setAuthTag(sealed.subarray(end));
      return Buffer.concat([cipher.update(sealed.subarray(ivBytes, end)), cipher.final()]);
    } catch {
      return undefined;
    }
  };
  return {
    seal,
    open: (place, sealed) => openWith(newest, place, sealed) ?? openWith(before, place, sealed),
    sealAnew: (place, sealed) => {
      const opened = openWith(newest, place, sealed) === undefined ? openWith(before, place, sealed) : undefined;
      return opened === undefined ? undefined : seal(place, opened);
    },
    digest: (kind, content) => createHmac('sha256', digesting).update(kind).update('\0').update(content).digest().subarray(0, digestBytes),
  };
}

/** The key of digests that belongs to a secret. */
export function digestKeyOf(secret: string, feedId: string): Buffer {
  return derived(secret, feedId, 'digest');
}

/** By which a ledger knows its secret again, without holding it. */
export function markOf(secret: string, feedId: string): string {
  return createSeal(secret, feedId).digest('key', 'of this ledger').toString('hex');
}

function derived(secret: string, feedId: string, use: string): Buffer {
  const material = createHash('sha256').update(secret).digest();
  return Buffer.from(hkdfSync('sha256', material, Buffer.from(feedId), `mast hl7v2 ${use}`, keyBytes));
}
