import { z } from 'zod';

import { relations } from './rights-kinds.ts';

const short = z.string().trim().min(1).max(120);

/** The person a case is about, as they or whoever asks for them wrote it. */
export const rightsSubjectSchema = z
  .strictObject({ given: short.optional(), family: short.optional(), dateOfBirth: z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/).optional(), nhsNumber: z.string().trim().max(20).optional() })
  .refine(({ given, family, nhsNumber }) => given !== undefined || family !== undefined || nhsNumber !== undefined, { path: ['family'], error: 'add-one-of' })
  .meta({ id: 'RightsSubject' });

/** Who wrote, and where they are answered. */
export const rightsRequesterSchema = z
  .strictObject({
    relation: z.enum(relations).describe('self; a parent or whoever has parental responsibility; a representative with signed authority; other: a power of attorney, a court’s order.'),
    name: short.describe('To whom the letters are addressed.'),
    address: z.string().trim().max(400).optional().describe('Where the letters go, in lines. Nothing is ever sent by MAST.'),
  })
  .meta({ id: 'RightsRequester' });

const step = z.enum(['opened', 'identity-checked', 'clarification-asked', 'clarified', 'extended', 'acknowledged', 'referred', 'closed']);
export type StepName = z.infer<typeof step>;

/** What is sealed of a case. */
export const caseContentSchema = z.object({
  /** Where the organisation keeps the request; never a name. */
  reference: z.string(),
  subject: rightsSubjectSchema,
  requester: rightsRequesterSchema,
  asks: z.string().optional(),
  /** The organisation's own records that the lead holds to be the person's. */
  records: z.array(z.string()),
  steps: z.array(z.object({ step, at: z.string(), by: z.string().nullable(), reason: z.string().optional() })),
  /** Passed on to, each with the id that the case has there. */
  referrals: z.array(z.object({ code: z.string(), caseId: z.string(), at: z.string() })),
  referredFrom: z.string().optional(),
  /** Why it takes longer, in both languages, for the letter. */
  extension: z.object({ en: z.string(), cy: z.string() }).optional(),
});
export type CaseContent = z.infer<typeof caseContentSchema>;

/** What is sealed of a withholding. */
export const withholdingContentSchema = z.object({ exemption: z.string(), scope: z.enum(['everything', 'record', 'search-log']), recordId: z.string().optional(), reason: z.string() });
export type WithholdingContent = z.infer<typeof withholdingContentSchema>;

/** What is sealed of a task: the record as the source knows it, what is said to be wrong, and a keyed digest of each of these parts as they were. */
export const taskContentSchema = z.object({
  sourceRef: z.string(),
  service: z.string(),
  parts: z.array(z.string()),
  note: z.string(),
  digests: z.record(z.string(), z.string()),
  level: z.int(),
  /** The person could have been told of the record when the task was opened; what becomes of it may be told of, too, once it is gone. */
  mayBeTold: z.boolean(),
  refusal: z.string().optional(),
});
export type TaskContent = z.infer<typeof taskContentSchema>;
