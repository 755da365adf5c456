import { statement } from '../statement.ts';

/** Which records are found by which address contents. */
export const insertRecordPlaces = statement<[organisationIds: readonly string[], lookIds: readonly string[], recordIds: readonly string[]]>({
  name: 'insert-record-places',
  index: 'record_place_pkey',
  text: `
    insert into record_place (organisation_id, look_id, record_id)
    select n.organisation_id, n.look_id, n.record_id from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as n(organisation_id, look_id, record_id)
    on conflict do nothing
  `,
});
