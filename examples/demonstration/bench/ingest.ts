import { parseArgs } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';

import { storeFacts } from '@mast/core-api/testing';

import { machine } from './machine.ts';
import { ingestMeanwhile } from './search-scale/ingest-meanwhile.ts';
import { processCpu } from './search-scale/process-cpu.ts';
import { startRegisterStack } from './search-scale/register-stack.ts';

/**
 * `npm run bench:ingest -- --records 200000`: fills a store by `mast load`, then sends a feed's rows about people whom the store does not know, the dearest kind,
 * through HTTP with match, link, seal and audit, and prints its figures as JSON. Database, service and sender share the machine.
 */
const { values } = parseArgs({
  options: {
    // No seed that matching was tuned on.
    seed: { type: 'string', default: '2718' },
    records: { type: 'string', default: '200000' },
    seconds: { type: 'string', default: '30' },
    today: { type: 'string', default: '2026-11-21' },
    'port-base': { type: 'string', default: '6430' },
  },
});
const here = machine();
const wish = { seed: Number(values.seed), records: Number(values.records), today: values.today, portBase: Number(values['port-base']) };
const stack = await startRegisterStack(wish, (line) => process.stderr.write(`… ${line}\n`));
try {
  const measure = async (seconds: number, seed: number): Promise<{ rows: number; rowsPerSecond: number; cpuMicrosecondsPerRow: { service: number; database: number } | undefined }> => {
    const before = processCpu(stack.dataFolder);
    const ingesting = ingestMeanwhile(stack, { ...wish, seed }, fetch);
    await pause(seconds * 1000);
    const sent = await ingesting.stop();
    const after = processCpu(stack.dataFolder);
    const per = (ms: number): number => Math.round((ms * 1000) / sent.rows);
    return { ...sent, cpuMicrosecondsPerRow: before === undefined || after === undefined ? undefined : { service: per(after.node - before.node), database: per(after.postgres - before.postgres) } };
  };
  // Not measured: compiled code, prepared statements, the pages that every batch touches.
  await measure(10, wish.seed + 10);
  const ingest = await measure(Number(values.seconds), wish.seed + 20);
  const { serverVersion, databaseBytes } = await storeFacts(stack.ownerUrl);
  const at = new Date(performance.timeOrigin + performance.now()).toISOString();
  process.stdout.write(`${JSON.stringify({ at, machine: { ...here, postgres: serverVersion }, base: stack.records, loadSeconds: stack.loadSeconds, databaseBytes, ingest })}\n`);
} finally {
  await stack.stop();
}
