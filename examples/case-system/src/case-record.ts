import { z } from 'zod';

const text = z.string().trim().min(1).max(100);

const personSchema = z.strictObject({ given: text.optional(), middle: text.optional(), family: text.optional(), dateOfBirth: z.string().optional(), nhsNumber: z.string().optional() });

/** A case as this case system keeps it: its own reference, and whom or where it is about. */
export const caseRecordSchema = z.strictObject({
  caseRef: z.string().regex(/^[A-Za-z0-9-]{1,40}$/),
  /** What the case list calls it. */
  subject: text,
  person: personSchema.optional(),
  /** The family that is worked with as one case, by name. */
  family: z.array(personSchema).min(1).max(8).readonly().optional(),
  address: z.strictObject({ line1: text.optional(), line2: text.optional(), town: text.optional(), postcode: text.optional(), uprn: z.string().optional() }).optional(),
});

export type CaseRecord = z.infer<typeof caseRecordSchema>;
