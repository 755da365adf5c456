import { statement } from '../statement.ts';

/** Takes away what was looked at; not what was asked anew since. Primary key. */
export const deletePasswordAsk = statement<readonly [emailMac: Buffer, askedAt: Date]>({
  name: 'delete-password-ask',
  text: `delete from password_ask where email_mac = $1 and asked_at <= $2`,
  index: 'password_ask_pkey',
});
