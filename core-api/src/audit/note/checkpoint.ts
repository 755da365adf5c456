import { verify } from 'node:crypto';

import { hashBytes } from '../tree/merkle.ts';
import type { NoteSignature, SignedNote } from './signed-note.ts';
import { readNote } from './signed-note.ts';
import type { VerifierKey } from './verifier-key.ts';

/** What a log says of itself at one moment: how many leaves it has, and their root (C2SP tlog-checkpoint). */
export type Checkpoint = { readonly origin: string; readonly size: number; readonly root: Buffer };

const sizeForm = /^(?:0|[1-9]\d{0,14})$/;

/** The text that is signed: origin, size, root. No extension lines. */
export function writeCheckpoint({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${root.toString('base64')}\n`;
}

/** Reads that text; undefined for anything else. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  const [origin = '', size = '', root = '', ...rest] = text.split('\n');
  const bytes = Buffer.from(root, 'base64');
  if (origin === '' || !sizeForm.test(size) || bytes.length !== hashBytes || bytes.toString('base64') !== root || rest.length !== 1 || rest[0] !== '') return undefined;
  return { origin, size: Number(size), root: bytes };
}

/** A signed checkpoint and its parts; undefined where the note or its text is none. */
export function readSignedCheckpoint(note: string): { readonly note: SignedNote; readonly checkpoint: Checkpoint } | undefined {
  const signed = readNote(note);
  const checkpoint = signed === undefined ? undefined : readCheckpoint(signed.text);
  return signed === undefined || checkpoint === undefined ? undefined : { note: signed, checkpoint };
}

/** Whether the log's key signed the note. Signatures of other keys are passed over; one of this key that is wrong spoils the note (C2SP signed-note). */
export function isSignedBy({ text, signatures }: SignedNote, key: VerifierKey): boolean {
  const own = signatures.filter((one) => isOf(one, key));
  return own.length > 0 && own.every(({ signature }) => verify(null, Buffer.from(text), key.key, signature));
}

/** Whether a signature claims to be of that key: name and id. */
export function isOf({ name, keyId }: NoteSignature, key: VerifierKey): boolean {
  return name === key.name && keyId.equals(key.id);
}
