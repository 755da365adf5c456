import { statement } from '../statement.ts';

/** Forgets sessions that were over a while ago. Index user_session_expires. */
export const deleteOldSessions = statement<readonly [before: Date]>({
  name: 'delete-old-sessions',
  text: `delete from user_session where expires_at < $1`,
  index: 'user_session_expires',
});
