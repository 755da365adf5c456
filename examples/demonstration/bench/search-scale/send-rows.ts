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

export type Target = Pick<RegisterStack, 'coreUrl' | 'connector'>;
/**
 * Which rows are sent: of a population of that seed and size whom the store does not know, the dearest kind; and with `known` so large a share of rows that say under new references what the
 * store, filled with the population of that seed, knows already.
 */
export type Sent = { records: number; seed: number; today: string; known?: { seed: number; share: number } | undefined };
/** Rows sent, and the seconds from the first batch to the answer of the last. */
export type Sending = { rows: number; seconds: number };

/** Sends one feed's rows, batch after batch without a pause, until `isStopped` or no row is left. Throws when a batch was refused. */
export async function sendRows(stack: Target, wish: Sent, fetching: Fetching, isStopped: () => boolean): Promise<Sending> {
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
  let rows = 0;
  const started = performance.now();
  for (const batch of batches(wish)) {
    if (isStopped()) break;
    const next = { sequence: sequence + 1, previousCursor: cursor, cursor: `meanwhile-${sequence + 1}`, mode: 'delta' as const, rows: batch };
    const { data, error } = await client.POST('/v1/feeds/{feedId}/batches', { params: { path: { feedId } }, body: next });
    if (data === undefined) throw new Error(`a batch was refused: ${error.code}`);
    ({ sequence, cursor } = next);
    rows += batch.length;
  }
  return { rows, seconds: (performance.now() - started) / 1000 };
}

function* batches({ known, ...wish }: Sent): Generator<Row[]> {
  const [strange, familiar] = [rowsOf(wish, 'new'), known === undefined ? undefined : rowsOf({ ...wish, seed: known.seed }, `again-${wish.seed}`)];
  const batch: Row[] = [];
  let owed = 0;
  for (const row of strange) {
    batch.push(row);
    // So many of the known for each unknown one.
    for (owed += known === undefined ? 0 : known.share / (1 - known.share); owed >= 1; owed -= 1) {
      const next = familiar?.next().value;
      if (next !== undefined) batch.push(next);
    }
    while (batch.length >= batchRows) yield batch.splice(0, batchRows);
  }
}

type Row = { ref: string; record: ReturnType<typeof recordOf> };

function* rowsOf(wish: { records: number; seed: number; today: string }, prefix: string): Generator<Row, undefined> {
  for (const { source, values } of registers({ profile: 'agencies', ...wish })) {
    if (source !== bench.feedId) continue;
    const ref = `${prefix}-${values.source_ref}`;
    yield { ref, record: recordOf({ ...values, source_ref: ref, related_source_ref: '', family_ref: '' }) };
  }
}
