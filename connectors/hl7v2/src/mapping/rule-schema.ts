import { z } from 'zod';

const slug = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);
const codes = z.array(z.string().min(1).max(60)).min(1);

const when = {
  id: slug.describe('Name of the rule, under which messages are counted'),
  contact: z.enum(['attendance', 'did-not-attend', 'registration']).optional().describe('Kind of contact; left out: every one'),
  classes: codes.optional().describe('Patient classes (PV1-2) that an attendance must have one of, `E` for emergency'),
  flagged: z.literal(true).optional().describe('Only where the trust flagged the encounter (`flag`)'),
  hospitalServices: codes.optional().describe('Hospital services (PV1-10) that it must be of'),
  under: z.int().min(1).max(120).optional().describe('Only persons younger than this on that day, or whose birth is not known'),
};

/** One rule. The first that fits decides; a rule that names nothing fits everything. */
export const ruleSchema = z.discriminatedUnion('do', [
  z.strictObject({ ...when, do: z.literal('leave-out') }),
  z.strictObject({
    ...when,
    do: z.literal('send'),
    service: slug.describe('Service under which it is shown, for example `emergency-department`'),
    category: z.string().min(1).max(60).optional().describe('Category of the record, only where the agreement allows it'),
    sensitivity: z.union([z.literal(1), z.literal(2)]).optional().describe('Raises the sensitivity of what is sent'),
  }),
]);
export type Rule = z.infer<typeof ruleSchema>;

/** Which contacts an agreement calls relevant. What no rule fits is left out as `no-rule`. */
export const agreementSchema = z.strictObject({
  reference: z.string().min(1).max(100).describe('Reference of the data-sharing agreement that these rules carry out'),
  reviewedBy: z.string().min(1).max(100).describe('Role of whoever reviewed the rules, for example the Caldicott Guardian'),
  reviewedOn: z.iso.date().describe('Day of that review'),
  rules: z
    .array(ruleSchema)
    .min(1)
    .refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, { error: 'a rule stands twice' })
    .describe('Rules in order: the first that fits decides, and what none fits is left out as `no-rule`'),
});
