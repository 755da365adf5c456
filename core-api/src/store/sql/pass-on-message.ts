import { statement } from '../statement.ts';

/** Marks a message as looked at; 0 when it was already. Primary key. */
export const passOnMessage = statement<readonly [organisationId: string, messageId: string]>({
  name: 'pass-on-message',
  text: `update broker_message set status = 'passed-on' where organisation_id = $1 and message_id = $2 and status = 'waiting'`,
  index: 'broker_message_pkey',
});
