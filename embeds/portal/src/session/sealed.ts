import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Seals small values for a cookie, so that a sign-in that has only begun takes no memory here. AES-256-GCM under a key of this process: a restart forgets what was sealed. */
export type Sealer = { readonly seal: (value: object) => string; readonly open: (text: string | undefined) => unknown };

const [ivBytes, tagBytes] = [12, 16];

export function createSealer(): Sealer {
  const key = randomBytes(32);
  return {
    seal(value) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      const content = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), content]).toString('base64url');
    },
    open(text) {
      if (text === undefined) return undefined;
      const bytes = Buffer.from(text, 'base64url');
      if (bytes.length <= ivBytes + tagBytes) return undefined;
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes));
        decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
        return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8')) as unknown;
      } catch {
        // Another process's, or nobody's: as good as none.
        return undefined;
      }
    },
  };
}
