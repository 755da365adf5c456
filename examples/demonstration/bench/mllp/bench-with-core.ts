import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { openRecords } from '@mast/core-api/testing';

import { startMllpStack } from '../../src/proof/mllp/mllp-stack.ts';
import type { Figures, MllpWish } from './measure.ts';
import { measure } from './measure.ts';

/** A second figure: the listener delivers to core-api meanwhile. `rows` are the attendances it holds at the end; `settledSeconds` is how long after the last acknowledgement it has them all. */
export type CoreFigures = Figures & { readonly rows: number; readonly settledSeconds: number };

const standstillMs = 120_000;

/** The listener with core-api behind it: acknowledged once on the disk, delivered while more arrives. */
export async function benchWithCore({ folder, portBase, seconds, connections, attendances }: MllpWish, say: (line: string) => void): Promise<CoreFigures[]> {
  const stack = await startMllpStack(join(folder, 'stack'), portBase);
  const found: CoreFigures[] = [];
  try {
    for (const [at, count] of connections.entries()) {
      // Every round is about later events of the same attendances: each of them is told again.
      const figures = await measure({ port: stack.port, connections: count, seconds, attendances, from: at * 1_000_000 });
      const ended = performance.now();
      const rows = await untilAll(stack, Math.min(attendances, figures.sent), ended + standstillMs);
      found.push({ ...figures, rows, settledSeconds: Math.round((performance.now() - ended) / 100) / 10 });
      say(`with core-api, ${count} connections: ${figures.perSecond}/s, p99 ${figures.p99Ms} ms`);
    }
    return found;
  } finally {
    await stack.stop();
  }
}

type Stack = Awaited<ReturnType<typeof startMllpStack>>;

/** Until every attendance is there and core-api was given nothing for two seconds. */
async function untilAll(stack: Stack, attendances: number, until: number): Promise<number> {
  let [sequence, since] = [-1, performance.now()];
  while (performance.now() < until) {
    const status = await stack.status();
    if (status.sequence !== sequence) [sequence, since] = [status.sequence, performance.now()];
    const rows = (await openRecords({ ownerUrl: stack.databaseUrl, keysFolder: stack.keysFolder, feedId: stack.feedId })).length;
    if (rows >= attendances && performance.now() - since > 2_000) return rows;
    await pause(500);
  }
  throw new Error('core-api never had all rows');
}
