import { statement } from '../statement.ts';

/** Locks every session of a browser but one (or all, null): run with `proof` = the hash of its cookie. Index user_session_browser. */
export const lockBrowserSessions = statement<readonly [browserMac: Buffer, but: string | null, at: Date]>({
  name: 'lock-browser-sessions',
  text: `update user_session set locked_at = $3
         where browser_mac = $1 and ended_at is null and locked_at is null and ($2::uuid is null or session_id <> $2)`,
  index: 'user_session_browser',
});
