import type { Core } from '../core.ts';
import type { FeedId, OrganisationId } from '../shared/brands.ts';
import { selectOrganisations } from '../store/sql/select-organisations.ts';
import { selectOwnFeeds } from '../store/sql/select-own-feeds.ts';
import { makeScorecard } from './make-scorecard.ts';

/** Makes this week's card of every feed, one after the other. A feed whose organisation's key is gone has none. How many were made. */
export async function makeAllScorecards(core: Core): Promise<number> {
  const organisations = await core.store.tx({ readOnly: true }, async (db) => db.rows(selectOrganisations, []));
  let made = 0;
  for (const { organisationId } of organisations) {
    const own = organisationId as OrganisationId;
    const feeds = await core.store.tx({ own, readOnly: true }, async (db) => db.rows(selectOwnFeeds, [own]));
    for (const { feedId } of feeds) {
      if (await makeScorecard(core, own, feedId as FeedId)) made += 1;
    }
  }
  return made;
}
