import { statement } from '../statement.ts';

/** Takes out an organisation's counts of hours before a moment. Primary key. */
export const deleteOldAmbientUse = statement<[organisationId: string, before: Date]>()({
  name: 'delete-old-ambient-use',
  index: 'ambient_use_pkey',
  text: `
    delete from ambient_use where organisation_id = $1 and hour < $2
  `,
});
