import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  account_id: z.string(),
  amr: z.array(z.string()),
  signed_in_at: z.date(),
  stepped_up_at: z.date().nullable(),
  last_active_at: z.date(),
  locked_at: z.date().nullable(),
  idle_seconds: z.number(),
});

/** A session that is not over. Primary key. Read at every request: an ended or locked session is refused at once. */
export const selectOpenSession = statement<readonly [organisationId: string, sessionId: string, at: Date], z.infer<typeof row>>({
  name: 'select-open-session',
  text: `select account_id, amr, signed_in_at, stepped_up_at, last_active_at, locked_at, idle_seconds
         from user_session
         where organisation_id = $1 and session_id = $2 and ended_at is null and expires_at > $3`,
  row,
  index: 'user_session_pkey',
});
