import type { Core } from '../core.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { londonDay } from '../shared/london-day.ts';
import { selectSharedFeeds } from '../store/sql/select-shared-feeds.ts';
import { widenToAgreed } from '../store/sql/widen-to-agreed.ts';
import { widenToMatching } from '../store/sql/widen-to-matching.ts';
import type { Db } from '../store/store.ts';
import type { Lead } from './find-protected.ts';

/**
 * The desks to which a question about an address alone goes: those of every organisation that shares a feed with the sender's today, with no record named, whether or not somebody protected is there. Nothing in the
 * store leads from an address to a protected person, and no key for it is made, so that nobody's location can be confirmed by a message; each desk looks in its own system.
 */
export async function findDesks(db: Db, core: Core, sender: OrganisationId): Promise<Lead[]> {
  const today = londonDay(core.clock.now());
  await db.one(widenToAgreed, [sender, today]);
  const feeds = await db.rows(selectSharedFeeds, [sender, today]);
  await db.run(widenToMatching, []);
  return [...new Set(feeds.map(({ organisation_id: id }) => id))].map((id) => ({ organisationId: id as OrganisationId, likely: false, records: [] }));
}
