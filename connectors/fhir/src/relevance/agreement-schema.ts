import { z } from 'zod';

import { activityKinds } from './activity-kinds.ts';

const slug = z.string().regex(/^[a-z][a-z0-9-]{1,59}$/);

/** One rule. The first that fits decides; a part that is left out fits everything. */
const ruleSchema = z.strictObject({
  id: slug,
  activity: z.array(z.enum(activityKinds)).min(1).optional(),
  /** Fits what bears at least one of these marks. */
  marks: z.array(slug).min(1).optional(),
  status: z.enum(['open', 'closed']).optional(),
  /** Fits what ended, or happened, no longer ago than this; what is open always. */
  withinMonths: z.int().min(1).max(120).optional(),
  /** Fits people who were younger than this on the day, and people whose birth is not known: they may be children. */
  youngerThan: z.int().min(1).max(120).optional(),
  do: z.enum(['send', 'leave-out']),
  /** Sent as the category of the record, where the agreement allows categories. */
  category: slug.optional(),
  service: slug.optional(),
  /** Raises the sensitivity of what is sent. */
  sensitivity: z.union([z.literal(1), z.literal(2)]).optional(),
});

/** Which records an agreement calls relevant. It is configuration that people review, not code; what no rule fits does not leave. */
export const agreementSchema = z
  .strictObject({
    reference: z.string().min(1).max(100).describe('Reference of the data-sharing agreement that these rules carry out'),
    reviewedBy: z.string().min(1).max(100).describe('Role of whoever reviewed the rules, for example the Caldicott Guardian'),
    reviewedOn: z.iso.date().describe('Day of that review'),
    service: slug.default('health').describe('Service code of the records, where a rule names no other'),
    category: z.boolean().default(false).describe('Whether the category of a rule travels with its records; only where the agreement allows it'),
    formerNames: z.boolean().default(true).describe('Whether former names that the server publishes travel, for matching'),
    organisations: z.array(z.string().regex(/^[A-Z0-9]{3,10}$/)).min(1).optional().describe('ODS codes of the organisations whose activities are sent, for a server that holds several; left out: all'),
    caseReference: z.url().max(200).optional().describe('Identifier system whose value is sent as the case reference; left out: none is sent'),
    marks: z
      .record(slug, z.array(z.strictObject({ system: z.string().min(1).max(200), code: z.string().min(1).max(200) })).min(1))
      .default({})
      .describe('Named lists of codes (system, code) that rules may ask for; of all other codes nothing is kept'),
    rules: z
      .array(ruleSchema)
      .min(1)
      .refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, { error: 'a rule stands twice' })
      .describe('Rules in order: the first that fits decides, and what none fits is left out as `no-rule`'),
  })
  .superRefine(({ rules, marks }, context) => {
    for (const [at, rule] of rules.entries()) {
      for (const mark of rule.marks ?? []) if (!Object.hasOwn(marks, mark)) context.addIssue({ code: 'custom', path: ['rules', at, 'marks'], message: 'a mark that is not in `marks`' });
    }
  });
export type Agreement = z.infer<typeof agreementSchema>;
