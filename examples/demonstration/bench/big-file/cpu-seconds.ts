import { childCpuMs, processCpu } from '../search-scale/process-cpu.ts';

/** CPU of each program on the way, seconds. Where the machine is shared these tell more than the clock. */
export type CpuSeconds = { connectors: number; core: number; postgres: number; sftp: number };

/** What each has used so far; undefined where the system does not tell. */
export function cpuSeconds(dataFolder: string | undefined): CpuSeconds | undefined {
  const service = processCpu(dataFolder);
  if (service === undefined) return undefined;
  return { connectors: (childCpuMs('children/connectors.ts') ?? 0) / 1000, core: service.node / 1000, postgres: service.postgres / 1000, sftp: (childCpuMs('children/sftp-server.ts') ?? 0) / 1000 };
}

export function usedSince(before: CpuSeconds | undefined, after: CpuSeconds | undefined): CpuSeconds | undefined {
  if (before === undefined || after === undefined) return undefined;
  const used = (of: keyof CpuSeconds): number => Math.round((after[of] - before[of]) * 10) / 10;
  return { connectors: used('connectors'), core: used('core'), postgres: used('postgres'), sftp: used('sftp') };
}
