import { z } from 'zod';

import { roles } from '../shared/roles.ts';

/** Roles that an account of a person may have. */
export const staffRole = z.enum(roles).exclude(['connector']);
export const employment = z.enum(['staff', 'temporary', 'agency']);
export const day = z.iso.date();

/** Who somebody is, as they or a colleague say it. */
export const applicantFields = {
  name: z.string().trim().min(2).max(200),
  email: z.email().max(254),
  staffId: z.string().trim().min(1).max(300).describe('The number by which the organisation knows its staff. One account for each.'),
  role: staffRole,
  employment: employment.default('staff'),
  endsOn: day.optional().describe('Last day; needed for temporary and agency staff, at most a year ahead.'),
  trainingOn: day.optional().describe('Day of the last safeguarding and information-governance training.'),
  vettingOn: day.optional(),
};

/** What somebody without an account says of themselves. */
export const applicationSchema = z.strictObject({ organisation: z.string().min(2).max(32).describe('The organisation’s code.'), ...applicantFields });
export type Application = z.infer<typeof applicationSchema>;

/** An application is answered alike, whatever exists. */
export const receivedSchema = z.object({ received: z.literal(true) });

/** Why an application cannot be approved as it stands. */
export const findings = [
  'not-vouched', 'same-person', 'training-missing', 'training-overdue', 'vetting-missing', 'account-active', 'account-suspended', 'account-not-active', 'role-held', 'end-passed',
  'organisation-does-not-read', 'team-unknown', 'last-administrator',
] as const;
export type Finding = (typeof findings)[number];

/** What somebody who decides about accounts sees of one. */
export const userSchema = z.object({
  accountId: z.guid(),
  name: z.string(),
  email: z.string(),
  staffId: z.string(),
  role: staffRole,
  status: z.enum(['active', 'suspended', 'closed', 'ended']).describe('`ended`: its last day is over.'),
  statusReason: z.string().nullable(),
  employment,
  sponsorId: z.guid().nullable(),
  endsOn: day.nullable(),
  teamId: z.guid().nullable(),
  managerId: z.guid().nullable(),
  trainingOn: day.nullable(),
  training: z.enum(['good', 'missing', 'overdue']),
  vettingOn: day.nullable(),
  confirmDue: day,
  confirmation: z.enum(['good', 'due', 'overdue']).describe('`due`: within thirty days or in grace. `overdue`: grace is over, and the account may do nothing until it is confirmed.'),
  lastSignInAt: z.iso.datetime().nullable(),
  formerId: z.guid().nullable().describe('The closed account that this person had before.'),
});
