import type { Bilingual } from './bilingual.ts';
import { feeds } from './organisations.ts';

/** A feed as a setup file declares it. */
export type SetupFeed = { feedId: string; organisation: string; name: Bilingual; service: string; mode: 'full'; expectEveryHours: number; doesNotShare: Bilingual[] };

/** Every feed of the demonstration in the shape of a setup file: full listings, due once a day. */
export const setupFeeds: readonly SetupFeed[] = feeds.map(({ feedId, organisation, name, service, doesNotShare }) => ({
  feedId,
  organisation,
  name,
  service,
  mode: 'full',
  expectEveryHours: 24,
  doesNotShare: [...doesNotShare],
}));
