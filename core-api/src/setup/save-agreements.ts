import { deleteAgreementFeeds } from '../store/sql/delete-agreement-feeds.ts';
import { deleteAgreementReaders } from '../store/sql/delete-agreement-readers.ts';
import { insertAgreementFeed } from '../store/sql/insert-agreement-feed.ts';
import { insertAgreementReader } from '../store/sql/insert-agreement-reader.ts';
import { saveAgreement } from '../store/sql/save-agreement.ts';
import { setOwn } from '../store/sql/set-own.ts';
import type { Db } from '../store/store.ts';
import type { OrganisationIds } from './organisation-ids.ts';
import { idOf } from './organisation-ids.ts';
import type { Setup } from './setup-schema.ts';

/** Each version of each agreement with just the feeds and readers given; organisation by organisation, as row-level security wants it. */
export async function saveAgreements(db: Db, agreements: Setup['agreements'], ids: OrganisationIds): Promise<void> {
  for (const { agreementId, version, ...terms } of agreements) {
    await db.run(saveAgreement, [agreementId, version, terms.validFrom, terms.validTo ?? null, terms.displayMonths, terms.storageMonths, terms.allowsReview ?? false]);
    for (const id of ids.values()) {
      await db.run(setOwn, [id]);
      await db.run(deleteAgreementFeeds, [agreementId, version, id]);
      await db.run(deleteAgreementReaders, [agreementId, version, id]);
      for (const { feedId } of terms.contributors.filter(({ organisation }) => idOf(ids, organisation) === id)) await db.run(insertAgreementFeed, [agreementId, version, id, feedId]);
      if (terms.readers.some((reader) => idOf(ids, reader) === id)) await db.run(insertAgreementReader, [agreementId, version, id]);
    }
  }
}
