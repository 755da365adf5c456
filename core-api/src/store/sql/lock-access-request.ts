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

export type AccessRequestRow = z.infer<typeof row>;

/** An application of the own organisation, locked so that two cannot decide it at once. Primary key. */
export const lockAccessRequest = statement<readonly [organisationId: string, requestId: string], AccessRequestRow>({
  name: 'lock-access-request',
  text: `select request_id as "requestId", kind, origin, account_id as "accountId", email_mac as "emailMac", staff_mac as "staffMac", role, employment, ends_on as "endsOn",
           team_id as "teamId", training_month as "trainingMonth", vetting_month as "vettingMonth", vouched_by as "vouchedBy", status, at, lapses_at as "lapsesAt", sealed
         from access_request where organisation_id = $1 and request_id = $2
         for update`,
  row,
  index: 'access_request_pkey',
});
