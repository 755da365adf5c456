import { afterAll, beforeAll, expect, it } from 'vitest';

import type { IngestWorld } from '../../test/ingest-world.ts';
import { ingestWorld } from '../../test/ingest-world.ts';
import { getFeed } from '../ingest/get-feed.ts';
import type { FeedId } from '../shared/brands.ts';
import { bulkSession } from '../store/bulk-session.ts';
import { selectFeedsOfOrganisation } from '../store/sql/select-feeds-of-organisation.ts';
import { loadedTables } from './loaded-tables.ts';

let world: IngestWorld;
beforeAll(async () => {
  world = await ingestWorld();
});
afterAll(async () => world.close());

it('while a load runs the feeds stand as before for whoever asks, and of people nothing can be read', async () => {
  const { core, ownerUrl, callers: { council } } = world;
  const feedId = council.feeds[0] ?? ('' as FeedId);
  const own = council.organisationId;
  await bulkSession(ownerUrl, loadedTables, async ({ run }) => {
    await run("insert into feed_state (organisation_id, feed_id, sequence, cursor, status, live_records) values ($1, $2, 1, 'c', 'active', 9)", [own, feedId]);
    expect(await getFeed(core, council, feedId)).toMatchObject({ ok: true, value: { sequence: 0, liveRecords: 0, quarantined: 0 } });
    expect(await core.store.tx({ own, readOnly: true }, (db) => db.rows(selectFeedsOfOrganisation, [own]))).toMatchObject([{ feedId, sequence: 0, held: 0 }]);
    for (const table of loadedTables.closed) await expect(world.sql(`do $$ begin lock table ${table} in access share mode nowait; end $$`), table).rejects.toMatchObject({ code: '55P03' });
    for (const table of loadedTables.open) await expect(world.sql(`do $$ begin lock table ${table} in row exclusive mode nowait; end $$`), table).rejects.toMatchObject({ code: '55P03' });
  });
  expect(await getFeed(core, council, feedId)).toMatchObject({ ok: true, value: { sequence: 1, liveRecords: 9 } });
});
