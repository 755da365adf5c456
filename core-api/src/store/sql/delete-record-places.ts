import { statement } from '../statement.ts';

/** Records that are no longer to be found by an address content. */
export const deleteRecordPlaces = statement<[organisationIds: readonly string[], lookIds: readonly string[], recordIds: readonly string[]]>({
  name: 'delete-record-places',
  index: 'record_place_organisation_id_record_id_idx',
  text: `
    delete from record_place r
    using unnest($1::uuid[], $2::uuid[], $3::uuid[]) as n(organisation_id, look_id, record_id)
    where r.organisation_id = n.organisation_id and r.look_id = n.look_id and r.record_id = n.record_id
  `,
});
