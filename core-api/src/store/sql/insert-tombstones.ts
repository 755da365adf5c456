import { statement } from '../statement.ts';

/** Notes what is deleted because its time is over. Primary key. */
export const insertTombstones = statement<[organisationId: string, feedId: string, sourceMacs: readonly Buffer[], contentMacs: readonly Buffer[], month: string]>()({
  name: 'insert-tombstones',
  index: 'tombstone_pkey',
  text: `
    insert into tombstone (organisation_id, feed_id, source_mac, content_mac, month)
    select $1, $2, t.source_mac, t.content_mac, $5::date from unnest($3::bytea[], $4::bytea[]) as t(source_mac, content_mac)
    on conflict (organisation_id, feed_id, source_mac) do update set content_mac = excluded.content_mac, month = excluded.month
  `,
});
