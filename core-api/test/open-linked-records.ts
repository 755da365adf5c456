import pg from 'pg';

import { sourceMac } from '../src/ingest/normalise-rows.ts';
import { openRecord } from '../src/ingest/open-record.ts';
import { openKeys } from '../src/keys/open-keys.ts';
import type { FeedId, OrganisationId } from '../src/shared/brands.ts';
import type { HeadlineRecord } from '../src/shared/headline.ts';

export type RecordRef = { feedId: string; sourceRef: string };
export type LinkedRecord = RecordRef & { personId: string; record: HeadlineRecord };

const atATime = 5_000;

/**
 * Some stored records with the persons they belong to, found by their references: for measuring a large store against a known truth without reading it whole. Like
 * `openPersonLinks` it needs the owner's connection and the key folder, passes no audit, and is no part of the service.
 */
export async function openLinkedRecords(wish: { ownerUrl: string; keysFolder: string }, refs: readonly RecordRef[]): Promise<LinkedRecord[]> {
  const keys = await openKeys(wish.keysFolder);
  const client = new pg.Client({ connectionString: wish.ownerUrl });
  await client.connect();
  try {
    const feeds = await client.query<{ feed_id: FeedId; organisation_id: OrganisationId }>('select feed_id, organisation_id from feed');
    const organisationOf = new Map(feeds.rows.map((row) => [row.feed_id, row.organisation_id]));
    const found: LinkedRecord[] = [];
    for (let from = 0; from < refs.length; from += atATime) {
      const asked = refs.slice(from, from + atATime).flatMap(({ feedId, sourceRef }) => {
        const organisationId = organisationOf.get(feedId as FeedId);
        return organisationId === undefined ? [] : [{ feedId, sourceRef, organisationId, mac: sourceMac({ core: { keys }, organisationId, feedId: feedId as FeedId }, sourceRef) }];
      });
      const { rows } = await client.query<{ at: number; organisation_id: OrganisationId; record_id: string; person_id: string; sealed: Buffer }>(
        `select a.at::int - 1 as at, r.organisation_id, r.record_id, v.person_id, r.sealed
         from unnest($1::uuid[], $2::text[], $3::bytea[]) with ordinality as a(organisation_id, feed_id, source_mac, at)
         join record r on r.organisation_id = a.organisation_id and r.feed_id = a.feed_id and r.source_mac = a.source_mac
         join variant v on v.organisation_id = r.organisation_id and v.variant_id = r.variant_id`,
        [asked.map(({ organisationId }) => organisationId), asked.map(({ feedId }) => feedId), asked.map(({ mac }) => mac)],
      );
      for (const row of rows) {
        const of = asked[row.at];
        if (of === undefined) continue;
        found.push({ feedId: of.feedId, sourceRef: of.sourceRef, personId: row.person_id, record: openRecord(keys, row.organisation_id, { recordId: row.record_id, sealed: row.sealed }) });
      }
    }
    return found;
  } finally {
    await client.end();
  }
}
