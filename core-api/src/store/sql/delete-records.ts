import { statement } from '../statement.ts';

/** Removes records for good. */
export const deleteRecords = statement<[organisationId: string, recordIds: readonly string[]]>({
  name: 'delete-records',
  index: 'record_pkey',
  text: `
    delete from record where organisation_id = $1 and record_id = any($2::uuid[])
  `,
});
