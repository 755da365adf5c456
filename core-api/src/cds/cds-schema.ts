import { z } from 'zod';

import { ambientFindings } from '../answer/ambient/check-ambient.ts';
import { addressQuestionSchema, personQuestionSchema } from '../answer/question-schema.ts';
import { cdsHooks, cdsServiceIds } from './cds-services.ts';

export const cdsParamsSchema = z.object({ service: z.enum(cdsServiceIds) });

const language = z.enum(['en', 'cy']).describe('Of cards, where the call names none.');
const cpisUrl = z.url().optional().describe('Where staff open CP-IS by themselves; MAST never asks it.');

/** Answer to GET /v1/cds-services. */
export const cdsDiscoverySchema = z.object({
  language,
  asksForPatient: z.boolean().describe('An agreement in force allows an ambient check where this EHR stands. Otherwise nothing is done with a patient, and none is asked for.'),
});

/** The patient as a question; `withheld` where the EHR marks them so that not even that may be asked. */
const patientSchema = z.union([z.strictObject({ person: personQuestionSchema, address: addressQuestionSchema.optional() }), z.literal('withheld')]);

const hookFields = { hook: z.enum(cdsHooks), user: z.string().min(1).max(200).optional().describe('The practitioner as the EHR names them, for the audit trail.') };

/** Body of POST /v1/cds-services/{service}. */
export const cdsCallSchema = z.strictObject({ ...hookFields, patient: patientSchema.optional() });
/** Body of POST /v1/cds-services/{service}/patient. */
export const cdsResumedCallSchema = z.strictObject({ ...hookFields, patient: patientSchema, continuation: z.string().min(1).max(100) });

/** What a card may be made of. Exactly one of `card` and `patientNeeded`. */
export const cdsCallAnswerSchema = z.object({
  language,
  cpisUrl,
  card: z.object({ id: z.guid(), finding: z.enum(ambientFindings) }).optional(),
  patientNeeded: z.object({ continuation: z.string(), fhirServer: z.url().optional().describe('The only server that the patient may be read from.') }).optional(),
});
export type CdsCallAnswer = z.infer<typeof cdsCallAnswerSchema>;

/** Why a card was set aside, as the card offers it; anything else an EHR sends is kept as `other`. */
export const cdsOverrideReasons = ['already-known', 'not-relevant-now', 'will-look-later', 'other'] as const;

/** Body of POST /v1/cds-services/{service}/feedback. What somebody wrote is not taken. */
export const cdsFeedbackSchema = z.strictObject({
  feedback: z.array(z.strictObject({ card: z.guid(), outcome: z.enum(['accepted', 'overridden']), reason: z.enum(cdsOverrideReasons).optional(), at: z.iso.datetime() })).max(200),
});
export type CdsFeedback = z.infer<typeof cdsFeedbackSchema>;
export const cdsFeedbackAnswerSchema = z.object({ kept: z.int().describe('How many changed what was known. Said again, nothing does.') });
