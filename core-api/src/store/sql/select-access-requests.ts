import { z } from 'zod';

import { roles } from '../../shared/roles.ts';
import { statement } from '../statement.ts';

const row = z.object({
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

/** Applications that wait, the oldest first, from a place in the list onward. Index of those that wait. */
export const selectAccessRequests = statement<readonly [organisationId: string, now: Date, afterAt: Date, afterId: string, limit: number], z.infer<typeof row>>({
  name: 'select-access-requests',
  text: `select request_id as "requestId", kind, origin, account_id as "accountId", email_mac as "emailMac", staff_mac as "staffMac", role, employment, ends_on as "endsOn",
           team_id as "teamId", training_month as "trainingMonth", vetting_month as "vettingMonth", vouched_by as "vouchedBy", status, at, lapses_at as "lapsesAt", sealed
         from access_request
         where organisation_id = $1 and status = 'waiting' and lapses_at > $2 and (at, request_id) > ($3::timestamptz, $4::uuid)
         order by at, request_id limit $5`,
  row,
  index: 'access_request_waiting',
});
