import { z } from 'zod';

/** What a record may say wrongly, as a task names it. */
export const recordParts = ['names', 'birth', 'addresses', 'numbers', 'dates', 'state', 'contact', 'whole'] as const;
export type RecordPart = (typeof recordParts)[number];

const shownRecord = z.object({
  recordId: z.guid(),
  feedId: z.string(),
  sourceRef: z.string(),
  service: z.string(),
  kind: z.enum(['event', 'involvement']),
  date: z.iso.date(),
  endDate: z.string().optional(),
  status: z.enum(['open', 'closed', 'unknown']),
  caseRef: z.string().optional(),
  names: z.array(z.string()),
  dateOfBirth: z.string().optional(),
  addresses: z.array(z.string()),
  level: z.int().describe('0 open, 1 restricted, 2 shielded: of the record or its person, whichever is higher.'),
});
export type ShownRecord = z.infer<typeof shownRecord>;

/** Body of POST /v1/rights-cases/{rightsCaseId}/record-search. */
export const rightsSearchRequestSchema = z
  .union([
    z.strictObject({ bySubject: z.literal(true) }).describe('As the case describes the person.'),
    z.strictObject({ feedId: z.string().min(1).max(80), ref: z.string().min(1).max(200) }).describe('One record, by its reference in the own source system, and all others of that person here.'),
  ])
  .meta({ id: 'RightsSearchRequest' });
export const rightsFoundSchema = z
  .object({ records: z.array(z.object({ ...shownRecord.shape, likely: z.boolean().describe('The question surely fits this person; otherwise it may be somebody else. A person looks and chooses.') })), refine: z.boolean() })
  .meta({ id: 'RightsFound', description: 'The organisation’s own records alone, shielded ones included.' });

/** Body of POST /v1/rights-cases/{rightsCaseId}/records. */
export const rightsChoiceRequestSchema = z.strictObject({ recordIds: z.array(z.guid()).max(200).describe('Replaces what was chosen before.') }).meta({ id: 'RightsChoiceRequest' });

/** Answer to POST /v1/rights-cases/{rightsCaseId}/content. */
export const rightsContentSchema = z
  .object({
    records: z.array(z.object({ ...shownRecord.shape, rule: z.enum(['given', 'without-location', 'withheld', 'undecided']) })),
    missing: z.array(z.guid()).describe('Chosen records that are no longer here.'),
    log: z.enum(['given', 'left-out']),
    looks: z.array(z.object({ organisation: z.object({ code: z.string(), name: z.string() }), day: z.iso.date(), rule: z.enum(['given', 'left-out']) })).describe('What the trail has of these records, for the lead’s eyes; what the person is told is what has `given`, and only where `log` has.'),
    isNothing: z.boolean().describe('There is nothing to give: the letter neither confirms nor denies.'),
  })
  .meta({ id: 'RightsContent', description: 'What would go out at this moment, and by which rule.' });

/** Body of POST /v1/rights-cases/{rightsCaseId}/withholdings. */
export const rightsWithholdingRequestSchema = z
  .strictObject({
    exemption: z.string().min(1).max(60).describe('An id of GET /v1/rights-law.'),
    scope: z.enum(['everything', 'record', 'search-log']),
    recordId: z.guid().optional().describe('With the scope `record`, and only there.'),
    reason: z.string().trim().min(10).max(1_000).describe('Why its test is met. Sealed.'),
  })
  .refine((body) => (body.scope === 'record') === (body.recordId !== undefined), { path: ['recordId'], error: 'with the scope record alone' })
  .meta({ id: 'RightsWithholdingRequest' });
export const rightsWithholdingDecisionSchema = z.strictObject({ decision: z.enum(['agree', 'refuse']) }).meta({ id: 'RightsWithholdingDecision' });
export const rightsWithholdingStateSchema = z.object({ withholdingId: z.guid(), status: z.enum(['proposed', 'agreed', 'refused']) }).meta({ id: 'RightsWithholdingState' });

/** Body of POST /v1/rights-cases/{rightsCaseId}/tasks. */
export const rightsTaskRequestSchema = z
  .strictObject({
    recordId: z.guid().describe('One of the records chosen for the case.'),
    ask: z.enum(['correct', 'restrict', 'remove']).describe('What is to be done in the source system. correct: done when each named part has come otherwise. restrict: done when the record has come more protected, or no more. remove: done when it has come no more.'),
    parts: z.array(z.enum(recordParts)).max(8).default([]).describe('What is wrong; needed with `correct`. `whole`: it is about somebody else, or should not be there.'),
    note: z.string().trim().min(10).max(1_000).describe('What is right, and how that is known. Sealed.'),
  })
  .refine((body) => body.ask !== 'correct' || body.parts.length > 0, { path: ['parts'], error: 'required' })
  .meta({ id: 'RightsTaskRequest' });
export const rightsTaskStateSchema = z.object({ taskId: z.guid(), status: z.enum(['open', 'done', 'refused']) }).meta({ id: 'RightsTaskState' });

/** Answer to GET /v1/rights-tasks. */
export const rightsTaskListSchema = z
  .object({
    tasks: z.array(
      z.object({
        taskId: z.guid(),
        feedId: z.string(),
        sourceRef: z.string(),
        service: z.string(),
        ask: z.enum(['correct', 'restrict', 'remove']),
        parts: z.array(z.string()),
        note: z.string(),
        status: z.enum(['open', 'done', 'refused']),
        openedAt: z.iso.datetime(),
        closedAt: z.iso.datetime().nullable(),
        refusal: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'RightsTaskList', description: 'What is to be put right in the organisation’s source systems, the newest first, at most 200. MAST never edits a record: a task is closed by the record as it comes next.' });

/** Body of POST /v1/rights-tasks/{taskId}/refusal. */
export const rightsRefusalRequestSchema = z.strictObject({ reason: z.string().trim().min(10).max(1_000).describe('Why the record stays as it is. Sealed; the information-governance lead writes the letter.') }).meta({ id: 'RightsRefusalRequest' });

/** Answer to GET /v1/rights-law. */
export const rightsLawSchema = z
  .object({
    clocks: z.array(z.object({ kind: z.string(), act: z.string(), provision: z.string(), text: z.string(), status: z.string() })),
    exemptions: z.array(z.object({ id: z.string(), title: z.string(), text: z.string(), test: z.string(), act: z.string(), provision: z.string(), status: z.string() })),
  })
  .meta({ id: 'RightsLaw', description: 'Time limits and exemptions, in the language asked for; what nobody has confirmed says so.' });

export type RightsSearchRequest = z.infer<typeof rightsSearchRequestSchema>;
export type RightsFound = z.infer<typeof rightsFoundSchema>;
export type RightsContent = z.infer<typeof rightsContentSchema>;
export type RightsWithholdingRequest = z.infer<typeof rightsWithholdingRequestSchema>;
export type RightsTaskRequest = z.infer<typeof rightsTaskRequestSchema>;
export type RightsTaskList = z.infer<typeof rightsTaskListSchema>;
export type RightsLawView = z.infer<typeof rightsLawSchema>;
