import { statement } from '../statement.ts';

/** Enters from which month the storage of some records is counted. Primary key. */
export const updateRecordMonths = statement<[organisationId: string, recordIds: readonly string[], lastMonths: readonly string[]]>()({
  name: 'update-record-months',
  index: 'record_pkey',
  text: `
    update record r set last_month = m.last_month from unnest($2::uuid[], $3::date[]) as m(record_id, last_month)
    where r.organisation_id = $1 and r.record_id = m.record_id
  `,
});
