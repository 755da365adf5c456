import { splitBatch } from '../batch/split-batch.ts';
import type { Hl7v2Config } from '../config.ts';
import type { Entry, Receiver } from '../ledger/receive.ts';
import { readHeader } from '../message/read-header.ts';
import type { Header } from '../message/read-header.ts';
import type { Meters } from '../metrics/meters.ts';
import { frameAcknowledgement } from './acknowledgement.ts';
import type { AckCode, Acknowledgement, Echoed, Refusal } from './acknowledgement.ts';
import { answersDue, isAcknowledgement } from './answers-due.ts';
import { refusals, refuse } from './refuse.ts';

/** One answer to a frame: bytes for one write; nothing; or the connection is closed without one, and the sender will send again. */
export type Answer = Buffer | undefined | 'close';

/** What answering needs. */
export type Answering = {
  readonly config: Pick<Hl7v2Config, 'messageTypes' | 'processingIds' | 'answer'>;
  readonly receiver: Receiver;
  readonly meters: Meters;
  readonly now: () => Date;
  /** True while no message may be taken: the disk, the backlog or core-api does not allow it. */
  readonly refusesAll: () => boolean;
  /** Resolves once core-api has the message; rejects where nobody knows. */
  readonly committed: (id: number) => Promise<void>;
  /** A control id came again with other bytes. */
  readonly onReused: (id: number) => void;
  readonly onStored: () => void;
  /** A number for answers to what is not stored. */
  readonly nextRefusalId: () => string;
};

/**
 * Takes one frame and says what is answered, in order. Everything up to the ledger happens before this returns, so that frames get their numbers in the order in
 * which they came; the answers resolve when they may be sent. Only what is on the disk is ever answered with AA or CA.
 */
export function answerFrame(frame: Buffer, answering: Answering): readonly Promise<Answer>[] {
  if (isBatch(frame)) return [answerBatch(frame, answering)];
  const header = readHeader(frame);
  if (!header.ok) return [Promise.resolve(refused(undefined, refusals.unreadable, 'AR', answering))];
  const { value } = header;
  if (isAcknowledgement(value.type)) {
    answering.meters.count('acks_ignored');
    return [];
  }
  const refusal = refuse(value, answering.config);
  const { accept, application } = answersDue(value, refusal === undefined);
  if (refusal !== undefined) {
    answering.meters.countRule('refused', refusal.rule);
    return [accept, application].filter((code) => code !== undefined).map((code) => Promise.resolve(refused(value, refusal, code, answering)));
  }
  if (answering.refusesAll()) return [closed(answering)];
  const entry = take(frame, value, answering);
  const accepted = accept === undefined ? [] : [answered(entry, value, accept, entry.stored, answering)];
  const processed = answering.config.answer === 'committed' ? entry.stored.then(() => answering.committed(entry.id)) : entry.stored;
  // Nobody waits for it where no answer is due; the message is in the ledger all the same.
  processed.catch(() => undefined);
  const applied = application === undefined ? [] : [answered(entry, value, application, processed, answering)];
  return [...accepted, ...applied];
}

function isBatch(frame: Buffer): boolean {
  return /^(\u00ef\u00bb\u00bf)?[\r\n ]*(FHS|BHS)/.test(frame.toString('latin1', 0, 16));
}

function take(bytes: Buffer, header: Header, { receiver, meters, now, onReused, onStored }: Answering): Entry {
  const entry = receiver.receive({ application: header.raw[3] ?? '', facility: header.raw[4] ?? '', controlId: header.controlId }, bytes, now().getTime());
  if (!header.charset.known) meters.count('charset_unknown');
  if (entry.repeated) meters.count('messages_repeated');
  if (entry.reused) {
    meters.count('control_ids_reused');
    onReused(entry.id);
  }
  entry.stored.then(() => {
    if (!entry.repeated) meters.count('messages_stored');
    onStored();
  }, () => meters.count('journal_write_failures'));
  return entry;
}

/** The same entry is always answered with the same bytes: its number and its moment are what the ledger says. */
async function answered(entry: Entry, request: Echoed, code: AckCode, done: Promise<void>, answering: Answering, answers?: string): Promise<Answer> {
  try {
    await done;
  } catch {
    return closed(answering);
  }
  answering.meters.count('answers_accepted');
  const own: Acknowledgement = { code, ownId: `${code === 'CA' ? 'MASTC' : 'MAST'}${entry.id}`, at: new Date(entry.receivedMs) };
  return frameAcknowledgement(request, answers === undefined ? own : { ...own, answers });
}

function refused(request: Echoed | undefined, refusal: Refusal, code: AckCode, { meters, nextRefusalId, now }: Answering, answers?: string): Buffer {
  meters.count('answers_refused');
  if (request === undefined) meters.countRule('refused', refusal.rule);
  const own: Acknowledgement = { code, ownId: nextRefusalId(), at: now(), refusal };
  return frameAcknowledgement(request, answers === undefined ? own : { ...own, answers });
}

function closed({ meters }: Pick<Answering, 'meters'>): Promise<Answer> {
  meters.count('unanswered');
  return Promise.resolve('close');
}

/** A batch has one answer: AA when every message of it that is taken here is stored, AR when it is not whole, or one of its messages cannot be taken. Then none is. */
function answerBatch(frame: Buffer, answering: Answering): Promise<Answer> {
  const { meters, config } = answering;
  meters.count('batches');
  const split = splitBatch(frame);
  if (!split.ok) return Promise.resolve(refused(undefined, refusals[split.failure.code === 'counts' ? 'batch-counts' : 'batch-unreadable'], 'AR', answering));
  const messages = split.value.messages.map((bytes) => ({ bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), header: readHeader(bytes) }));
  const first = messages.find(({ header }) => header.ok)?.header;
  const request = batchHeader(split.value.raw, first?.ok === true ? first.value : undefined);
  const taken: { bytes: Buffer; header: Header }[] = [];
  for (const { bytes, header } of messages) {
    const refusal = header.ok ? refuse(header.value, config) : refusals.unreadable;
    if (refusal === undefined && header.ok) taken.push({ bytes, header: header.value });
    else if (refusal !== undefined && refusal.rule !== 'type-not-taken') return Promise.resolve(refused(request, refusal, 'AR', answering, split.value.batchControlId));
    else meters.countRule('refused', 'type-not-taken');
  }
  if (answering.refusesAll()) return closed(answering);
  const entries = taken.map(({ bytes, header }) => take(bytes, header, answering));
  const last = entries.at(-1) ?? { id: 0, receivedMs: answering.now().getTime(), repeated: false, reused: false, stored: Promise.resolve() };
  const stored = Promise.all(entries.map(async (entry) => {
    await entry.stored;
    if (config.answer === 'committed') await answering.committed(entry.id);
  })).then(() => undefined);
  return answered(last, request, 'AA', stored, answering, split.value.batchControlId);
}

/** A batch header names sender and receiver where a message does; what it has no field for stands in its first message. */
function batchHeader(raw: readonly string[], first: Header | undefined): Echoed {
  const fields = [...(first?.raw ?? Array.from({ length: 21 }, () => ''))];
  for (const at of [1, 2, 3, 4, 5, 6]) fields[at] = raw[at] ?? '';
  return { raw: fields, event: '', version: first?.version ?? '2.4' };
}
