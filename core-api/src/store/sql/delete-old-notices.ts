import { statement } from '../statement.ts';

/** Forgets notices that ended before the moment. Index of those that ended. */
export const deleteOldNotices = statement<readonly [organisationId: string, before: Date]>({
  name: 'delete-old-notices',
  text: 'delete from notice where organisation_id = $1 and done_at is not null and done_at < $2',
  index: 'notice_done',
});
