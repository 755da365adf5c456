import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';

/** Where and of what a run was made. The load before the start says how far its times may be believed. */
export type Machine = { cpu: string; cores: number; memoryGb: number; node: string; commit: string; uncommitted: boolean; loadBefore: number };

export function machine(): Machine {
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: import.meta.dirname, encoding: 'utf8' }).trim();
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    commit: git('rev-parse', '--short=10', 'HEAD'),
    uncommitted: git('status', '--porcelain', '--untracked-files=no') !== '',
    loadBefore: Number((loadavg()[0] ?? 0).toFixed(2)),
  };
}
