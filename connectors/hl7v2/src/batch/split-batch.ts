import { failed, ok } from '@mast/connector-kit';
import type { Result } from '@mast/connector-kit';

/** Why a batch is not taken. Nothing of it is stored: half a batch is worse than none, since nobody would notice. */
export type BatchFault = { readonly code: 'not-a-batch' | 'message-outside' | 'trailer-missing' | 'counts' | 'segment-order' };

export type Batch = {
  /** FHS-11, or BHS-11 where there is no file header; one character a byte. */
  readonly batchControlId: string;
  /** Fields of FHS, or of BHS, as they stand: `raw[n]` is field n, one character a byte. */
  readonly raw: readonly string[];
  /** The messages, each with its own segment ends. */
  readonly messages: readonly Uint8Array[];
};

const [cr, lf] = [0x0d, 0x0a];

/**
 * A batch file (HL7 v2.5.1, 2.10.3): `[FHS] { [BHS] { message } [BTS] } [FTS]`. What a header opens its trailer must close, and the counts of BTS-1 (messages) and FTS-1 (batches), where they are given, must hold: a file that was cut
 * off on its way is not taken for a whole one.
 */
export function splitBatch(bytes: Uint8Array): Result<Batch, BatchFault> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const state = { raw: [] as string[], messages: [] as Uint8Array[], separator: '', inFile: false, inBatch: false, batches: 0, inThisBatch: 0, messageFrom: -1, isClosed: false };
  const closeMessage = (end: number): void => {
    if (state.messageFrom >= 0) state.messages.push(bytes.subarray(state.messageFrom, end));
    state.messageFrom = -1;
  };
  for (const { start, end } of linesOf(view)) {
    const id = view.toString('latin1', start, start + 3);
    const isEnvelope = id === 'FHS' || id === 'BHS' || id === 'BTS' || id === 'FTS' || id === 'MSH';
    if (!isEnvelope) {
      if (state.messageFrom < 0) return failed({ code: state.raw.length === 0 ? 'not-a-batch' : 'message-outside' });
      continue;
    }
    closeMessage(start);
    const fault = openLine(state, id, view.toString('latin1', start, end), start);
    if (fault !== undefined) return failed({ code: fault });
  }
  closeMessage(bytes.length);
  if (state.raw.length === 0) return failed({ code: 'not-a-batch' });
  if (state.inFile || state.inBatch) return failed({ code: 'trailer-missing' });
  return ok({ batchControlId: (state.raw[11] ?? '').trim(), raw: state.raw, messages: state.messages });
}

type State = { raw: string[]; messages: Uint8Array[]; separator: string; inFile: boolean; inBatch: boolean; batches: number; inThisBatch: number; messageFrom: number; isClosed: boolean };

function openLine(state: State, id: string, line: string, start: number): BatchFault['code'] | undefined {
  if (state.isClosed) return 'segment-order';
  switch (id) {
    case 'FHS': case 'BHS':
      if (state.inBatch || (id === 'FHS' && (state.inFile || state.batches > 0))) return 'segment-order';
      if (state.raw.length === 0) state.raw = headerOf(line);
      state.separator ||= line[3] ?? '|';
      if (id === 'FHS') state.inFile = true;
      else {
        state.inBatch = true;
        state.batches += 1;
        state.inThisBatch = 0;
      }
      return undefined;
    case 'BTS':
      if (!state.inBatch) return 'segment-order';
      state.inBatch = false;
      return holds(line, state, state.inThisBatch) ? undefined : 'counts';
    case 'FTS':
      if (!state.inFile || state.inBatch) return state.inBatch ? 'trailer-missing' : 'segment-order';
      state.inFile = false;
      state.isClosed = true;
      return holds(line, state, state.batches) ? undefined : 'counts';
    default:
      if (state.raw.length === 0) return 'not-a-batch';
      if (!state.inBatch && !state.inFile) return 'message-outside';
      state.inThisBatch += 1;
      state.messageFrom = start;
      return undefined;
  }
}

function headerOf(line: string): string[] {
  const separator = line[3] ?? '|';
  const [, encoding = '', ...rest] = line.split(separator);
  const raw = ['', separator, encoding, ...rest];
  while (raw.length < 13) raw.push('');
  return raw;
}

/** An empty count says nothing; one that is no number does not hold. */
function holds(line: string, { separator }: State, count: number): boolean {
  const told = (line.split(separator)[1] ?? '').trim();
  return told === '' || told === String(count) || (/^0*\d+$/.test(told) && Number(told) === count);
}

function* linesOf(view: Buffer): Generator<{ start: number; end: number }> {
  let start = 0;
  for (let at = 0; at <= view.length; at += 1) {
    if (at < view.length && view[at] !== cr && view[at] !== lf) continue;
    if (at > start) yield { start, end: at };
    start = at + 1;
  }
}
