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
  sealed: z.instanceof(Buffer),
});

export type HeldAccount = z.infer<typeof row>;

/** An account of the own organisation with its line manager (its team's), locked against another change. Primary keys. */
export const lockAccount = statement<readonly [organisationId: string, accountId: string], HeldAccount>({
  name: 'lock-account',
  text: `select a.account_id as "accountId", a.role, a.status, a.status_reason as "statusReason", a.employment, a.team_id as "teamId", t.manager_id as "managerId", a.sponsor_id as "sponsorId",
           a.ends_on as "endsOn", a.training_month as "trainingMonth", a.vetting_month as "vettingMonth", a.confirm_due as "confirmDue", a.sealed
         from account a
         left join team t on t.organisation_id = a.organisation_id and t.team_id = a.team_id and t.status = 'active'
         where a.organisation_id = $1 and a.account_id = $2
         for update of a`,
  row,
  index: 'account_pkey',
});
