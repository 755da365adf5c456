import { statement } from '../statement.ts';

/** The address contents (array literals) of records, of whatever organisation, after a level changed. */
export const updateRecordPlaces = statement<[organisationIds: readonly string[], recordIds: readonly string[], placeLookIds: readonly string[]]>({
  name: 'update-record-places',
  index: 'record_pkey',
  text: `
    update record r set place_look_ids = n.place_look_ids::uuid[]
    from unnest($1::uuid[], $2::uuid[], $3::text[]) as n(organisation_id, record_id, place_look_ids)
    where r.organisation_id = n.organisation_id and r.record_id = n.record_id
  `,
});
