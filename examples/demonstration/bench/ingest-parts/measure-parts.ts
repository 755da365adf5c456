import { type IngestParts, partsWorld } from '@mast/core-api/testing';
import type { EmbeddedPostgres } from '@mast/core-api/embedded';
import { registerFeeds } from '@mast/example-population';

import { postgresCpuMs } from '../search-scale/process-cpu.ts';
import type { PartBatch } from './part-batches.ts';

/** Of the second half of the rows, when half of them are stored. CPU in microseconds a row; the database's undefined where the system does not tell. */
export type PartsMeasured = { rows: number; seconds: number; rowsPerSecond: number; cpuMicrosecondsPerRow: { service: number; database: number | undefined } };

/** Loads all batches into a store of its own, one after the other, and measures the second half. Throws when a batch was refused or a row of it. */
export async function measureParts(server: EmbeddedPostgres, parts: IngestParts, batches: readonly PartBatch[]): Promise<PartsMeasured> {
  const world = await partsWorld(server, parts, registerFeeds);
  try {
    const half = Math.floor(batches.length / 2);
    for (const batch of batches.slice(0, half)) await send(world, batch);
    const [service, database] = [process.cpuUsage(), postgresCpuMs(server.dataFolder)];
    const started = performance.now();
    let rows = 0;
    for (const batch of batches.slice(half)) rows += await send(world, batch);
    const seconds = (performance.now() - started) / 1000;
    const [used, databaseAfter] = [process.cpuUsage(service), postgresCpuMs(server.dataFolder)];
    const perRow = (microseconds: number): number => Math.round(microseconds / rows);
    return {
      rows, seconds: Number(seconds.toFixed(2)), rowsPerSecond: Math.round(rows / seconds),
      cpuMicrosecondsPerRow: { service: perRow(used.user + used.system), database: database === undefined || databaseAfter === undefined ? undefined : perRow((databaseAfter - database) * 1000) },
    };
  } finally {
    await world.close();
  }
}

async function send(world: Awaited<ReturnType<typeof partsWorld>>, { feedId, rows }: PartBatch): Promise<number> {
  const { applied } = await world.send(feedId, rows);
  if (applied !== rows.length) throw new Error(`${rows.length - applied} rows of ${feedId} were not applied`);
  return applied;
}
