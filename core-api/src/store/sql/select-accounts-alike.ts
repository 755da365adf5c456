import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ accountId: z.string(), status: z.enum(['active', 'suspended', 'closed']), statusReason: z.string().nullable(), byEmail: z.boolean() });

/** Accounts of the own organisation with one of these addresses or this staff id, whatever became of them. Keys of the e-mail; the organisation's accounts for the staff id. */
export const selectAccountsAlike = statement<readonly [organisationId: string, emailMacs: readonly Buffer[], staffMac: Buffer], z.infer<typeof row>>({
  name: 'select-accounts-alike',
  text: `select account_id as "accountId", status, status_reason as "statusReason", email_mac = any($2::bytea[]) as "byEmail"
         from account where organisation_id = $1 and (email_mac = any($2::bytea[]) or staff_mac = $3)
         order by account_id desc`,
  row,
});
