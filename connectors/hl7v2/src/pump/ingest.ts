import { judge } from '../mapping/judge.ts';
import type { Judgement } from '../mapping/judge.ts';
import { readHeader } from '../message/read-header.ts';
import type { Received } from '../ledger/journal-record.ts';
import { states } from '../ledger/schema.ts';
import type { PumpWork } from './pump-work.ts';

/** Messages taken from the journal at a time: how long the event loop is held (judgement). */
const together = 100;

/** Takes the next messages from the journal into the index: kept, discarded, or dead, each with its rule. False where there are none. */
export async function ingest(work: PumpWork): Promise<boolean> {
  const { ledger, meters, log, feedId } = work;
  const step = await ledger.reader.next(together);
  if (step === undefined) return false;
  const settled: number[] = [];
  ledger.transaction(() => {
    for (const message of step.messages) if (takeIn(work, message)) settled.push(message.id);
    ledger.messages.setPosition(step.lastId);
  });
  for (const message of step.messages) work.onIndexed(message);
  for (const id of step.damaged) {
    meters.count('journal_damaged');
    log.error('journal-damaged', { feedId, message: id });
    work.onDamaged(id);
    settled.push(id);
  }
  work.onSettled(settled);
  return true;
}

/** True where nothing of this message is left to do. */
function takeIn(work: PumpWork, message: Received): boolean {
  const { ledger, meters } = work;
  // A message whose first writing failed half-way may have come again: one of the two is enough.
  const before = ledger.messages.known(message.identity, message.content).filter(({ sameBytes }) => sameBytes);
  if (before.some(({ isLost }) => !isLost)) {
    meters.count('messages_twice_in_journal');
    return true;
  }
  for (const { id } of before) {
    ledger.messages.settle(id, states.discarded, 'sent-again', null);
    ledger.kept.remove(id);
  }
  ledger.messages.put(message, states.open, null, null);
  return place(work, message, judged(work, message));
}

/** Judges dead letters again that somebody asked for. Returns how many there were. */
export function judgeAgain(work: PumpWork): number {
  const { ledger } = work;
  const asked = ledger.dead.again(together);
  if (asked.length === 0) return 0;
  ledger.transaction(() => {
    for (const id of asked) {
      const bytes = ledger.dead.bytes(id);
      ledger.dead.remove(id);
      if (bytes === undefined) continue;
      place(work, { id, bytes }, judged(work, { bytes, receivedMs: ledger.messages.receivedMs(id) ?? work.now().getTime() }));
    }
  });
  work.meters.count('dead_letters_judged_again', asked.length);
  return asked.length;
}

/** Judging never throws; should it all the same, one message is aside and the feed goes on. */
function judged({ config }: PumpWork, { bytes, receivedMs }: Pick<Received, 'bytes' | 'receivedMs'>): Judgement {
  try {
    const header = readHeader(bytes);
    if (!header.ok) return { kind: 'dead', rule: 'header-unreadable' };
    return judge(bytes, header.value, config.mapping, { receivedAt: new Date(receivedMs) });
  } catch {
    return { kind: 'dead', rule: 'unexpected' };
  }
}

function place({ ledger, meters, told }: PumpWork, { id, bytes }: Pick<Received, 'id' | 'bytes'>, judgement: Judgement): boolean {
  if (judgement.charset?.fallback === true) meters.count('charset_fallbacks');
  if (judgement.kind === 'kept') {
    const keys = judgement.message.keys.map((key) => ledger.seal.digest('patient', key));
    const group = ledger.groups.join(keys, id);
    ledger.messages.settle(id, states.open, null, group);
    ledger.kept.put(id, JSON.stringify(judgement.message));
    ledger.groups.markWaiting(group, id);
    meters.count('messages_kept');
    return false;
  }
  if (judgement.kind === 'discarded') {
    ledger.messages.settle(id, states.discarded, judgement.rule, null);
    meters.count('messages_discarded');
    told.leftOut(judgement.rule);
    return true;
  }
  ledger.messages.settle(id, states.dead, judgement.rule, null);
  ledger.dead.put({ id, bytes });
  meters.count('messages_dead');
  told.dead(id, judgement.rule);
  return true;
}
