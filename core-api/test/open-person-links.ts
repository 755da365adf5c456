import pg from 'pg';

import { openRecord } from '../src/ingest/open-record.ts';
import { openKeys } from '../src/keys/open-keys.ts';
import type { OrganisationId } from '../src/shared/brands.ts';

/** Which person the store holds a record of. */
export type PersonLink = { feedId: string; sourceRef: string; personId: string };

type Row = { organisation_id: OrganisationId; record_id: string; feed_id: string; person_id: string; sealed: Buffer };

/**
 * Every stored record that has a person, with that person. For measuring matching against a known truth only: it needs the owner's connection and
 * the key folder, passes no audit, and is therefore no part of the service.
 */
export async function openPersonLinks(wish: { ownerUrl: string; keysFolder: string }): Promise<PersonLink[]> {
  const keys = await openKeys(wish.keysFolder);
  const client = new pg.Client({ connectionString: wish.ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Row>('select organisation_id, record_id, feed_id, person_id, r.sealed from record r join variant using (organisation_id, variant_id)');
    return rows.map((row) => ({
      feedId: row.feed_id,
      sourceRef: openRecord(keys, row.organisation_id, { recordId: row.record_id, sealed: row.sealed }).sourceRef,
      personId: row.person_id,
    }));
  } finally {
    await client.end();
  }
}
