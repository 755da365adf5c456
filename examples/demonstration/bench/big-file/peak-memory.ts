import { readdirSync, readFileSync } from 'node:fs';

/** The most memory that a child program held at once, megabytes (VmHWM of proc(5)); undefined where the system does not tell. */
export function peakMemoryMb(program: string): number | undefined {
  if (process.platform !== 'linux') return undefined;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(program) || !new RegExp(`^PPid:\\s+${process.pid}$`, 'm').test(status)) continue;
      return Math.round(Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024);
    } catch {
      // It ended while it was looked at.
    }
  }
  return undefined;
}
