import { feeds } from '@mast/example-population';
import { createMastClient, type MastClient } from '@mast/openapi';

import { connectorToken } from '../src/feed-status.ts';
import { clientIdOf } from '../src/setup-file.ts';
import type { BenchPopulation } from './bench-population.ts';
import type { Fetching } from './fetching.ts';
import type { BenchStack } from './bench-stack.ts';
import { type Percentiles, percentiles, round } from './percentiles.ts';
import type { HeadlineRecord } from './record-of.ts';

/** One pass over every feed. */
export type Load = { rows: number; batches: number; seconds: number; rowsPerSecond: number; batchMs: Percentiles; applied: number; unchanged: number; rejected: number };
export type IngestFigures = { batchRows: number; first: Load; /** Last fifth of the batches against the first fifth: what a fuller store costs. */ lastToFirstFifth: number; again: Load; againToFirst: number };

type Feed = { feedId: string; client: MastClient; sequence: number; records: readonly HeadlineRecord[] };
type Batch = { rows: number; ms: number; applied: number; unchanged: number; rejected: number };

/**
 * Sends every feed's full listing in batches over HTTP, the feeds taking turns as their connectors would, one batch at a time; then the same listings
 * again, as they come on the next day. Throws when a batch is refused or its counts do not add up.
 */
export async function ingestBench(stack: BenchStack, population: BenchPopulation, batchRows: number, fetching: Fetching): Promise<IngestFigures> {
  const open = await Promise.all(feeds.map(({ feedId, organisation }) => openFeed(stack, feedId, organisation, population.byFeed.get(feedId) ?? [], fetching)));
  const first = await sendAll(open, 'day-1', batchRows);
  const again = await sendAll(open, 'day-2', batchRows);
  const fifth = Math.max(1, Math.floor(first.length / 5));
  const [firstLoad, againLoad] = [load(first), load(again)];
  return {
    batchRows,
    first: firstLoad,
    lastToFirstFifth: round(load(first.slice(-fifth)).rowsPerSecond / load(first.slice(0, fifth)).rowsPerSecond),
    again: againLoad,
    againToFirst: round(againLoad.rowsPerSecond / firstLoad.rowsPerSecond),
  };
}

async function openFeed(stack: BenchStack, feedId: string, organisation: string, records: readonly HeadlineRecord[], fetching: Fetching): Promise<Feed> {
  const clientId = clientIdOf(organisation);
  const key = stack.secrets.clients[clientId];
  if (key === undefined) throw new Error(`no key was made for ${clientId}`);
  const asker = { clientId, privateJwk: key.privateJwk, feeds: [feedId] };
  let token = await connectorToken(stack.coreUrl, asker);
  const renewed = async (): Promise<string> => {
    // A minute before its end, so that no batch waits for a token.
    if (token.until - 60_000 < performance.timeOrigin + performance.now()) token = await connectorToken(stack.coreUrl, asker);
    return token.value;
  };
  return { feedId, client: createMastClient({ baseUrl: stack.coreUrl, fetch: (request) => fetching(request), token: renewed }), sequence: 0, records };
}

async function sendAll(open: readonly Feed[], generation: string, batchRows: number): Promise<Batch[]> {
  const sent: Batch[] = [];
  const pages = Math.max(...open.map(({ records }) => Math.ceil(records.length / batchRows)));
  for (let page = 1; page <= pages; page += 1) {
    for (const feed of open) {
      const records = feed.records.slice((page - 1) * batchRows, page * batchRows);
      if (records.length === 0) continue;
      sent.push(await send(feed, records, { id: generation, page, last: page * batchRows >= feed.records.length, expectedRows: feed.records.length }));
    }
  }
  return sent;
}

async function send(feed: Feed, records: readonly HeadlineRecord[], generation: { id: string; page: number; last: boolean; expectedRows: number }): Promise<Batch> {
  const sequence = feed.sequence + 1;
  const body = {
    sequence,
    previousCursor: sequence === 1 ? null : `c${sequence - 1}`,
    cursor: `c${sequence}`,
    mode: 'full' as const,
    generation,
    rows: records.map((record) => ({ ref: record.sourceRef, record })),
  };
  const started = performance.now();
  const { data, error } = await feed.client.POST('/v1/feeds/{feedId}/batches', { params: { path: { feedId: feed.feedId } }, body });
  const ms = performance.now() - started;
  if (data === undefined) throw new Error(`batch ${sequence} of ${feed.feedId} was refused: ${error.code}`);
  const { applied, unchanged, rejected, tombstoned, held } = data;
  if (applied + unchanged + rejected !== records.length || tombstoned + held > 0) throw new Error(`batch ${sequence} of ${feed.feedId} does not add up`);
  feed.sequence = sequence;
  return { rows: records.length, ms, applied, unchanged, rejected };
}

function load(batches: readonly Batch[]): Load {
  const sum = (of: (batch: Batch) => number): number => batches.reduce((total, batch) => total + of(batch), 0);
  const rows = sum((batch) => batch.rows);
  const seconds = sum((batch) => batch.ms) / 1000;
  return {
    rows,
    batches: batches.length,
    seconds: round(seconds),
    rowsPerSecond: Math.round(rows / seconds),
    batchMs: percentiles(batches.map((batch) => batch.ms)),
    applied: sum((batch) => batch.applied),
    unchanged: sum((batch) => batch.unchanged),
    rejected: sum((batch) => batch.rejected),
  };
}
