import { createPublicKey, hash } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** What a key of a signed note signs: a log's checkpoints (C2SP signed-note), or, as a witness, checkpoints with the time (C2SP tlog-cosignature). */
export const noteKeyTypes = { log: 0x01, witness: 0x04 } as const;

/** A public Ed25519 key with the name under which it signs notes. */
export type VerifierKey = {
  readonly name: string;
  /** 4 bytes: SHA-256(name || 0x0A || type || public key), cut. */
  readonly id: Buffer;
  readonly type: 'log' | 'witness';
  /** As RFC 8032 writes it, 32 bytes. */
  readonly bytes: Buffer;
  readonly key: KeyObject;
};

const keyBytes = 32;
const nameForm = /^[^\s+\p{Cc}]{1,200}$/u;

/** The key of a name. @throws Error for a name with spaces, plus or control characters, and for bytes that are no key */
export function verifierKey(name: string, type: VerifierKey['type'], bytes: Buffer): VerifierKey {
  if (!nameForm.test(name) || bytes.length !== keyBytes) throw new Error('verifier-key');
  const id = hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(noteKeyTypes[type]), bytes]), 'buffer').subarray(0, 4);
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: bytes.toString('base64url') }, format: 'jwk' });
  return { name, id, type, bytes, key };
}

/** `<name>+<key id>+<type and key>`: the text by which keys are handed to people (C2SP signed-note, verifier keys). */
export function writeVerifierKey({ name, id, type, bytes }: VerifierKey): string {
  return `${name}+${id.toString('hex')}+${Buffer.concat([Buffer.of(noteKeyTypes[type]), bytes]).toString('base64')}`;
}

/** Reads what {@link writeVerifierKey} writes; undefined for anything else, and for a key id that is not the key's. */
export function readVerifierKey(text: string): VerifierKey | undefined {
  const [name = '', id = '', ...rest] = text.trim().split('+');
  const content = Buffer.from(rest.join('+'), 'base64');
  const type = (['log', 'witness'] as const).find((one) => noteKeyTypes[one] === content[0]);
  if (type === undefined || content.length !== 1 + keyBytes || !nameForm.test(name)) return undefined;
  const key = verifierKey(name, type, content.subarray(1));
  return key.id.toString('hex') === id ? key : undefined;
}
