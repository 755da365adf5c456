import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ accountId: z.string(), teamId: z.string().nullable(), managerId: z.string().nullable(), endsOn: z.string().nullable(), sealed: z.instanceof(Buffer), particulars: z.instanceof(Buffer).nullable() });

/** Everybody who works for the own organisation, and whoever else asked of those whose account is closed meanwhile, with their line manager, where there is one who stands, and what the organisation gave of them. Accounts by staff id, that are open; primary keys. */
export const selectMisuseStaff = statement<readonly [organisationId: string, today: string, asked: readonly string[]], z.infer<typeof row>>({
  name: 'select-misuse-staff',
  text: `select a.account_id as "accountId", a.team_id as "teamId", m.account_id as "managerId", a.ends_on as "endsOn", a.sealed, p.sealed as particulars
         from account a
         left join team t on t.organisation_id = a.organisation_id and t.team_id = a.team_id and t.status = 'active'
         left join account m on m.organisation_id = t.organisation_id and m.account_id = t.manager_id and m.status = 'active' and (m.ends_on is null or m.ends_on >= $2::date)
         left join staff_particulars p on p.organisation_id = a.organisation_id and p.account_id = a.account_id
         where a.organisation_id = $1 and (a.status <> 'closed' or a.account_id = any ($3::uuid[])) and a.role <> 'connector'`,
  row,
  index: 'account_staff',
});
