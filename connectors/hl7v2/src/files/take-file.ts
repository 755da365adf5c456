import { createHash } from 'node:crypto';

import type { ConnectorContext } from '@mast/connector-kit';
import type { Mailbox } from '@mast/connector-kit/intake';

import type { Hl7v2Config } from '../config.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Receiver } from '../ledger/receive.ts';
import type { Meters } from '../metrics/meters.ts';
import { answerText, noMessages } from './file-answer.ts';
import type { FileAnswer, FileCounts } from './file-answer.ts';
import { readBatchFile } from './read-batch-file.ts';
import type { FileFault, FileMessage } from './read-batch-file.ts';

/** A name in the inbox, as it was listed. */
export type Listed = Awaited<ReturnType<Mailbox['list']>>[number];

/** What taking files needs: the same ledger and receiver as the connections. */
export type FileWork = {
  readonly feedId: string;
  readonly config: Hl7v2Config;
  readonly mailbox: Mailbox;
  readonly mostBytes: number;
  readonly ledger: Pick<Ledger, 'seal' | 'files'>;
  readonly receiver: Receiver;
  readonly meters: Meters;
  readonly log: ConnectorContext<unknown>['log'];
  readonly now: () => Date;
  /** True while no message may be taken. */
  readonly refusesAll: () => boolean;
  readonly committed: (id: number) => Promise<void>;
  readonly onReused: (id: number) => void;
  readonly onStored: () => void;
};

/** Messages written together: memory, and how long senders on sockets wait behind them (judgement). */
const together = 200;

/**
 * Takes one file that lies still: every message of it into the ledger, as those of a connection are, then the answer, then it is removed. `held`: it stays as it is. `later`: nothing may be taken now, or the disk does not take it. Ended half way, it
 * is taken again, and what is in the ledger already is known there.
 */
export async function takeFile(work: FileWork, listed: Listed): Promise<'taken' | 'held' | 'later'> {
  const { mailbox, ledger, mostBytes } = work;
  if (listed.size > mostBytes) return hold(work, listed, { rule: 'file-too-large' });
  const bytes = await mailbox.head(listed.name, listed.size + 1);
  // Written over while it was read: what was read is neither the one nor the other.
  const still = (await mailbox.list()).find(({ name }) => name === listed.name);
  if (bytes.length !== listed.size || still?.modifiedMs !== listed.modifiedMs || still.size !== listed.size) return 'later';
  const key = ledger.seal.digest('file', createHash('sha256').update(bytes).digest());
  const before = ledger.files.answerTo(key);
  if (before !== undefined) return end(work, listed, { ...(JSON.parse(before) as FileAnswer), file: listed.name, repeated: true });
  const read = readBatchFile(bytes, work.config);
  if (!read.ok) return hold(work, listed, read.failure);
  const counts = await storeAll(work, read.value.messages, { ...noMessages, messages: read.value.messages.length + read.value.notTaken, notTaken: read.value.notTaken });
  if (counts === undefined) return 'later';
  const answer: FileAnswer = { schema: 'mast-hl7v2-result/1', file: listed.name, answeredAt: work.now().toISOString(), outcome: 'taken', counts };
  ledger.files.put(key, JSON.stringify(answer), work.now().getTime());
  work.meters.count('files_taken');
  return end(work, listed, answer);
}

/** Undefined where it had to stop: what was stored is stored. */
async function storeAll(work: FileWork, messages: readonly FileMessage[], before: FileCounts): Promise<FileCounts | undefined> {
  const { receiver, meters, now, refusesAll, onReused, onStored, committed, config } = work;
  let { stored, repeated, setAside } = before;
  for (let from = 0; from < messages.length; from += together) {
    if (refusesAll()) return undefined;
    const entries = messages.slice(from, from + together).map(({ bytes, identity, isSetAside }) => ({ isSetAside, ...receiver.receive(identity, bytes, now().getTime()) }));
    try {
      await Promise.all(entries.map((entry) => entry.stored));
      onStored();
      if (config.answer === 'committed') await Promise.all(entries.map(({ id }) => committed(id)));
    } catch {
      return undefined;
    }
    for (const { id, reused, ...entry } of entries) {
      if (entry.repeated) repeated += 1;
      else stored += 1;
      if (entry.isSetAside) setAside += 1;
      meters.count(entry.repeated ? 'messages_repeated' : 'messages_stored');
      if (!reused) continue;
      meters.count('control_ids_reused');
      onReused(id);
    }
  }
  return { ...before, stored, repeated, setAside };
}

/** The sender is told, then the file goes: it must not lie about in clear. One that was replaced meanwhile stays, and is looked at as what it is now. */
async function end({ mailbox, log, feedId, meters }: FileWork, listed: Listed, answer: FileAnswer): Promise<'taken'> {
  await mailbox.answer(`${listed.name}.result.json`, answerText(answer));
  if (answer.repeated === true) meters.count('files_repeated');
  const { messages, stored } = answer.counts;
  log.info('file-taken', { feedId, file: listed.name, messages, stored });
  if (!(await mailbox.remove([listed]))) log.info('file-replaced-meanwhile', { feedId, file: listed.name });
  return 'taken';
}

async function hold({ mailbox, log, feedId, meters, now }: FileWork, listed: Listed, problem: FileFault): Promise<'held'> {
  await mailbox.answer(`${listed.name}.result.json`, answerText({ schema: 'mast-hl7v2-result/1', file: listed.name, answeredAt: now().toISOString(), outcome: 'held', problem, counts: noMessages }));
  meters.count('files_held');
  log.error('file-held', { feedId, file: listed.name, ...problem });
  return 'held';
}
