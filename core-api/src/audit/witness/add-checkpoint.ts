import type { Checkpoint } from '../note/checkpoint.ts';
import { isSignedBy, readSignedCheckpoint } from '../note/checkpoint.ts';
import type { VerifierKey } from '../note/verifier-key.ts';
import { hashBytes } from '../tree/merkle.ts';
import { isConsistent } from '../tree/proofs.ts';

/** What a witness makes of a request. `text` is what it may sign; `isFork` where a log signed what does not go with what it signed before. */
export type Judgement =
  | { readonly status: 200; readonly checkpoint: Checkpoint; readonly text: string }
  | { readonly status: 400 | 403 | 404 }
  | { readonly status: 409; readonly size: number; readonly isFork: boolean }
  | { readonly status: 422; readonly isFork: boolean };

/** As many as the protocol allows. */
const maxProof = 63;
const oldForm = /^old (0|[1-9]\d{0,14})$/;

/**
 * Judges a checkpoint that a log asks to be signed (C2SP tlog-witness, add-checkpoint): 400 for what is no request, 404 for a log that is not known here, 403 for one that its key did not sign, 409 where
 * the log believes this witness elsewhere or would replace what it signed, 422 for a proof that does not hold. `lastOf` gives the last checkpoint that was signed for an origin.
 */
export function judgeCheckpoint(body: string, logs: readonly VerifierKey[], lastOf: (origin: string) => Checkpoint | undefined): Judgement {
  const request = readRequest(body);
  const signed = request === undefined ? undefined : readSignedCheckpoint(request.note);
  if (request === undefined || signed === undefined) return { status: 400 };
  const { checkpoint } = signed;
  const log = logs.find(({ name }) => name === checkpoint.origin);
  if (log === undefined) return { status: 404 };
  if (!isSignedBy(signed.note, log)) return { status: 403 };
  if (request.oldSize > checkpoint.size) return { status: 400 };
  const last = lastOf(checkpoint.origin);
  if (request.oldSize !== (last?.size ?? 0)) return { status: 409, size: last?.size ?? 0, isFork: false };
  if (last !== undefined && last.size === checkpoint.size && !last.root.equals(checkpoint.root)) return { status: 409, size: last.size, isFork: true };
  if (last === undefined || last.size === 0 ? request.proof.length > 0 : !isConsistent(last.size, last.root, checkpoint.size, checkpoint.root, request.proof)) return { status: 422, isFork: last !== undefined };
  return { status: 200, checkpoint, text: signed.note.text };
}

/** The body of a request: the size that the witness is believed to have signed, the proof from there, and the checkpoint. */
export function writeRequest(oldSize: number, proof: readonly Buffer[], note: string): string {
  return `old ${oldSize}\n${proof.map((hash) => `${hash.toString('base64')}\n`).join('')}\n${note}`;
}

function readRequest(body: string): { oldSize: number; proof: Buffer[]; note: string } | undefined {
  const end = body.indexOf('\n\n');
  const [first = '', ...lines] = body.slice(0, end).split('\n');
  const oldSize = oldForm.exec(first)?.[1];
  const proof = lines.map((line) => Buffer.from(line, 'base64'));
  if (end < 0 || oldSize === undefined || proof.length > maxProof || proof.some((hash, at) => hash.length !== hashBytes || hash.toString('base64') !== lines[at])) return undefined;
  return { oldSize: Number(oldSize), proof, note: body.slice(end + 2) };
}
