import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { operate, type LedgerStatus } from '@mast/connector-hl7v2';
import { openRecords } from '@mast/core-api/testing';

import { type Hospital, hospital } from './hospital.ts';
import { type MllpStack, startMllpStack } from './mllp-stack.ts';
import { sendAll } from './senders.ts';

export type MllpProof = {
  readonly messages: number;
  readonly attendances: number;
  readonly kills: { readonly core: number; readonly listener: number };
  readonly drops: number;
  readonly reconnects: number;
  /** Messages that never had a positive answer, and those that had more than one. */
  readonly unanswered: number;
  readonly refused: number;
  /** What the listener's ledger says: each message is in it once, and core-api has what it says. */
  readonly inLedger: number;
  readonly delivered: number;
  /** What core-api holds, held against the last message of each attendance. */
  readonly records: number;
  readonly missing: number;
  readonly doubled: number;
  readonly different: number;
  readonly sendSeconds: number;
  readonly seconds: number;
};

export type MllpProofWish = { readonly folder: string; readonly portBase: number; readonly messages: number; readonly attendances: number; readonly connections: number; readonly kills: number; readonly drops: number; readonly random: () => number; readonly say: (line: string) => void };

/** How long the listener's ledger may stand still, once all was sent, before the proof gives up. */
const standstillMs = 120_000;

/**
 * Lock-step senders over real sockets while listener and core API are killed (SIGKILL) and all connections dropped at random moments; each sender repeats what was not answered. Then
 * the ledger is held against what was sent, message by message, and the core API's records against the last message of each attendance.
 */
export async function proveMllp(wish: MllpProofWish): Promise<MllpProof> {
  const stack = await startMllpStack(wish.folder, wish.portBase);
  const ledgerFolder = join(wish.folder, 'mllp', 'ledger', stack.feedId);
  try {
    const started = performance.now();
    const made = hospital(wish.attendances);
    const dropped = { drop: (): void => undefined };
    const progress = { taken: 0, ended: false };
    const sending = sendAll({ port: stack.port, connections: wish.connections, messages: wish.messages, frame: made.frame, controlId: made.controlId, dropped, onTaken: (taken) => (progress.taken = taken) });
    const [sent, mischief] = await Promise.all([sending.finally(() => (progress.ended = true)), disturb(stack, wish, progress, dropped)]);
    wish.say(`all sent after ${Math.round(sent.seconds)} s; ${sent.reconnects} reconnections`);
    const status = await untilDelivered(stack, ledgerFolder, wish.messages, wish.say);
    const stored = await openRecords({ ownerUrl: stack.databaseUrl, keysFolder: stack.keysFolder, feedId: stack.feedId });
    return {
      messages: wish.messages, attendances: wish.attendances, ...mischief, reconnects: sent.reconnects,
      unanswered: sent.taken.filter((times) => times === 0).length, refused: [...sent.others.values()].reduce((sum, count) => sum + count, 0),
      inLedger: total(status), delivered: status.delivered,
      records: stored.length, ...compare(made, wish.messages, stored), sendSeconds: Math.round(sent.seconds), seconds: Math.round((performance.now() - started) / 1_000),
    };
  } finally {
    await stack.stop();
  }
}

type Deed = { readonly at: number; readonly deed: 'core' | 'listener' | 'drop' };

/** Kills and drops, each once so many messages were taken and a moment longer. */
async function disturb(stack: MllpStack, { messages, kills, drops, random, say }: MllpProofWish, progress: { readonly taken: number; readonly ended: boolean }, dropped: { drop: () => void }): Promise<Pick<MllpProof, 'kills' | 'drops'>> {
  const done = { core: 0, listener: 0, drop: 0 };
  const deeds: Deed[] = [
    ...Array.from({ length: kills }, (_, at): Deed => ({ at: random() * messages * 0.95, deed: at % 2 === 0 ? 'listener' : 'core' })),
    ...Array.from({ length: drops }, (): Deed => ({ at: random() * messages * 0.95, deed: 'drop' })),
  ].toSorted((a, b) => a.at - b.at);
  for (const { at, deed } of deeds) {
    while (progress.taken < at && !progress.ended) await pause(5);
    await pause(random() * 300);
    if (deed === 'drop') dropped.drop();
    // It may be starting again after the last time.
    else while (!stack.crash(deed === 'core' ? 'core-api' : 'hl7v2') && !progress.ended) await pause(50);
    done[deed] += 1;
    say(`${deed === 'drop' ? 'connections dropped' : `${deed} killed`} at message ${progress.taken} of ${messages}`);
  }
  return { kills: { core: done.core, listener: done.listener }, drops: done.drop };
}

async function untilDelivered(stack: MllpStack, folder: string, messages: number, say: (line: string) => void): Promise<LedgerStatus> {
  let [last, since] = ['', performance.now()];
  for (;;) {
    const operation = operate(folder);
    const status = operation?.status();
    operation?.close();
    if (status !== undefined && status.open === 0 && total(status) >= messages) {
      await stack.untilReady();
      return status;
    }
    const now = JSON.stringify(status);
    if (now !== last) [last, since] = [now, performance.now()];
    if (performance.now() - since > standstillMs) throw new Error(`the ledger stands still at ${now}`);
    say(`in the ledger: ${total(status)}, waiting for core-api: ${status?.open ?? 0}`);
    await pause(2_000);
  }
}

function total(status: LedgerStatus | undefined): number {
  if (status === undefined) return 0;
  return [status.open, status.delivered, ...Object.values(status.discarded), ...Object.values(status.dead)].reduce((sum, count) => sum + count, 0);
}

type Stored = Awaited<ReturnType<typeof openRecords>>;

/** Each attendance has a family name of its own. */
function compare(made: Hospital, messages: number, stored: Stored): Pick<MllpProof, 'missing' | 'doubled' | 'different'> {
  const byFamily = Map.groupBy(stored, ({ person }) => person?.names[0]?.family ?? '');
  let [missing, doubled, different] = [0, 0, 0];
  for (let attendance = 0; attendance < Math.min(made.attendances, messages); attendance += 1) {
    const [first, ...more] = byFamily.get(made.family(attendance)) ?? [];
    doubled += more.length;
    if (first === undefined) missing += 1;
    else if (first.addresses?.[0]?.lines[0] !== made.lineAfter(attendance, messages)) different += 1;
  }
  return { missing, doubled, different };
}
