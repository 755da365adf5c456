import { registers } from '@mast/example-population';
import { createMastClient } from '@mast/openapi';

import { connectorToken } from '../../src/feed-status.ts';
import type { Fetching } from '../fetching.ts';
import { recordOf } from '../record-of.ts';
import { bench } from './register-setup.ts';
import type { RegisterStack } from './register-stack.ts';

/** Rows in a batch, as a connector sends them. */
const batchRows = 500;
/** A token is asked for again this long before it ends. */
const renewBeforeMs = 60_000;

export type Ingesting = { /** Ends after the batch under way; rows sent and how fast. */ stop(): Promise<{ rows: number; rowsPerSecond: number }> };

/** Sends one feed's rows about another population, batch after batch without a pause, until it is stopped. Throws, when it is stopped, if a batch was refused. */
export function ingestMeanwhile(stack: RegisterStack, wish: { records: number; seed: number; today: string }, fetching: Fetching): Ingesting {
  let stopped = false;
  const started = performance.now();
  const sending = send(stack, wish, fetching, () => stopped);
  // Looked at when it is stopped.
  sending.catch(() => undefined);
  return {
    async stop() {
      stopped = true;
      const rows = await sending;
      return { rows, rowsPerSecond: Math.round(rows / ((performance.now() - started) / 1000)) };
    },
  };
}

async function send(stack: RegisterStack, wish: { records: number; seed: number; today: string }, fetching: Fetching, isStopped: () => boolean): Promise<number> {
  const { feedId, connectorId } = bench;
  const key = { clientId: connectorId, privateJwk: stack.connector.privateJwk, feeds: [feedId] };
  let token = await connectorToken(stack.coreUrl, key);
  const renewed = async (): Promise<string> => {
    if (token.until - renewBeforeMs < performance.timeOrigin + performance.now()) token = await connectorToken(stack.coreUrl, key);
    return token.value;
  };
  const client = createMastClient({ baseUrl: stack.coreUrl, token: renewed, fetch: (request) => fetching(request) });
  const feed = await client.GET('/v1/feeds/{feedId}', { params: { path: { feedId } } });
  if (feed.data === undefined) throw new Error(`feed ${feedId} has no status`);
  let { sequence, cursor } = feed.data;
  let sent = 0;
  for (const rows of batches({ ...wish, seed: wish.seed + 1 })) {
    if (isStopped()) break;
    const next = { sequence: sequence + 1, previousCursor: cursor, cursor: `meanwhile-${sequence + 1}`, mode: 'delta' as const, rows };
    const { data, error } = await client.POST('/v1/feeds/{feedId}/batches', { params: { path: { feedId } }, body: next });
    if (data === undefined) throw new Error(`a batch was refused: ${error.code}`);
    ({ sequence, cursor } = next);
    sent += rows.length;
  }
  return sent;
}

function* batches(wish: { records: number; seed: number; today: string }): Generator<{ ref: string; record: ReturnType<typeof recordOf> }[]> {
  let batch: { ref: string; record: ReturnType<typeof recordOf> }[] = [];
  for (const { source, values } of registers({ profile: 'agencies', ...wish })) {
    if (source !== bench.feedId) continue;
    const ref = `new-${values.source_ref}`;
    batch.push({ ref, record: recordOf({ ...values, source_ref: ref, related_source_ref: '', family_ref: '' }) });
    if (batch.length < batchRows) continue;
    yield batch;
    batch = [];
  }
}
