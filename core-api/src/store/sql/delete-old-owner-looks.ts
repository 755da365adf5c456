import { statement } from '../statement.ts';

/** Takes away looks that teams were told of long ago. Reads the organisation's looks. */
export const deleteOldOwnerLooks = statement<readonly [organisationId: string, before: Date]>({
  name: 'delete-old-owner-looks',
  text: `delete from owner_look where organisation_id = $1 and told_at < $2`,
});
