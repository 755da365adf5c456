import { z } from 'zod';

import { onboardingSteps } from './steps.ts';

const day = z.iso.date();
export const stepSchema = z.enum(onboardingSteps);

/**
 * What shows that a step was taken: where the paper is, never the paper. `sha256` of a document or file, in hexadecimal, says which version was meant.
 * Names of members of the public have no place in it.
 */
const evidenceSchema = z.strictObject({
  kind: z.enum(['document', 'minutes', 'configuration', 'file']),
  reference: z.string().trim().min(3).max(200),
  sha256: z.string().regex(/^[0-9a-f]{64}$/).optional(),
});
/** What is sealed in an entry. */
export const sealedEvidenceSchema = evidenceSchema;

export const stepRequestSchema = z
  .strictObject({ state: z.enum(['open', 'started', 'done']), on: day, evidence: evidenceSchema.optional() })
  .meta({ id: 'OnboardingEntry' });
export type StepRequest = z.infer<typeof stepRequestSchema>;

const stepStatusSchema = z.strictObject({
  step: stepSchema,
  title: z.string(),
  /** Of a step that MAST sees for itself: `done` when it is seen now. */
  state: z.enum(['open', 'started', 'done']),
  on: day.optional(),
  evidence: evidenceSchema.optional(),
  recordedBy: z.guid().optional(),
  recordedAt: z.iso.datetime().optional(),
  /** What MAST sees for itself, where it sees anything; said and seen may differ, and both are told. */
  seen: z.strictObject({ isSeen: z.boolean(), since: z.iso.datetime().optional(), periodsMet: z.int().optional(), periodsWanted: z.int().optional() }).optional(),
});

export const onboardingSchema = z
  .strictObject({
    feedId: z.string(),
    steps: z.array(stepStatusSchema),
    done: z.int(),
    /** The first step that is not done; null when the feed is on. */
    next: stepSchema.nullable(),
  })
  .meta({ id: 'Onboarding' });
export type Onboarding = z.infer<typeof onboardingSchema>;
export type StepStatus = z.infer<typeof stepStatusSchema>;
