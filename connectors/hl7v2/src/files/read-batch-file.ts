import { createHash } from 'node:crypto';

import type { Result } from '@mast/connector-kit';
import { failed, ok } from '@mast/connector-kit';

import { isAcknowledgement } from '../ack/answers-due.ts';
import { refuse } from '../ack/refuse.ts';
import { splitBatch } from '../batch/split-batch.ts';
import type { Hl7v2Config } from '../config.ts';
import type { Identity } from '../ledger/receive.ts';
import { readHeader } from '../message/read-header.ts';

/** A message of a file that goes into the ledger. `isSetAside`: its header cannot be used, so that it will be a dead letter, told by the content that it has. */
export type FileMessage = { readonly bytes: Buffer; readonly identity: Identity; readonly isSetAside: boolean };
export type BatchFile = { readonly messages: readonly FileMessage[]; readonly notTaken: number };
export type FileFault = { readonly rule: string; readonly message?: number };

/** Rules that tell of a file that was meant for another place, not of one message: a test system, a standard that is not read here. */
const ofWholeFile: ReadonlySet<string> = new Set(['processing-id-not-taken', 'version-unknown']);

/**
 * A batch file as messages in their order. Held whole where its envelope does not close or does not count what it holds (it was cut off, or written over), and where it is not meant for here. A single message whose header cannot be read does not
 * hold up the others: it goes into the ledger under its own digest, where it becomes a dead letter. Pure.
 */
export function readBatchFile(bytes: Buffer, taken: Pick<Hl7v2Config, 'messageTypes' | 'processingIds'>): Result<BatchFile, FileFault> {
  const split = splitBatch(bytes);
  if (!split.ok) return failed({ rule: split.failure.code });
  const messages: FileMessage[] = [];
  let notTaken = 0;
  for (const [at, piece] of split.value.messages.entries()) {
    const message = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    const header = readHeader(message);
    const refusal = header.ok ? refuse(header.value, taken) : undefined;
    if (refusal !== undefined && ofWholeFile.has(refusal.rule)) return failed({ rule: refusal.rule, message: at + 1 });
    if (refusal?.rule === 'type-not-taken' || (header.ok && isAcknowledgement(header.value.type))) notTaken += 1;
    else if (!header.ok || refusal !== undefined) messages.push({ bytes: message, identity: { application: '', facility: '', controlId: `file:${createHash('sha256').update(message).digest('hex')}` }, isSetAside: true });
    else messages.push({ bytes: message, identity: { application: header.value.raw[3] ?? '', facility: header.value.raw[4] ?? '', controlId: header.value.controlId }, isSetAside: false });
  }
  return ok({ messages, notTaken });
}
