import { afterAll, beforeAll, expect, it } from 'vitest';

import type { IngestWorld } from '../../test/ingest-world.ts';
import { ingestWorld } from '../../test/ingest-world.ts';
import { mergeSources } from '../review/merge-sources.ts';
import type { FeedId } from '../shared/brands.ts';
import { runLoad } from './run-load.ts';

let world: IngestWorld;
beforeAll(async () => {
  world = await ingestWorld();
});
afterAll(async () => world.close());

it('a load refuses where a source has already said who is who, rather than lose it', async () => {
  const { core, ownerUrl, keysFolder, callers: { council } } = world;
  const feedId = council.feeds[0] ?? ('' as FeedId);
  expect(await mergeSources(core, council, feedId, { from: 'A1', into: 'A2', action: 'merge' })).toMatchObject({ ok: true });
  const quiet = { stage: () => undefined, part: () => undefined };
  const load = runLoad({ files: [], chunks: [], rows: 0, organisations: [] }, { ownerUrl, keysFolder, keys: core.keys, environment: core.environment, clock: core.clock, threads: 1, progress: quiet });
  await expect(load).rejects.toMatchObject({ code: 'load-not-empty' });
  expect(await world.sql('select 1 from pair_rule')).toHaveLength(1);
});
