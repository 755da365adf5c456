import type { UserPrincipal } from '../access/principal.ts';
import type { Language } from '../answer/language.ts';
import { inLanguage } from '../answer/language.ts';
import type { Core } from '../core.ts';
import { freshnessOf } from '../shared/feed-freshness.ts';
import { selectFeedsOfOrganisation } from '../store/sql/select-feeds-of-organisation.ts';
import type { FeedList } from './feed-list-schema.ts';

/** The feeds of the caller's organisation and how each stands at this moment, as the coverage of an answer would say it. */
export async function listFeeds(core: Core, user: UserPrincipal, language: Language): Promise<FeedList> {
  const now = core.clock.now();
  const rows = await core.store.tx({ own: user.organisationId, readOnly: true }, (db) => db.rows(selectFeedsOfOrganisation, [user.organisationId]));
  return {
    feeds: rows.map(({ name_en: en, name_cy: cy, suspended, expectEverySeconds, lastGood, ...feed }) => ({
      ...feed,
      name: inLanguage({ en, cy }, language),
      state: suspended ? 'suspended' : freshnessOf(lastGood, expectEverySeconds, now),
      lastGood: lastGood?.toISOString() ?? null,
      expectEveryHours: expectEverySeconds / 3600,
    })),
  };
}
