import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  account_id: z.string(),
  organisation_id: z.string(),
  status: z.string(),
  endsOn: z.string().nullable(),
  confirmDue: z.string(),
  graceDays: z.int(),
});

/**
 * The account that a host's staff id was linked to. Runs with `own` = the host's organisation, so a host can only ever reach accounts of its own
 * organisation. Primary key of host_staff, then of account.
 */
export const selectHostAccount = statement<readonly [clientId: string, subMac: Buffer], z.infer<typeof row>>({
  name: 'select-host-account',
  text: `select a.account_id, a.organisation_id, a.status, a.ends_on as "endsOn", a.confirm_due as "confirmDue", o.grace_days as "graceDays"
         from host_staff s
         join account a on a.organisation_id = s.organisation_id and a.account_id = s.account_id
         join organisation o on o.organisation_id = a.organisation_id
         where s.client_id = $1 and s.sub_mac = $2`,
  row,
  index: 'host_staff_pkey',
});
