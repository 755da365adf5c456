import type { Core } from '../core.ts';
import type { FeedId, OrganisationId } from '../shared/brands.ts';
import { MastError } from '../shared/mast-error.ts';
import { selectOrganisations } from '../store/sql/select-organisations.ts';
import { selectOwnFeeds } from '../store/sql/select-own-feeds.ts';
import { makeScorecard } from './make-scorecard.ts';

/**
 * Makes this week's card of every feed, one after the other; how many were made. An organisation that has left, or whose key is not to be had, has none and stops nobody else's: it is
 * logged by id.
 */
export async function makeAllScorecards(core: Core): Promise<number> {
  const organisations = await core.store.tx({ readOnly: true }, async (db) => db.rows(selectOrganisations, []));
  let made = 0;
  for (const { organisationId } of organisations.filter(({ hasLeft }) => !hasLeft)) {
    try {
      made += await scorecardsOf(core, organisationId as OrganisationId);
    } catch (error) {
      if (!(error instanceof MastError)) throw error;
      core.log.error('scorecards-not-made', { organisationId, code: error.code });
    }
  }
  return made;
}

async function scorecardsOf(core: Core, own: OrganisationId): Promise<number> {
  let made = 0;
  const feeds = await core.store.tx({ own, readOnly: true }, async (db) => db.rows(selectOwnFeeds, [own]));
  for (const { feedId } of feeds) {
    if (await makeScorecard(core, own, feedId as FeedId)) made += 1;
  }
  return made;
}
