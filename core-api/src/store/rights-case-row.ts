import { z } from 'zod';

/** A row of a case of the rights desk, as every statement that reads one gives it. Days are London days. */
export const rightsCaseRow = z.object({
  caseId: z.string(),
  kind: z.enum(['access', 'rectification', 'objection', 'restriction', 'complaint']),
  status: z.enum(['open', 'closed']),
  outcome: z.string().nullable(),
  receivedOn: z.string(),
  startedOn: z.string().nullable(),
  stoppedSince: z.string().nullable(),
  stoppedFor: z.enum(['identity', 'clarification']).nullable(),
  stoppedDays: z.number(),
  extended: z.boolean(),
  acknowledgedOn: z.string().nullable(),
  dueOn: z.string().nullable(),
  openedBy: z.string().nullable(),
  referredBy: z.string().nullable(),
  openedAt: z.date(),
  sealed: z.instanceof(Buffer),
  answer: z.instanceof(Buffer).nullable(),
});
export type RightsCaseRow = z.infer<typeof rightsCaseRow>;

export const rightsCaseColumns = `case_id as "caseId", kind, status, outcome, received_on as "receivedOn", started_on as "startedOn", stopped_since as "stoppedSince", stopped_for as "stoppedFor",
  stopped_days as "stoppedDays", extended, acknowledged_on as "acknowledgedOn", due_on as "dueOn", opened_by as "openedBy", referred_by as "referredBy", opened_at as "openedAt", sealed, answer`;
