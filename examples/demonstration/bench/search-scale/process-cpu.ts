import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds of a tick of /proc/<pid>/stat: 100 a second wherever Linux runs on what Node runs on. */
const tickMs = 10;

/** `endedMs`: of its children that have ended. */
type Process = { pid: number; parent: number; cpuMs: number; endedMs: number };

/**
 * CPU used so far by the service, which is the child of this process that runs `serve`, and by PostgreSQL with all its workers, those that have ended too. Undefined where /proc does not tell.
 */
export function processCpu(dataFolder: string | undefined): { node: number; postgres: number } | undefined {
  if (process.platform !== 'linux' || dataFolder === undefined) return undefined;
  const all = processes();
  return { node: sum(all.filter(({ pid, parent }) => parent === process.pid && commandOf(pid).includes('serve'))), postgres: ofPostgres(all, dataFolder) };
}

/** CPU milliseconds used so far by a PostgreSQL with all its workers, those that have ended too. Undefined where /proc does not tell. */
export function postgresCpuMs(dataFolder: string): number | undefined {
  return process.platform === 'linux' ? ofPostgres(processes(), dataFolder) : undefined;
}

function ofPostgres(all: readonly Process[], dataFolder: string): number {
  const postmaster = Number(readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n')[0]);
  return sum(all.filter(({ pid, parent }) => pid === postmaster || parent === postmaster)) + (all.find(({ pid }) => pid === postmaster)?.endedMs ?? 0);
}

function sum(some: readonly Process[]): number {
  return some.reduce((total, { cpuMs }) => total + cpuMs, 0);
}

/** CPU milliseconds that a child program of this process has used so far; undefined where /proc does not tell or it does not run. */
export function childCpuMs(program: string): number | undefined {
  if (process.platform !== 'linux') return undefined;
  return processes().find(({ pid, parent }) => parent === process.pid && commandOf(pid).some((word) => word.endsWith(program)))?.cpuMs;
}

function processes(): Process[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => readProcess(Number(name)) ?? []);
}

/** Undefined for one that has ended meanwhile. */
function readProcess(pid: number): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in brackets and may hold anything; the state comes after it, then the parent (proc(5)).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = (from: number): number => (Number(fields[from]) + Number(fields[from + 1])) * tickMs;
    return { pid, parent: Number(fields[1]), cpuMs: ticks(11), endedMs: ticks(13) };
  } catch {
    return undefined;
  }
}

function commandOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}
