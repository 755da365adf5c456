import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ accountId: z.string(), givenBy: z.string(), givenAt: z.date(), sealed: z.instanceof(Buffer) });

/** What the own organisation gave of those who work for it, of open accounts. Primary keys. */
export const selectStaffParticulars = statement<readonly [organisationId: string], z.infer<typeof row>>({
  name: 'select-staff-particulars',
  text: `select p.account_id as "accountId", p.entered_by as "givenBy", p.at as "givenAt", p.sealed
         from staff_particulars p join account a on a.organisation_id = p.organisation_id and a.account_id = p.account_id
         where p.organisation_id = $1 and a.status <> 'closed'
         order by p.at desc, p.account_id`,
  row,
  index: 'staff_particulars_pkey',
});
