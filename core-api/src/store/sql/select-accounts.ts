import { z } from 'zod';

import { roles } from '../../shared/roles.ts';
import { statement } from '../statement.ts';

const row = z.object({
  accountId: z.string(),
  role: z.enum(roles),
  status: z.enum(['active', 'suspended', 'closed']),
  statusReason: z.string().nullable(),
  employment: z.enum(['staff', 'temporary', 'agency']),
  teamId: z.string().nullable(),
  managerId: z.string().nullable(),
  sponsorId: z.string().nullable(),
  endsOn: z.string().nullable(),
  trainingMonth: z.string().nullable(),
  vettingMonth: z.string().nullable(),
  confirmDue: z.string(),
  lastSignInAt: z.date().nullable(),
  formerId: z.string().nullable(),
  sealed: z.instanceof(Buffer),
});

export type ListedAccount = z.infer<typeof row>;

type Params = readonly [
  organisationId: string, after: string, limit: number, status: string | null, role: string | null, teamId: string | null, managerId: string | null, confirmBefore: string | null,
  trainedBefore: string | null, endsBefore: string | null,
];

/** Accounts of the own organisation in the order of their ids, from one onward; null leaves a filter out. Primary key. */
export const selectAccounts = statement<Params, ListedAccount>({
  name: 'select-accounts',
  text: `select a.account_id as "accountId", a.role, a.status, a.status_reason as "statusReason", a.employment, a.team_id as "teamId", t.manager_id as "managerId", a.sponsor_id as "sponsorId",
           a.ends_on as "endsOn", a.training_month as "trainingMonth", a.vetting_month as "vettingMonth", a.confirm_due as "confirmDue", a.last_sign_in_at as "lastSignInAt", a.former_id as "formerId", a.sealed
         from account a
         left join team t on t.organisation_id = a.organisation_id and t.team_id = a.team_id and t.status = 'active'
         where a.organisation_id = $1 and a.account_id > $2 and a.role <> 'connector'
           and ($4::text is null or a.status = $4) and ($5::text is null or a.role = $5) and ($6::uuid is null or a.team_id = $6) and ($7::uuid is null or t.manager_id = $7)
           and ($8::date is null or a.confirm_due <= $8) and ($9::date is null or a.training_month is null or a.training_month < $9) and ($10::date is null or a.ends_on <= $10)
         order by a.account_id limit $3`,
  row,
  index: 'account_pkey',
});
