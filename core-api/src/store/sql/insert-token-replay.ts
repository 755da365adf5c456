import { statement } from '../statement.ts';

/** Spends a token id: one row affected the first time, none ever after. The primary key decides between two that come at once. */
export const insertTokenReplay = statement<readonly [issuer: string, jtiMac: Buffer, expiresAt: Date]>({
  name: 'insert-token-replay',
  text: 'insert into token_replay (issuer, jti_mac, expires_at) values ($1, $2, $3) on conflict do nothing',
});
