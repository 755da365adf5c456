import { statement } from '../statement.ts';

/** Moves what is signed in in a browser to its new cookie: run with `proof` = the hash of the old one. Index user_session_browser. */
export const moveBrowserSessions = statement<readonly [oldMac: Buffer, newMac: Buffer]>({
  name: 'move-browser-sessions',
  text: `update user_session set browser_mac = $2 where browser_mac = $1 and ended_at is null`,
  index: 'user_session_browser',
});
