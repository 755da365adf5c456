import { verify } from 'node:crypto';

import { isOf } from './checkpoint.ts';
import type { NoteSignature } from './signed-note.ts';
import type { VerifierKey } from './verifier-key.ts';

const timeBytes = 8;

/** What a witness signs: the second at which it saw the checkpoint's text, and the text (C2SP tlog-cosignature, Ed25519). */
export function cosignedText(text: string, seconds: number): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`);
}

/** A cosignature's line: timestamp (64 bits, big-endian) and signature under the witness's name. */
export function cosign(text: string, seconds: number, key: VerifierKey, sign: (message: Buffer) => Buffer): NoteSignature {
  const time = Buffer.alloc(timeBytes);
  time.writeBigUInt64BE(BigInt(seconds));
  return { name: key.name, keyId: key.id, signature: Buffer.concat([time, sign(cosignedText(text, seconds))]) };
}

/** When the witness saw that text, by its own clock; undefined when the signature is not this witness's over it. */
export function cosignedAt(text: string, signature: NoteSignature, key: VerifierKey): Date | undefined {
  if (!isOf(signature, key) || signature.signature.length <= timeBytes) return undefined;
  const seconds = Number(signature.signature.readBigUInt64BE(0));
  if (!Number.isSafeInteger(seconds * 1000)) return undefined;
  return verify(null, cosignedText(text, seconds), key.key, signature.signature.subarray(timeBytes)) ? new Date(seconds * 1000) : undefined;
}
