import type { Checkpoint } from '../note/checkpoint.ts';
import { isSignedBy, readSignedCheckpoint } from '../note/checkpoint.ts';
import { cosignedAt } from '../note/cosignature.ts';
import { readSignatures } from '../note/signed-note.ts';
import type { VerifierKey } from '../note/verifier-key.ts';
import type { SourceCheckpoint, SourceCosignature, SourceLog } from './audit-source.ts';
import type { Findings } from './findings.ts';

/** Clocks of machines differ, and so may two processes'. Judgement. */
export const clockMs = 60_000;

/** Holds one checkpoint against the log's key, its own row, and the checkpoint before it. */
export function checkCheckpoint(findings: Findings, log: SourceLog, key: VerifierKey, { size, root, note, sealedAt }: SourceCheckpoint, before: SourceCheckpoint | undefined): void {
  const at = `checkpoint ${size}`;
  const read = readSignedCheckpoint(note);
  if (read === undefined || !isSignedBy(read.note, key) || !saysTheSame(read.checkpoint, { origin: log.origin, size, root })) findings.add('signature-wrong', log.log, at);
  if (before !== undefined && before.size >= size) findings.add('checkpoint-out-of-line', log.log, at);
  if (before !== undefined && before.sealedAt.getTime() > sealedAt.getTime() + clockMs) findings.add('clock-back-dated', log.log, at);
}

/** Holds a cosignature against the witness's key and the checkpoint's time. One of a witness that is not known here says nothing; `false`. */
export function checkCosignature(findings: Findings, log: number, witnesses: readonly VerifierKey[], { note, sealedAt }: SourceCheckpoint, { size, witness, at, line }: SourceCosignature): boolean {
  const key = witnesses.find(({ name }) => name === witness);
  if (key === undefined) return false;
  const text = readSignedCheckpoint(note)?.note.text ?? '';
  const seen = (readSignatures(line) ?? []).map((one) => cosignedAt(text, one, key)).find((one) => one !== undefined);
  if (seen === undefined || seen.getTime() !== at.getTime()) findings.add('cosignature-wrong', log, `checkpoint ${size} by ${witness}`);
  else if (seen.getTime() + clockMs < sealedAt.getTime()) findings.add('clock-back-dated', log, `checkpoint ${size} by ${witness}`);
  return true;
}

function saysTheSame(one: Checkpoint, other: Checkpoint): boolean {
  return one.origin === other.origin && one.size === other.size && one.root.equals(other.root);
}
