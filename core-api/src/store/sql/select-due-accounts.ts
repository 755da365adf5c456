import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  accountId: z.string(),
  managerId: z.string().nullable(),
  sponsorId: z.string().nullable(),
  endsOn: z.string().nullable(),
  confirmDue: z.string(),
  reminded: z.string().nullable(),
});

/** Open accounts of the own organisation that end, or are to be confirmed, before a day. The organisation's open accounts; every few minutes. */
export const selectDueAccounts = statement<readonly [organisationId: string, confirmBefore: string, endsBefore: string], z.infer<typeof row>>({
  name: 'select-due-accounts',
  text: `select a.account_id as "accountId", t.manager_id as "managerId", a.sponsor_id as "sponsorId", a.ends_on as "endsOn", a.confirm_due as "confirmDue", a.reminded
         from account a
         left join team t on t.organisation_id = a.organisation_id and t.team_id = a.team_id and t.status = 'active'
         where a.organisation_id = $1 and a.status = 'active' and a.role <> 'connector' and (a.confirm_due <= $2::date or a.ends_on <= $3::date)
         order by a.account_id`,
  row,
});
