import { statement } from '../statement.ts';

/**
 * Writes new records and replaces changed ones, one row for each reference. The sealed content is bound to the record's id, so a replaced
 * record must come with the id it has. `placeLookIds` are array literals, since unnest would flatten arrays of arrays.
 */
export const upsertRecords = statement<[organisationId: string, feedId: string, recordIds: readonly string[], sourceMacs: readonly Buffer[], contentMacs: readonly Buffer[], months: readonly string[], variantIds: readonly (string | null)[], placeLookIds: readonly string[], receivedAt: Date, generation: string | null, sealed: readonly Buffer[], lastMonths: readonly string[]]>({
  name: 'upsert-records',
  index: 'record_organisation_id_feed_id_source_mac_key',
  text: `
    insert into record (organisation_id, feed_id, record_id, source_mac, content_mac, month, variant_id, place_look_ids, version, received_at, generation, sealed, last_month)
    select $1, $2, r.record_id, r.source_mac, r.content_mac, r.month, r.variant_id, r.place_look_ids::uuid[], 1, $9, $10, r.sealed, r.last_month
    from unnest($3::uuid[], $4::bytea[], $5::bytea[], $6::date[], $7::uuid[], $8::text[], $11::bytea[], $12::date[])
      as r(record_id, source_mac, content_mac, month, variant_id, place_look_ids, sealed, last_month)
    on conflict (organisation_id, feed_id, source_mac) do update
    set content_mac = excluded.content_mac, month = excluded.month, variant_id = excluded.variant_id, place_look_ids = excluded.place_look_ids,
        version = record.version + 1, received_at = excluded.received_at, generation = coalesce(excluded.generation, record.generation), sealed = excluded.sealed, last_month = excluded.last_month
  `,
});
