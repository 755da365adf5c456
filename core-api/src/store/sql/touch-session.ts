import { statement } from '../statement.ts';

/** Says that a session was used. Primary key. */
export const touchSession = statement<readonly [organisationId: string, sessionId: string, at: Date]>({
  name: 'touch-session',
  text: `update user_session set last_active_at = $3
         where organisation_id = $1 and session_id = $2 and last_active_at < $3 and ended_at is null and locked_at is null`,
  index: 'user_session_pkey',
});
