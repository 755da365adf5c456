import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ account_id: z.string(), declaration_id: z.string(), status: z.string(), sealed: z.instanceof(Buffer), at: z.date() });

/** A message of the own organisation. Primary key. */
export const selectBrokerMessage = statement<readonly [organisationId: string, messageId: string], z.infer<typeof row>>({
  name: 'select-broker-message',
  text: 'select account_id, declaration_id, status, sealed, at from broker_message where organisation_id = $1 and message_id = $2',
  row,
  index: 'broker_message_pkey',
});
