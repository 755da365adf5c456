import { statement } from '../statement.ts';

/** Notes that a session's user went through the whole sign-in again. Primary key. */
export const markSignedInAgain = statement<readonly [organisationId: string, sessionId: string, at: Date]>({
  name: 'mark-signed-in-again',
  text: `update user_session set signed_in_again_at = $3
         where organisation_id = $1 and session_id = $2 and ended_at is null and expires_at > $3`,
  index: 'user_session_pkey',
});
