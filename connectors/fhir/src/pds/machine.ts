import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** What the limiter takes from the machine: a clock that nobody sets, and whose it is. */
export type Machine = {
  /** Milliseconds of a clock that all processes of one `epoch` have in common and that only goes forward (CLOCK_MONOTONIC): setting the time of day does not touch it. */
  readonly nowMs: () => number;
  /** Names that clock: another name, and its moments cannot be compared with ours (another machine, another start of this one). Letters and digits. */
  readonly epoch: string;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
};

export const thisMachine: Machine = {
  nowMs: () => Number(process.hrtime.bigint() / 1_000_000n),
  epoch: createHash('sha256').update([bootOf(), timeOf()].join()).digest('hex').slice(0, 12),
  sleep: (ms, signal) => sleep(ms, undefined, { signal }),
};

/** This start of this machine, the same in all its containers. Where the system does not say, its name: moments before a restart are further back than any that count. */
function bootOf(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8');
  } catch {
    return hostname();
  }
}

/** A container may have a monotonic clock of its own (time_namespaces(7)). */
function timeOf(): string {
  try {
    return readlinkSync('/proc/self/ns/time');
  } catch {
    return '';
  }
}
