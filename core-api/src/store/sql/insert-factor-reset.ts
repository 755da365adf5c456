import { statement } from '../statement.ts';

/** Asks for a new second factor, once while an earlier question waits: no row then. Index factor_reset_open. */
export const insertFactorReset = statement<readonly [organisationId: string, resetId: string, accountId: string, at: Date, expiresAt: Date]>({
  name: 'insert-factor-reset',
  text: `insert into factor_reset (organisation_id, reset_id, account_id, asked_at, expires_at)
         select $1, $2, $3, $4, $5
         where not exists (select from factor_reset where organisation_id = $1 and account_id = $3 and outcome is null and expires_at > $4)`,
  index: 'factor_reset_open',
});
