import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { MastError } from '../shared/mast-error.ts';

/** A server asked to stop closes its sessions and writes a checkpoint. */
const stopWithinMs = 30_000;

/**
 * Stops a server that an earlier start left running on this data folder (its parent was killed), so that a new one can take over. A `postmaster.pid`
 * whose process is gone, or is another program by now, is left to PostgreSQL, which checks it itself. Throws MastError `database-in-use` when the
 * process that started the server (see {@link processMark}) still lives: two programs must not fight over one folder.
 */
export async function stopLeftover(dataFolder: string, starterMark: string | undefined): Promise<boolean> {
  const pid = readPid(dataFolder);
  if (pid === undefined || !isServerOf(pid, dataFolder)) return false;
  requireNoStarter(starterMark);
  await stopServer(pid);
  return true;
}

/** Throws MastError `database-in-use` when the marked process lives and is not this one. */
export function requireNoStarter(mark: string | undefined): void {
  const starter = Number(mark?.split(' ')[0]);
  if (Number.isSafeInteger(starter) && starter !== process.pid && isAlive(starter) && processMark(starter) === mark) throw new MastError('database-in-use', { starter });
}

/** A process by its number and, where the system tells it, the moment it was started: numbers are used again. */
export function processMark(pid: number): string {
  try {
    // Field 22, counted after the name, which may hold spaces (proc_pid_stat(5)).
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
    return `${pid} ${fields?.[19] ?? ''}`;
  } catch {
    return `${pid}`;
  }
}

/** Fast shutdown (SIGINT): sessions are ended, data is flushed. Rejects with MastError `database-does-not-stop` after 30 s. */
export async function stopServer(pid: number): Promise<void> {
  signal(pid, 'SIGINT');
  for (let waitedMs = 0; waitedMs < stopWithinMs; waitedMs += 20) {
    if (!isAlive(pid)) return;
    await pause(20);
  }
  throw new MastError('database-does-not-stop', { pid });
}

function readPid(dataFolder: string): number | undefined {
  const file = join(dataFolder, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  return Number.isSafeInteger(pid) && pid > 1 ? pid : undefined;
}

/** Process numbers are used again: only a process whose command line names this data folder is ours. Told apart on Linux only. */
function isServerOf(pid: number, dataFolder: string): boolean {
  if (!isAlive(pid)) return false;
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return /(^|\/)postgres$/.test(words[0] ?? '') && words.includes(dataFolder);
  } catch {
    return process.platform !== 'linux';
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !isZombie(pid);
}

/** A server whose parent has not collected it yet has stopped all the same. */
function isZombie(pid: number): boolean {
  try {
    return /^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Gone in between: that is what was wanted.
  }
}
