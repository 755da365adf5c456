import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import { forbidCategories, forgetAgreements } from '../../test/category-agreements.ts';
import type { IngestWorld } from '../../test/ingest-world.ts';
import { ingestWorld } from '../../test/ingest-world.ts';
import { personsOf } from '../../test/persons-of.ts';
import { record } from '../../test/records.ts';
import type { Core } from '../core.ts';
import type { FeedId } from '../shared/brands.ts';
import { getFeed } from './get-feed.ts';
import { openRecord } from './open-record.ts';
import { receiveBatch } from './receive-batch.ts';
import { redrive } from './redrive.ts';

let world: IngestWorld;
beforeAll(async () => {
  world = await ingestWorld();
});
beforeEach(async () => world.reset());
afterAll(async () => world.close());

const feedId = 'council-children' as FeedId;
/** Dated two days ahead: refused today, right the day after. */
const early = record('A1', { date: '2026-11-23' });
const later = (): Core => ({ ...world.core, clock: { now: () => new Date('2026-11-24T09:00:00Z') } });

it('rows that pass now are applied and leave quarantine, the rest waits on', async () => {
  const rows = [{ ref: 'A1', record: early }, { ref: 'A2', record: { ...record('A2'), date: 'soon' } }, { ref: 'A3', record: record('A3') }];
  expect(await world.offer('council', world.next('council', rows))).toMatchObject({ value: { applied: 1, rejected: 2 } });
  expect(await redrive(world.core, world.callers.council, feedId)).toEqual({ ok: true, value: { applied: 0, stillRejected: 2 } });
  expect(await redrive(later(), world.callers.council, feedId)).toEqual({ ok: true, value: { applied: 1, stillRejected: 1 } });
  expect(await personsOf(world)).toEqual([['A1', 'A3']]);
  expect(await getFeed(world.core, world.callers.council, feedId)).toMatchObject({ value: { liveRecords: 2, quarantined: 1, sequence: 1, cursor: 'c1' } });
  expect(await world.sql("select sealed from quarantine where status = 'redriven'")).toEqual([{ sealed: null }]);
});

it('a refused row never overwrites what came after it', async () => {
  await world.send('council', [early]);
  await world.send('council', [record('A1', { status: 'closed' })]);
  expect(await redrive(later(), world.callers.council, feedId)).toEqual({ ok: true, value: { applied: 0, stillRejected: 0 } });
  await world.send('council', [early, 'A9']);
  await world.send('council', ['A1']);
  expect(await redrive(later(), world.callers.council, feedId)).toEqual({ ok: true, value: { applied: 0, stillRejected: 0 } });
  expect(await world.sql('select 1 from record')).toEqual([]);
});

it('the second row of one reference in a batch is never re-driven', async () => {
  await world.send('council', [record('A1'), record('A1', { status: 'closed' })]);
  expect(await redrive(later(), world.callers.council, feedId)).toEqual({ ok: true, value: { applied: 0, stillRejected: 0 } });
});

it('a row re-driven in the middle of a full listing is one that the listing named', async () => {
  const generation = { id: 'g1', page: 1, last: false };
  await world.send('council', [early, record('A2')], { mode: 'full', generation });
  await redrive(later(), world.callers.council, feedId);
  expect(await world.send('council', [record('A3')], { mode: 'full', generation: { ...generation, page: 2, last: true } })).toMatchObject({ tombstoned: 0, held: 0 });
  expect(await world.sql('select 1 from record')).toHaveLength(3);
});

it('a row that waited keeps no category code where no agreement lets its feed bring one', async () => {
  await forbidCategories(world, 'council');
  try {
    await world.send('council', [{ ...early, category: 'registration' }]);
    expect(await redrive(later(), world.callers.council, feedId)).toEqual({ ok: true, value: { applied: 1, stillRejected: 0 } });
    const [stored] = await world.sql<{ record_id: string; sealed: Buffer }>('select record_id, sealed from record');
    const { record_id: recordId, sealed } = stored ?? { record_id: '', sealed: Buffer.alloc(0) };
    expect(openRecord(world.core.keys, world.callers.council.organisationId, { recordId, sealed })).not.toHaveProperty('category');
    // Sent again in a batch, it is the record that is there.
    expect(await receiveBatch(later(), world.callers.council, feedId, world.next('council', [{ ref: 'A1', record: { ...early, category: 'registration' } }]))).toMatchObject({ value: { unchanged: 1 } });
  } finally {
    await forgetAgreements(world);
  }
});

it('a feed of another organisation is not known', async () => {
  expect(await redrive(world.core, world.callers.police, feedId)).toEqual({ ok: false, failure: { code: 'not-found' } });
});
