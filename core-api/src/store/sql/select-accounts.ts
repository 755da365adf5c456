import { z } from 'zod';

import { accountColumns, accountRow } from '../account-row.ts';
import { statement } from '../statement.ts';

const row = accountRow.extend({ lastSignInAt: z.date().nullable(), formerId: z.string().nullable() });

export type ListedAccount = z.infer<typeof row>;

type Params = readonly [
  organisationId: string, after: string, limit: number, status: string | null, role: string | null, teamId: string | null, managerId: string | null, confirmBefore: string | null,
  trainedBefore: string | null, endsBefore: string | null, accountId: string | null,
];

/** Accounts of the own organisation in the order of their ids, from one onward; null leaves a filter out. Primary key. */
export const selectAccounts = statement<Params, ListedAccount>({
  name: 'select-accounts',
  text: `select ${accountColumns}, a.last_sign_in_at as "lastSignInAt", a.former_id as "formerId"
         from account a
         left join team t on t.organisation_id = a.organisation_id and t.team_id = a.team_id and t.status = 'active'
         where a.organisation_id = $1 and a.account_id > $2 and a.role <> 'connector'
           and ($4::text is null or a.status = $4) and ($5::text is null or a.role = $5) and ($6::uuid is null or a.team_id = $6) and ($7::uuid is null or t.manager_id = $7)
           and ($8::date is null or a.confirm_due <= $8) and ($9::date is null or a.training_month is null or a.training_month < $9) and ($10::date is null or a.ends_on <= $10)
           and ($11::uuid is null or a.account_id = $11)
         order by a.account_id limit $3`,
  row,
  index: 'account_pkey',
});
