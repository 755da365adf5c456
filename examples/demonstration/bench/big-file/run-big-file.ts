import { join } from 'node:path';

import { type Machine, machine } from '../machine.ts';
import { startBigFileStack } from './big-file-stack.ts';
import { peakMemoryMb } from './peak-memory.ts';
import { type DayAnswer, sendDay } from './send-day.ts';
import { type DayKind, writeDay } from './write-day.ts';
import { type CpuSeconds, cpuSeconds, usedSince } from './cpu-seconds.ts';

export type BigFileWish = { records: number; newRecords: number; seed: number; today: string; portBase: number };
export type BigFileRun = { at: string; machine: Machine; records: number; days: (DayAnswer & { what: string; connectorPeakMb: number | undefined; cpuSeconds: CpuSeconds | undefined })[] };

/** What is sent after the first load, in this order. */
const story: readonly { kind: DayKind; what: string }[] = [
  { kind: 'same', what: 'the same rows, of which nothing is remembered: each read, sent and found unchanged' },
  { kind: 'same', what: 'the same bytes once more: recognised, no row sent' },
  { kind: 'rewritten', what: 'the same rows in other bytes: each read, and named' },
  { kind: 'changed', what: 'one row in a hundred changed, new or gone' },
  { kind: 'new', what: 'people whom the store does not know: matched, linked and sealed' },
];

/**
 * A large full file of one feed, day after day, through SFTP, connector and core API with sealing, matching and audit, each a process of its own. The first day is loaded by
 * `mast load`. Times are reported, never judged; throws where a file is not answered as it must be.
 */
export async function runBigFile({ records, newRecords, seed, today, portBase }: BigFileWish, say: (line: string) => void, signal: AbortSignal): Promise<BigFileRun> {
  const here = machine();
  const stack = await startBigFileStack(portBase, say);
  try {
    const wish = { folder: join(stack.folder, 'files'), feedId: 'everything', records, seed, today };
    say(`writing ${records} records`);
    writeDay({ ...wish, day: dayAfter(today, 0), sequence: 1, kind: 'base' });
    say('mast load');
    await stack.load(wish.folder);
    const days: BigFileRun['days'] = [];
    for (const [at, { kind, what }] of story.entries()) {
      const day = writeDay({ ...wish, ...(kind === 'new' ? { records: newRecords, seed: seed + 1 } : {}), day: dayAfter(today, at + 1), sequence: at + 2, kind });
      say(what);
      const before = cpuSeconds(stack.dataFolder);
      const answer = await sendDay(wish.folder, stack.feedFolder, day, signal);
      days.push({ what, ...answer, connectorPeakMb: peakMemoryMb('children/connectors.ts'), cpuSeconds: usedSince(before, cpuSeconds(stack.dataFolder)) });
      requireRight(kind, answer);
    }
    return { at: new Date(performance.timeOrigin + performance.now()).toISOString(), machine: here, records, days };
  } finally {
    await stack.stop();
  }
}

/** Every row is accounted for, and what was to change did. */
function requireRight(kind: DayKind, { file, rows, code, counts }: DayAnswer): void {
  const { applied = 0, unchanged = 0, rejected = 0, removed = 0 } = counts;
  const isWhole = applied + unchanged + rejected === rows && rejected === 0;
  const isSame = unchanged === rows && removed === 0;
  const isRight = { base: false, same: isSame, rewritten: isSame, changed: applied > 0 && removed > 0 && applied <= rows / 50, new: applied === rows }[kind];
  if (!isWhole || !isRight) throw new Error(`${file} was answered ${code} ${JSON.stringify(counts)}`);
}

/** The days before today, so that none lies ahead. */
function dayAfter(today: string, days: number): string {
  const moment = new Date(`${today}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() - story.length + days);
  return moment.toISOString().slice(0, 10);
}
