import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import type { IngestWorld } from '../../test/ingest-world.ts';
import { ingestWorld } from '../../test/ingest-world.ts';
import { person, record } from '../../test/records.ts';
import type { FeedId } from '../shared/brands.ts';
import type { HeadlineRecord } from '../shared/headline.ts';
import type { BatchBody, BatchResult } from './batch-schema.ts';
import { getFeed } from './get-feed.ts';

let world: IngestWorld;
beforeAll(async () => {
  world = await ingestWorld();
});
beforeEach(async () => world.reset());
afterAll(async () => world.close());

const feedId = 'council-children' as FeedId;
const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Distinct people, so that a removal can be seen in every table. */
function records(from: number, to: number): HeadlineRecord[] {
  return Array.from({ length: to - from }, (_, index) => {
    const n = from + index;
    const given = `${letters[n % 26]}${letters[Math.floor(n / 26) % 26]}wen`;
    return record(`A${n}`, { person: person({ given, born: `19${50 + (n % 50)}-0${1 + (n % 9)}-1${n % 9}` }), addresses: [] });
  });
}

function listing(id: string, page: number, last: boolean, expectedRows?: number): Partial<BatchBody> {
  return { mode: 'full', generation: { id, page, last, ...(expectedRows === undefined ? {} : { expectedRows }) } };
}

async function send(rows: readonly HeadlineRecord[], id: string, page = 1, last = true, expectedRows?: number): Promise<BatchResult> {
  return world.send('council', rows, listing(id, page, last, expectedRows));
}

const status = (): ReturnType<typeof getFeed> => getFeed(world.core, world.callers.council, feedId);

it('what a whole listing leaves out is removed after its last page, not before', async () => {
  await send(records(0, 50), 'g1');
  expect(await send(records(0, 20), 'g2', 1, false, 40)).toMatchObject({ unchanged: 20, tombstoned: 0 });
  expect(await status()).toMatchObject({ value: { liveRecords: 50 } });
  expect(await send(records(20, 40), 'g2', 2, true, 40)).toMatchObject({ unchanged: 20, tombstoned: 10, held: 0 });
  expect(await status()).toMatchObject({ value: { liveRecords: 40, state: 'active' } });
  expect(await world.sql('select 1 from look')).toHaveLength(40);
});

it('what earlier pages named is remembered until the listing is over, and no record is written for being named', async () => {
  await send(records(0, 60), 'g1');
  const versions = () => world.sql<{ xmin: string }>('select xmin::text from record order by record_id');
  const before = await versions();
  await send(records(0, 20), 'g2', 1, false, 60);
  await send(records(20, 40), 'g2', 2, false, 60);
  expect(await world.sql('select page, cardinality(record_ids) as named from generation_page order by page')).toEqual([{ page: 1, named: 20 }, { page: 2, named: 20 }]);
  expect(await send(records(40, 60), 'g2', 3, true, 60)).toMatchObject({ unchanged: 20, tombstoned: 0, held: 0 });
  expect(await versions()).toEqual(before);
  expect(await world.sql('select 1 from generation_page')).toEqual([]);
});

it('a listing that is begun anew forgets what the one before it named', async () => {
  await send(records(0, 40), 'g1');
  await send(records(0, 20), 'g2', 1, false, 40);
  await send(records(0, 1), 'g3', 1, false, 40);
  expect(await world.sql('select distinct generation_id from generation_page')).toEqual([{ generation_id: 'g3' }]);
  expect(await send(records(1, 39), 'g3', 2, true, 39)).toMatchObject({ unchanged: 38, tombstoned: 1 });
});

it('a refused row is a row that the source still has', async () => {
  await send(records(0, 3), 'g1');
  const [first, ...rest] = records(0, 3);
  const result = await world.offer('council', world.next('council', [...rest.map((row) => ({ ref: row.sourceRef, record: row })), { ref: 'A0', record: { ...first, date: '?' } }], listing('g2', 1, true, 3)));
  expect(result).toMatchObject({ value: { unchanged: 2, rejected: 1, tombstoned: 0 } });
});

it('an empty listing removes nothing and is held', async () => {
  await send(records(0, 5), 'g1');
  expect(await send([], 'g2')).toMatchObject({ tombstoned: 0, held: 5 });
  expect(await status()).toMatchObject({ value: { liveRecords: 5, state: 'held', held: 5 } });
});

it('a listing that lost more than one in twenty is held, and a sound one after it releases the feed', async () => {
  await send(records(0, 100), 'g1');
  expect(await send(records(0, 70), 'g2', 1, true, 70)).toMatchObject({ unchanged: 70, tombstoned: 0, held: 30 });
  expect(await status()).toMatchObject({ value: { liveRecords: 100, state: 'held', held: 30 } });
  expect(await send(records(0, 99), 'g3', 1, true, 99)).toMatchObject({ unchanged: 99, tombstoned: 1, held: 0 });
  expect(await status()).toMatchObject({ value: { liveRecords: 99, state: 'active', held: 0 } });
});

it('of a feed’s listings one at most is under way or held: the next one, under way or held itself, takes its place', async () => {
  const inHand = (): Promise<object[]> => world.sql("select generation_id, status from generation where status in ('open', 'held')");
  await send(records(0, 100), 'g1');
  await send(records(0, 70), 'g2', 1, true, 70);
  expect(await inHand()).toEqual([{ generation_id: 'g2', status: 'held' }]);
  await send(records(0, 60), 'g3', 1, true, 60);
  expect(await inHand()).toEqual([{ generation_id: 'g3', status: 'held' }]);
  await send(records(0, 10), 'g4', 1, false, 60);
  expect(await inHand()).toEqual([{ generation_id: 'g4', status: 'open' }]);
  await send(records(0, 60), 'g5', 1, true, 60);
  expect(await inHand()).toEqual([{ generation_id: 'g5', status: 'held' }]);
  expect(await status()).toMatchObject({ value: { state: 'held', held: 40 } });
});

it('a listing whose row count disagrees is held', async () => {
  await send(records(0, 50), 'g1');
  expect(await send(records(0, 49), 'g2', 1, true, 50)).toMatchObject({ tombstoned: 0, held: 1 });
});

it('a page out of turn, a page again and an old listing are refused', async () => {
  await send(records(0, 2), 'g1');
  const offer = async (change: Partial<BatchBody>): Promise<unknown> => world.offer('council', world.next('council', [], change));
  expect(await offer(listing('g2', 2, true))).toMatchObject({ failure: { code: 'generation-conflict' } });
  await send(records(0, 1), 'g2', 1, false);
  expect(await offer(listing('g2', 1, false))).toMatchObject({ failure: { code: 'generation-conflict' } });
  expect(await offer(listing('g2', 3, true))).toMatchObject({ failure: { code: 'generation-conflict' } });
  expect(await offer(listing('g1', 1, true))).toMatchObject({ failure: { code: 'generation-conflict' } });
});

it('a delta and a full batch without a listing remove nothing by silence', async () => {
  await send(records(0, 5), 'g1');
  expect(await world.send('council', records(0, 1))).toMatchObject({ unchanged: 1, tombstoned: 0 });
  expect(await world.send('council', records(0, 1), { mode: 'full' })).toMatchObject({ unchanged: 1, tombstoned: 0 });
});
