import { statement } from '../statement.ts';

/** Makes a session the active one again; `steppedUpAt` only where a second factor was shown just now. Primary key. */
export const unlockSession = statement<readonly [organisationId: string, sessionId: string, at: Date, steppedUpAt: Date | null]>({
  name: 'unlock-session',
  text: `update user_session set locked_at = null, last_active_at = $3, stepped_up_at = coalesce($4, stepped_up_at)
         where organisation_id = $1 and session_id = $2 and ended_at is null and expires_at > $3`,
  index: 'user_session_pkey',
});
