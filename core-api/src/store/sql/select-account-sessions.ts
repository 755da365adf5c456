import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ organisation_id: z.string(), session_id: z.string(), account_id: z.string(), connection_id: z.string().nullable(), amr: z.array(z.string()), signed_in_at: z.date(), signed_in_again_at: z.date().nullable(), stepped_up_at: z.date().nullable(), last_active_at: z.date(), locked_at: z.date().nullable(), idle_seconds: z.number(), expires_at: z.date() });

/** The sessions of an account that are not over, the newest first. Index user_session_account. */
export const selectAccountSessions = statement<readonly [organisationId: string, accountId: string, at: Date], z.infer<typeof row>>({
  name: 'select-account-sessions',
  text: `select organisation_id, session_id, account_id, connection_id, amr, signed_in_at, signed_in_again_at, stepped_up_at, last_active_at, locked_at, idle_seconds, expires_at
         from user_session
         where organisation_id = $1 and account_id = $2 and ended_at is null and expires_at > $3
         order by signed_in_at desc, session_id`,
  row,
  index: 'user_session_account',
});
