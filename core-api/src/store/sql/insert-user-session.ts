import { statement } from '../statement.ts';

/** Opens a session. Primary key. */
export const insertUserSession = statement<readonly [organisationId: string, sessionId: string, accountId: string, browserMac: Buffer, connectionId: string | null, amr: readonly string[], at: Date, steppedUpAt: Date | null, idleSeconds: number, expiresAt: Date]>({
  name: 'insert-user-session',
  text: `insert into user_session (organisation_id, session_id, account_id, browser_mac, connection_id, amr, signed_in_at, stepped_up_at, last_active_at, idle_seconds, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $7, $9, $10)`,
});
