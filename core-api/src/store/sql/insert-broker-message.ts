import { statement } from '../statement.ts';

/** Adds a message to the sender's side; none where one was sent under the same declaration already. Unique key. */
export const insertBrokerMessage = statement<readonly [organisationId: string, messageId: string, accountId: string, declarationId: string, sealed: Buffer, at: Date]>({
  name: 'insert-broker-message',
  text: `insert into broker_message (organisation_id, message_id, account_id, declaration_id, status, sealed, at) values ($1, $2, $3, $4, 'waiting', $5, $6)
         on conflict (organisation_id, declaration_id) do nothing`,
});
