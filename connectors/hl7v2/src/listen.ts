import { join } from 'node:path';

import type { Accept, ConnectorContext } from '@mast/connector-kit';
import { createFolderMailbox } from '@mast/connector-kit/intake';

import { answerFrame } from './ack/answer-frame.ts';
import type { Answering } from './ack/answer-frame.ts';
import type { Hl7v2Config } from './config.ts';
import { watchFiles } from './files/watch-files.ts';
import { openLedger } from './ledger/ledger.ts';
import { createReceiver } from './ledger/receive.ts';
import { createMeters } from './metrics/meters.ts';
import { serveMllp } from './mllp/serve-mllp.ts';
import { createCommitWaits } from './pump/commit-waits.ts';
import { Doorbell } from './pump/doorbell.ts';
import { goLive } from './pump/go-live.ts';
import type { PumpWork } from './pump/pump-work.ts';
import { runPump } from './pump/run-pump.ts';
import { createTold } from './pump/told.ts';

/** How often the figures are told (judgement). */
const measureMs = 5_000;

/** The whole way: sockets and files, ledger, pump, core-api, until the signal is aborted. What was answered is on the disk; what was not is the sender's. */
export async function listen(context: ConnectorContext<Hl7v2Config>, accept: Accept): Promise<void> {
  const { config, feedId, log, clock, signal } = context;
  const meters = createMeters();
  const ledger = await openLedger(join(config.ledger, feedId), { secret: config.ledgerKey, former: config.formerLedgerKey }, feedId, {
    cut: (bytes) => {
      meters.count('journal_cut_bytes', bytes);
      log.error('journal-cut', { feedId, bytes });
    },
    damaged: (message) => log.error('journal-damaged', { feedId, message }),
  }, clock.now());
  const receiver = createReceiver(ledger);
  const commits = createCommitWaits((id) => ledger.messages.isSettled(id));
  const arrivals = new Doorbell();
  const work: PumpWork = {
    feedId, config, ledger, accept, meters, log, signal,
    now: () => clock.now(), told: createTold(), onIndexed: receiver.forget, onDamaged: receiver.forgetNumber, onSettled: commits.settled, onUndelivered: commits.failed,
  };
  goLive(work);
  let refusals = 0;
  const started = clock.now().getTime().toString(36).toUpperCase();
  const answering: Answering = {
    config, receiver, meters, now: work.now,
    refusesAll: () => meters.value('refusing') === 1 || signal.aborted,
    committed: (id: number) => commits.until(id, config.answerSeconds * 1_000),
    onReused: (message: number) => log.error('control-id-reused', { feedId, message }),
    onStored: arrivals.ring,
    nextRefusalId: () => `R${started}${(refusals += 1).toString(36).toUpperCase()}`,
  };
  const measuring = setInterval(() => context.measure?.(meters.values()), measureMs);
  try {
    await receiveUntilStopped(work, answering, arrivals, commits.failed);
  } finally {
    clearInterval(measuring);
    context.measure?.(meters.values());
    await ledger.close();
  }
}

async function receiveUntilStopped(work: PumpWork, answering: Answering, arrivals: Doorbell, release: () => void): Promise<void> {
  const { config, feedId, log, meters, signal } = work;
  const { host, files } = config;
  const server = host === undefined ? undefined : await serveMllp({ ...config, host }, (frame) => answerFrame(frame, answering), meters, () => work.now().getTime());
  if (server !== undefined) log.info('listening', { feedId, port: config.port, tls: config.tls !== undefined, shadow: config.shadow });
  const mailbox = files === undefined ? undefined : createFolderMailbox(files);
  if (files !== undefined) log.info('inbox-watched', { feedId, shadow: config.shadow });
  try {
    arrivals.ring();
    const watching = files === undefined || mailbox === undefined ? undefined : watchFiles({ ...answering, feedId, config, log, mailbox, mostBytes: files.maxFileBytes, ledger: work.ledger }, files, signal);
    await Promise.all([runPump(work, arrivals), watching]);
  } finally {
    release();
    await server?.close();
  }
}
