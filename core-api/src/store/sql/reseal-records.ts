import { statement } from '../statement.ts';

/** Replaces what records say by what they may say now; what was received and when stays. */
export const resealRecords = statement<[organisationIds: readonly string[], recordIds: readonly string[], contentMacs: readonly Buffer[], sealed: readonly Buffer[]]>({
  name: 'reseal-records',
  index: 'record_pkey',
  text: `
    update record r set content_mac = n.content_mac, sealed = n.sealed, version = r.version + 1
    from unnest($1::uuid[], $2::uuid[], $3::bytea[], $4::bytea[]) as n(organisation_id, record_id, content_mac, sealed)
    where r.organisation_id = n.organisation_id and r.record_id = n.record_id
  `,
});
