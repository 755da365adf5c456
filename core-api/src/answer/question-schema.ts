import { z } from 'zod';

/** Of whom a declaration or gateway speaks. */
export const subjectKindSchema = z
  .enum(['child', 'adult', 'unknown-age', 'household', 'address'])
  .meta({ id: 'SubjectKind', description: 'Of whom the question is asked; the gateways on offer depend on it.' });

const short = z.string().trim().min(1).max(100);

/** The person half of a question. Every field may be missing; the minimum is checked as a whole (422 question-too-thin). */
export const personQuestionSchema = z
  .strictObject({
    given: short.optional(),
    middle: short.optional(),
    family: short.optional(),
    dateOfBirth: z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/).optional().describe('YYYY, YYYY-MM or YYYY-MM-DD'),
    nhsNumber: z.string().trim().regex(/^\d{3}[ -]?\d{3}[ -]?\d{4}$/).optional(),
  })
  .meta({ id: 'PersonQuestion' });

const referenceSchema = z.string().trim().min(1).max(64).describe('The caller’s own case or incident reference.');

/** Body of POST /v1/declarations. Exactly one of `gateway` and `gateways`, and of `reference` and `noReferenceYet`; `reason`, `reasonCode` or both. */
export const declarationRequestSchema = z
  .strictObject({
    gateway: z.string().min(1).max(80).optional(),
    gateways: z.array(z.string().min(1).max(80)).min(1).max(8).optional().describe('One or two; more are refused (422).'),
    subject: subjectKindSchema,
    members: z.array(personQuestionSchema).min(1).max(8).optional().describe('A family case: the members, by name, each of whom may be asked about under this declaration, and nobody else. With the subject household alone.'),
    reason: z.string().trim().min(10).max(200).optional().describe('Why now, in 10 to 200 characters of one’s own. Sealed; read only by audit.'),
    reasonCode: z.string().min(1).max(80).optional().describe('A coded reason of GET /v1/gateways; what is written beside it may repeat an earlier reason.'),
    reference: referenceSchema.optional(),
    noReferenceYet: z.literal(true).optional().describe('There is no reference yet: it is asked for within 24 hours (POST /v1/declarations/{declarationId}/reference).'),
    acknowledged: z.literal(true).describe('The user has read the acknowledgement of GET /v1/gateways: misuse can lead to disciplinary proceedings and prosecution.'),
  })
  .refine((body) => (body.gateway === undefined) !== (body.gateways === undefined), { path: ['gateway'], message: 'one of gateway and gateways' })
  .refine((body) => body.members === undefined || body.subject === 'household', { path: ['members'], message: 'with the subject household alone' })
  .refine((body) => body.members?.every(({ given, family }) => given !== undefined || family !== undefined) ?? true, { path: ['members'], message: 'each by name' })
  .refine((body) => body.reason !== undefined || body.reasonCode !== undefined, { path: ['reason'], message: 'reason, reasonCode or both' })
  .refine((body) => (body.reference === undefined) !== (body.noReferenceYet === undefined), { path: ['reference'], message: 'one of reference and noReferenceYet' })
  .meta({ id: 'DeclarationRequest' });

/** Answer to POST /v1/declarations. */
export const declarationSchema = z
  .object({
    id: z.guid(),
    expiresAt: z.iso.datetime(),
    referenceDue: z.iso.datetime().optional().describe('Until when the reference is to be given.'),
    forReview: z.boolean().optional().describe('Information governance looks at this declaration afterwards.'),
  })
  .meta({ id: 'Declaration', description: 'Good for one subject until expiresAt; it may be used again for the same question until then.' });

/** Answer to GET /v1/declarations. */
export const declarationListSchema = z
  .object({
    declarations: z.array(
      z.object({
        id: z.guid(),
        gateways: z.array(z.string()),
        subject: subjectKindSchema,
        expiresAt: z.iso.datetime(),
        live: z.boolean().describe('It may still be asked under.'),
        resumesLaunch: z.boolean().describe('It is live and about the subject that the host opened MAST for: go on under it instead of declaring again.'),
        referenceDue: z.iso.datetime().optional().describe('Its reference is still to be given, until then.'),
        referenceOverdue: z.boolean(),
        forReview: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'DeclarationList', description: 'The caller’s own: those that are live, and those whose reference is still to be given.' });

/** Body of POST /v1/declarations/{declarationId}/reference. */
export const referenceRequestSchema = z.strictObject({ reference: referenceSchema }).meta({ id: 'ReferenceRequest' });

/** The address half of a question. */
export const addressQuestionSchema = z
  .strictObject({
    line1: short.optional(),
    line2: short.optional(),
    town: short.optional(),
    postcode: z.string().trim().min(5).max(9).optional(),
    uprn: z.string().trim().regex(/^\d{1,12}$/).optional(),
  })
  .meta({ id: 'AddressQuestion' });

/** Body of POST /v1/searches. With a launch subject the body may be the declaration alone. */
export const searchRequestSchema = z
  .strictObject({ declarationId: z.guid(), person: personQuestionSchema.optional(), address: addressQuestionSchema.optional() })
  .meta({ id: 'SearchRequest' });

/** Body of the view routes. */
export const viewRequestSchema = z.strictObject({ declarationId: z.guid() }).meta({ id: 'ViewRequest' });

export type SubjectKind = z.infer<typeof subjectKindSchema>;
export type DeclarationRequest = z.infer<typeof declarationRequestSchema>;
export type Declaration = z.infer<typeof declarationSchema>;
export type DeclarationList = z.infer<typeof declarationListSchema>;
export type PersonQuestion = z.infer<typeof personQuestionSchema>;
export type AddressQuestion = z.infer<typeof addressQuestionSchema>;
export type SearchRequest = z.infer<typeof searchRequestSchema>;
/** What was asked, without the declaration. */
export type Question = { readonly person?: PersonQuestion | undefined; readonly address?: AddressQuestion | undefined };
