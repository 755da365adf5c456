import { statement } from '../statement.ts';

/** Holds an organisation's open sessions to shorter limits; no session gets longer ones. One whose shift is over by the new limit ends now. Index user_session_account. */
export const shortenSessions = statement<readonly [organisationId: string, at: Date, absoluteSeconds: number, idleSeconds: number]>({
  name: 'shorten-sessions',
  text: `update user_session
         set idle_seconds = least(idle_seconds, $4), expires_at = least(expires_at, signed_in_at + make_interval(secs => $3))
         where organisation_id = $1 and ended_at is null and expires_at > $2
           and (idle_seconds > $4 or expires_at > signed_in_at + make_interval(secs => $3))`,
  index: 'user_session_account',
});
