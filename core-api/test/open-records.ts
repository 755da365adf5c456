import pg from 'pg';

import { openRecord } from '../src/ingest/open-record.ts';
import { openKeys } from '../src/keys/open-keys.ts';
import type { OrganisationId } from '../src/shared/brands.ts';
import type { HeadlineRecord } from '../src/shared/headline.ts';

/**
 * Every record of a feed, opened. For proofs only (does the store hold exactly what the file said?): it needs the owner's connection and the
 * key folder, passes no audit, and is therefore no part of the service.
 */
export async function openRecords(wish: { ownerUrl: string; keysFolder: string; feedId: string }): Promise<HeadlineRecord[]> {
  const keys = await openKeys(wish.keysFolder);
  const client = new pg.Client({ connectionString: wish.ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ organisation_id: OrganisationId; record_id: string; sealed: Buffer }>(
      'select organisation_id, record_id, sealed from record where feed_id = $1',
      [wish.feedId],
    );
    return rows.map((row) => openRecord(keys, row.organisation_id, { recordId: row.record_id, sealed: row.sealed }));
  } finally {
    await client.end();
  }
}
