import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ organisationId: z.string(), messageId: z.string() });

/** Messages that no job has looked at, of every organisation, the oldest first. Index of those that wait. */
export const listWaitingMessages = statement<readonly [limit: number], z.infer<typeof row>>({
  name: 'list-waiting-messages',
  text: `select organisation_id as "organisationId", message_id as "messageId" from broker_message where status = 'waiting' order by at limit $1`,
  row,
  index: 'broker_message_waiting',
});
