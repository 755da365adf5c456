import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ sent: z.number() });

/** How many messages an account has sent since a moment. Index by account. */
export const countBrokerMessages = statement<readonly [organisationId: string, accountId: string, since: Date], z.infer<typeof row>>({
  name: 'count-broker-messages',
  text: 'select count(*)::int as sent from broker_message where organisation_id = $1 and account_id = $2 and at > $3',
  row,
  index: 'broker_message_account',
});
