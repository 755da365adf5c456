import { z } from 'zod';

const text = z.string().trim().min(1).max(100);
const long = z.string().trim().min(1).max(300);
const bilingual = z.strictObject({ en: long, cy: long });

const personSchema = z.strictObject({ given: text.optional(), middle: text.optional(), family: text.optional(), dateOfBirth: z.string().optional(), nhsNumber: z.string().optional() });
const addressSchema = z.strictObject({ line1: text.optional(), line2: text.optional(), town: text.optional(), postcode: text.optional(), uprn: z.string().optional() });
/** Somebody of the household, and what they are to the case. */
const memberSchema = z.strictObject({ ...personSchema.shape, relation: z.enum(['child', 'mother', 'father', 'grandparent', 'sibling', 'partner', 'other']) });

/** A case as this case system keeps it: its own reference, and whom or where it is about. Days are counted from today, so that the example never ages. */
export const caseRecordSchema = z.strictObject({
  caseRef: z.string().regex(/^[A-Za-z0-9-]{1,40}$/),
  /** What the case list calls it. */
  subject: text,
  person: personSchema.optional(),
  /** The family that is worked with as one case, by name: the people for whom one declaration may be made. */
  family: z.array(personSchema).min(1).max(8).readonly().optional(),
  /** Everybody of the household, each of whom the family page asks about alone. */
  household: z.array(memberSchema).min(1).max(20).readonly().optional(),
  address: addressSchema.optional(),
  stage: z.enum(['new', 'assessment', 'plan', 'review']).default('assessment'),
  openedDaysAgo: z.int().min(0).default(14),
  nextStep: z.strictObject({ what: bilingual, inDays: z.int().min(0) }).optional(),
  plan: z.array(bilingual).readonly().optional(),
  notes: z.array(z.strictObject({ daysAgo: z.int().min(0), text: bilingual })).readonly().optional(),
});

export type CaseRecord = z.infer<typeof caseRecordSchema>;
export type CasePerson = z.infer<typeof personSchema>;
export type CaseAddress = z.infer<typeof addressSchema>;
export type HouseholdMember = z.infer<typeof memberSchema>;
/** What a launch says of a case: nothing else of it leaves this system. */
export type LaunchSubject = Pick<CaseRecord, 'caseRef' | 'person' | 'address' | 'family'>;
