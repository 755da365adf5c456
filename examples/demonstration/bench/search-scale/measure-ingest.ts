import { setTimeout as pause } from 'node:timers/promises';

import { ingestMeanwhile } from './ingest-meanwhile.ts';
import { processCpu } from './process-cpu.ts';
import type { RegisterStack } from './register-stack.ts';
import type { Sent } from './send-rows.ts';

/** Rows sent and how fast; CPU time of the service and of all of PostgreSQL for each row, where the system tells. */
export type Ingested = { rows: number; rowsPerSecond: number; cpuMicrosecondsPerRow: { service: number; database: number } | undefined };

/** Share of a day's records that say of a person what the store knows already: 57 to 64 % in the spike's population (reference/spike-storage-matching.md). */
export const knownShare = 0.6;

/** Sends a feed's rows through HTTP for so many seconds. */
export async function measureIngest(stack: RegisterStack, wish: Sent, seconds: number): Promise<Ingested> {
  const before = processCpu(stack.dataFolder);
  const ingesting = ingestMeanwhile(stack, wish);
  await pause(seconds * 1000);
  const sent = await ingesting.stop();
  const after = processCpu(stack.dataFolder);
  const per = (ms: number): number => Math.round((ms * 1000) / sent.rows);
  return { ...sent, cpuMicrosecondsPerRow: before === undefined || after === undefined ? undefined : { service: per(after.node - before.node), database: per(after.postgres - before.postgres) } };
}
