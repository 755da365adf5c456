import { statement } from '../statement.ts';

/** Uses up a TOTP step: one row the first time, none for that step or an earlier one ever after (RFC 6238 section 5.2). Primary key. */
export const spendTotpStep = statement<readonly [organisationId: string, factorId: string, step: number, at: Date]>({
  name: 'spend-totp-step',
  text: `update factor set counter = $3, last_used_at = $4
         where organisation_id = $1 and factor_id = $2 and counter < $3`,
  index: 'factor_pkey',
});
