import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ session_id: z.string() });

/** Ends sessions of one organisation: one, those of one account, all; but for the one that is kept. Rows = how many ended now. Index user_session_account. */
export const endSessions = statement<readonly [organisationId: string, accountId: string | null, sessionId: string | null, at: Date, reason: string, keptSessionId: string | null], z.infer<typeof row>>({
  name: 'end-sessions',
  text: `update user_session set ended_at = $4, end_reason = $5
         where organisation_id = $1 and ($2::uuid is null or account_id = $2) and ($3::uuid is null or session_id = $3) and ($6::uuid is null or session_id <> $6) and ended_at is null and expires_at > $4
         returning session_id`,
  row,
  index: 'user_session_account',
});
