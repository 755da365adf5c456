import { z } from 'zod';

import { roles } from '../shared/roles.ts';

/** An application as statements give it. */
export const accessRequestRow = z.object({
  requestId: z.string(),
  kind: z.enum(['account', 'role']),
  origin: z.enum(['applicant', 'colleague']),
  accountId: z.string().nullable(),
  emailMac: z.instanceof(Buffer).nullable(),
  staffMac: z.instanceof(Buffer).nullable(),
  role: z.enum(roles).exclude(['connector']),
  employment: z.enum(['staff', 'temporary', 'agency']),
  endsOn: z.string().nullable(),
  teamId: z.string().nullable(),
  trainingMonth: z.string().nullable(),
  vettingMonth: z.string().nullable(),
  vouchedBy: z.string().nullable(),
  status: z.enum(['waiting', 'approved', 'refused', 'lapsed']),
  at: z.date(),
  lapsesAt: z.date(),
  sealed: z.instanceof(Buffer).nullable(),
});

export type AccessRequestRow = z.infer<typeof accessRequestRow>;

/** The columns of `access_request` that make such a row. */
export const accessRequestColumns = `request_id as "requestId", kind, origin, account_id as "accountId", email_mac as "emailMac", staff_mac as "staffMac", role, employment, ends_on as "endsOn",
           team_id as "teamId", training_month as "trainingMonth", vetting_month as "vettingMonth", vouched_by as "vouchedBy", status, at, lapses_at as "lapsesAt", sealed`;
