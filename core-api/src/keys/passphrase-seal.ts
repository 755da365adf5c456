import { argon2Sync, createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

import { z } from 'zod';

import { MastError } from '../shared/mast-error.ts';

/** RFC 9106 section 4, second recommended choice (64 MiB, 3 passes), with one lane more passes: a backup of keys is opened by hand, once. */
const cost = { memoryKib: 65_536, passes: 4, parallelism: 1 } as const;
const format = 'mast-keys/1';
const tagBytes = 16;

const headSchema = z.strictObject({
  format: z.literal(format),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  nonce: z.string().regex(/^[0-9a-f]{24}$/),
  memoryKib: z.int().min(19_456).max(1_048_576),
  passes: z.int().min(2).max(20),
  parallelism: z.int().min(1).max(8),
});
type Head = z.infer<typeof headSchema>;

/** Shorter ones are found by trying. */
const minimumLength = 16;

/** Seals bytes under a passphrase: argon2id (RFC 9106) makes the key, AES-256-GCM seals, one line of JSON in front says how and is bound to the rest. Throws MastError `passphrase-too-short`. */
export function sealUnderPassphrase(passphrase: string, content: Buffer): Buffer {
  if (passphrase.length < minimumLength) throw new MastError('passphrase-too-short', { least: minimumLength });
  const head: Head = { format, salt: randomBytes(16).toString('hex'), nonce: randomBytes(12).toString('hex'), ...cost };
  const line = Buffer.from(`${JSON.stringify(head)}\n`);
  const cipher = createCipheriv('aes-256-gcm', keyOf(passphrase, head), Buffer.from(head.nonce, 'hex'));
  cipher.setAAD(line);
  return Buffer.concat([line, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
}

/** Reverses {@link sealUnderPassphrase}. Throws MastError `key-backup-broken` for a file of another form, and for a wrong passphrase or a changed byte alike. */
export function openUnderPassphrase(passphrase: string, sealed: Buffer): Buffer {
  const end = sealed.indexOf(10);
  const line = sealed.subarray(0, end + 1);
  const head = readHead(line);
  const rest = sealed.subarray(end + 1);
  if (head === undefined || rest.length < tagBytes) throw new MastError('key-backup-broken', { reason: 'form' });
  const decipher = createDecipheriv('aes-256-gcm', keyOf(passphrase, head), Buffer.from(head.nonce, 'hex'), { authTagLength: tagBytes });
  decipher.setAAD(line);
  decipher.setAuthTag(rest.subarray(-tagBytes));
  try {
    return Buffer.concat([decipher.update(rest.subarray(0, -tagBytes)), decipher.final()]);
  } catch {
    throw new MastError('key-backup-broken', { reason: 'passphrase-or-content' });
  }
}

function readHead(line: Buffer): Head | undefined {
  try {
    return headSchema.parse(JSON.parse(line.toString()));
  } catch {
    return undefined;
  }
}

function keyOf(passphrase: string, { salt, memoryKib, passes, parallelism }: Head): Buffer {
  return argon2Sync('argon2id', { message: Buffer.from(passphrase.normalize('NFC')), nonce: Buffer.from(salt, 'hex'), memory: memoryKib, passes, parallelism, tagLength: 32 });
}
