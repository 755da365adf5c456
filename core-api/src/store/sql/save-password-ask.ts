import { statement } from '../statement.ts';

/** Notes that a new password was asked for with this address, whether or not anybody has it. Primary key. */
export const savePasswordAsk = statement<readonly [emailMac: Buffer, at: Date]>({
  name: 'save-password-ask',
  text: `insert into password_ask (email_mac, asked_at) values ($1, $2)
         on conflict (email_mac) do update set asked_at = excluded.asked_at`,
  index: 'password_ask_pkey',
});
