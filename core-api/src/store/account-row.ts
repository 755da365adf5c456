import { z } from 'zod';

import { roles } from '../shared/roles.ts';

/** An account with its line manager, as statements give it. */
export const accountRow = z.object({
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

/** The columns of `account a` and its `team t` that make such a row. */
export const accountColumns = `a.account_id as "accountId", a.role, a.status, a.status_reason as "statusReason", a.employment, a.team_id as "teamId", t.manager_id as "managerId", a.sponsor_id as "sponsorId",
           a.ends_on as "endsOn", a.training_month as "trainingMonth", a.vetting_month as "vettingMonth", a.confirm_due as "confirmDue", a.sealed`;
