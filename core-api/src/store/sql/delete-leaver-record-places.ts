import { statement } from '../statement.ts';

/** Takes out by which addresses some of an organisation's records were found. */
export const deleteLeaverRecordPlaces = statement<[organisationId: string, recordIds: readonly string[]]>()({
  name: 'delete-leaver-record-places',
  index: 'record_place_organisation_id_record_id_idx',
  text: `
    delete from record_place where organisation_id = $1 and record_id = any($2::uuid[])
  `,
});
