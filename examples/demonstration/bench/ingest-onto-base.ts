import { setTimeout as pause } from 'node:timers/promises';

import { storeFacts } from '@mast/core-api/testing';

import type { Fetching } from './fetching.ts';
import { type Machine, machine } from './machine.ts';
import { ingestMeanwhile } from './search-scale/ingest-meanwhile.ts';
import { processCpu } from './search-scale/process-cpu.ts';
import { startRegisterStack } from './search-scale/register-stack.ts';

export type OntoBaseWish = { seed: number; records: number; seconds: number; today: string; portBase: number };
export type Ingested = { rows: number; rowsPerSecond: number; cpuMicrosecondsPerRow: { service: number; database: number } | undefined };
export type OntoBaseRun = { at: string; machine: Machine & { postgres: string }; base: number; loadSeconds: number; databaseBytes: number; ingest: Ingested };

/** Not measured: compiled code, prepared statements, the pages that every batch touches. */
const warmUpSeconds = 10;

/**
 * Fills a store by `mast load`, then sends a feed's rows about people whom the store does not know, the dearest kind, through HTTP with match, link, seal and audit.
 * Database, service and sender share the machine.
 */
export async function ingestOntoBase(wish: OntoBaseWish, { fetch, say }: { fetch: Fetching; say: (line: string) => void }): Promise<OntoBaseRun> {
  const here = machine();
  const stack = await startRegisterStack(wish, say);
  try {
    const measure = async (seconds: number, seed: number): Promise<Ingested> => {
      const before = processCpu(stack.dataFolder);
      const ingesting = ingestMeanwhile(stack, { ...wish, seed }, fetch);
      await pause(seconds * 1000);
      const sent = await ingesting.stop();
      const after = processCpu(stack.dataFolder);
      const per = (ms: number): number => Math.round((ms * 1000) / sent.rows);
      return { ...sent, cpuMicrosecondsPerRow: before === undefined || after === undefined ? undefined : { service: per(after.node - before.node), database: per(after.postgres - before.postgres) } };
    };
    await measure(warmUpSeconds, wish.seed + 10);
    const ingest = await measure(wish.seconds, wish.seed + 20);
    const { serverVersion, databaseBytes } = await storeFacts(stack.ownerUrl);
    const at = new Date(performance.timeOrigin + performance.now()).toISOString();
    return { at, machine: { ...here, postgres: serverVersion }, base: stack.records, loadSeconds: stack.loadSeconds, databaseBytes, ingest };
  } finally {
    await stack.stop();
  }
}
