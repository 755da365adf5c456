import { z } from 'zod';

import { workKinds } from '../mapping/work-kinds.ts';

/** One rule. The first that fits a row decides; a rule of which all parts are left out fits every row. */
const ruleSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,59}$/),
  work: z.array(z.enum(workKinds)).min(1).optional(),
  risk: z.array(z.enum(['low', 'standard', 'high'])).min(1).optional(),
  status: z.enum(['open', 'closed']).optional(),
  /** Fits closed work only where it ended no longer ago than this; open work always. */
  endedWithinMonths: z.int().min(1).max(120).optional(),
  do: z.enum(['send', 'leave-out']),
  /** Raises the sensitivity of what is sent. */
  sensitivity: z.union([z.literal(1), z.literal(2)]).optional(),
});

/** Which records an agreement calls relevant. It is configuration that people review, not code; what no rule fits does not leave. */
export const agreementSchema = z.strictObject({
  reference: z.string().min(1).max(100).describe('Reference of the data-sharing agreement that these rules carry out'),
  reviewedBy: z.string().min(1).max(100).describe('Role of whoever reviewed the rules, for example the Caldicott Guardian'),
  reviewedOn: z.iso.date().describe('Day of that review'),
  category: z.boolean().default(false).describe('Whether the kind of work travels as the category of a record; only where the agreement allows it'),
  placements: z.enum(['withheld', 'confidential']).default('withheld').describe('Whether the address of a placement stays behind, or travels marked as confidential; the person is restricted either way'),
  rules: z
    .array(ruleSchema)
    .min(1)
    .refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, { error: 'a rule stands twice' })
    .describe('Rules in order: the first that fits decides, and what none fits is left out as `no-rule`'),
});
export type Agreement = z.infer<typeof agreementSchema>;
