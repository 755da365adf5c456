import { z } from 'zod';

import { rightsRequesterSchema, rightsSubjectSchema } from './case-content.ts';
import { letterKinds } from './letters/letter-facts.ts';
import { rightsKinds } from './rights-kinds.ts';

const kind = z.enum(rightsKinds);
const status = z.enum(['open', 'closed']);
const standing = z.enum(['running', 'stopped', 'soon', 'late', 'over']);
const reason = z.string().trim().min(10).max(500);
/** Own words for a letter: in both languages or not at all. */
const bilingual = z.strictObject({ en: z.string().trim().min(3).max(2_000), cy: z.string().trim().min(3).max(2_000) });

/** Body of POST /v1/rights-cases. */
export const rightsCaseRequestSchema = z
  .strictObject({
    kind,
    receivedOn: z.iso.date().describe('The day on which it reached the organisation, in London; the clock counts from there.'),
    reference: z.string().trim().min(3).max(80).describe('Where your organisation keeps the request; never a name.'),
    subject: rightsSubjectSchema,
    requester: rightsRequesterSchema,
    asks: z.string().trim().max(1_000).optional().describe('What they ask, in short. Sealed.'),
    identityChecked: z.boolean().describe('You have seen who asks, and, where they act for somebody else, that they may. Otherwise the clock waits for it.'),
    noConflict: z.literal(true).describe('You know neither the person nor whoever asks from your own life.'),
  })
  .meta({ id: 'RightsCaseRequest' });

const clockFields = {
  receivedOn: z.iso.date(),
  dueOn: z.iso.date().nullable().describe('Null while the clock stands, and when the case is over.'),
  standing: standing.describe('stopped: something is awaited of the person. soon: due within seven days. late: overdue.'),
};

/** Answer to GET /v1/rights-cases. */
export const rightsCaseListSchema = z
  .object({
    cases: z.array(z.object({ caseId: z.guid(), kind, status, reference: z.string(), ...clockFields, openedAt: z.iso.datetime(), isReferred: z.boolean().describe('Passed on by another organisation.'), outcome: z.string().nullable() })),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'RightsCaseList', description: 'Cases of the caller’s organisation, the newest first; about whom, only reading one tells.' });

const withholding = z.object({
  withholdingId: z.guid(),
  exemption: z.string(),
  scope: z.enum(['everything', 'record', 'search-log']),
  recordId: z.guid().optional(),
  reason: z.string(),
  status: z.enum(['proposed', 'agreed', 'refused']),
  chosenBy: z.guid(),
  decidedBy: z.guid().nullable(),
});

/** Answer to POST /v1/rights-cases/{rightsCaseId}/read. */
export const rightsCaseSchema = z
  .object({
    caseId: z.guid(),
    kind,
    status,
    outcome: z.string().nullable(),
    reference: z.string(),
    subject: rightsSubjectSchema,
    requester: rightsRequesterSchema,
    asks: z.string().optional(),
    ...clockFields,
    stoppedFor: z.enum(['identity', 'clarification']).nullable(),
    extended: z.boolean(),
    acknowledgedOn: z.iso.date().nullable(),
    records: z.array(z.guid()).describe('The organisation’s own records that were chosen as the person’s.'),
    steps: z.array(z.object({ step: z.string(), at: z.iso.datetime(), by: z.guid().nullable(), reason: z.string().optional() })),
    withholdings: z.array(withholding),
    tasks: z.array(z.object({ taskId: z.guid(), recordId: z.guid(), ask: z.enum(['correct', 'restrict', 'remove']), status: z.enum(['open', 'done', 'refused']), parts: z.array(z.string()), openedAt: z.iso.datetime(), closedAt: z.iso.datetime().nullable(), refusal: z.string().optional() })),
    referrals: z.array(z.object({ organisationCode: z.string(), reference: z.string(), at: z.iso.datetime() })),
    referredFrom: z.string().optional().describe('The code of the organisation that passed it on.'),
    partners: z.array(z.object({ code: z.string(), name: z.string() })).describe('Every other organisation of the agreements: whether it holds anything is not said.'),
    hasAnswer: z.boolean(),
  })
  .meta({ id: 'RightsCase' });

/** Body of POST /v1/rights-cases/{rightsCaseId}/steps. */
export const rightsStepRequestSchema = z
  .strictObject({
    step: z.enum(['identity-checked', 'clarification-asked', 'clarified', 'extended', 'acknowledged']),
    on: z.iso.date().optional().describe('With `identity-checked` and `clarified` alone: the day in London on which it reached the organisation, from which the clock runs; today unless given.'),
    reason: reason.optional().describe('Why it takes longer: needed with `extended`, in both languages, for the letter.'),
    reasonInWelsh: reason.optional(),
  })
  .refine((body) => body.on === undefined || body.step === 'identity-checked' || body.step === 'clarified', { path: ['on'], error: 'with the end of a wait alone' })
  .refine((body) => body.step !== 'extended' || body.reason !== undefined, { path: ['reason'], error: 'required' })
  .refine((body) => body.step !== 'extended' || body.reasonInWelsh !== undefined, { path: ['reasonInWelsh'], error: 'required' })
  .meta({ id: 'RightsStepRequest' });

export const rightsCaseStateSchema = z.object({ caseId: z.guid(), status, dueOn: z.iso.date().nullable() }).meta({ id: 'RightsCaseState' });

/** Body of POST /v1/rights-cases/{rightsCaseId}/letters. */
export const rightsLetterRequestSchema = z
  .strictObject({ letter: z.enum(letterKinds), language: z.enum(['en', 'cy']), statement: bilingual.optional().describe('Of an answer: the organisation’s own words. They are not read where there is nothing to give, but for a complaint.'), outcome: z.enum(['answered', 'upheld', 'partly-upheld', 'refused']).optional() })
  .meta({ id: 'RightsLetterRequest' });
export const rightsLetterSchema = z
  .object({ fileName: z.string(), text: z.string(), html: z.string(), isSent: z.boolean().describe('This is the answer as the case was closed with, word for word; otherwise a draft of this moment.') })
  .meta({ id: 'RightsLetter' });

/** Body of POST /v1/rights-cases/{rightsCaseId}/answer. */
export const rightsAnswerRequestSchema = z
  .strictObject({
    outcome: z.enum(['answered', 'upheld', 'partly-upheld', 'refused', 'withdrawn']).describe('`answered` for an access request, and for nothing else; `withdrawn` for any.'),
    statement: bilingual.optional().describe('Needed with a complaint, and with `refused` and `partly-upheld`.'),
    considered: z.literal(true).optional().describe('Where somebody asks for another person: what is given is in that person’s interest. Needed then.'),
  })
  .meta({ id: 'RightsAnswerRequest' });

/** Body of POST /v1/rights-cases/{rightsCaseId}/referrals. */
export const rightsReferralRequestSchema = z
  .strictObject({ organisationCode: z.string().min(1).max(40), subjectAgreed: z.literal(true).describe('Whoever asks wants it passed on to this organisation.') })
  .meta({ id: 'RightsReferralRequest' });
export const rightsReferralSchema = z.object({ reference: z.string().describe('The case’s id there; the same form whether that organisation holds anything or not.') }).meta({ id: 'RightsReferral' });

export type RightsCaseRequest = z.infer<typeof rightsCaseRequestSchema>;
export type RightsCaseList = z.infer<typeof rightsCaseListSchema>;
export type RightsCase = z.infer<typeof rightsCaseSchema>;
export type RightsStepRequest = z.infer<typeof rightsStepRequestSchema>;
export type RightsCaseState = z.infer<typeof rightsCaseStateSchema>;
export type RightsLetterRequest = z.infer<typeof rightsLetterRequestSchema>;
export type RightsLetter = z.infer<typeof rightsLetterSchema>;
export type RightsAnswerRequest = z.infer<typeof rightsAnswerRequestSchema>;
export type RightsReferralRequest = z.infer<typeof rightsReferralRequestSchema>;
