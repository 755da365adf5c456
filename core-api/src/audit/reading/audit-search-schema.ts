import { z } from 'zod';

import { addressQuestionSchema, personQuestionSchema } from '../../answer/question-schema.ts';
import { auditEvent, auditFilters } from './audit-list-schema.ts';

const recordReference = z.strictObject({ feedId: z.string().min(1).max(80), ref: z.string().trim().min(1).max(200) }).meta({ id: 'RecordReference', description: 'A record of one’s own organisation, by the reference that its system has for it.' });

const about = z
  .strictObject({ personId: z.guid().optional(), record: recordReference.optional(), person: personQuestionSchema.optional(), address: addressQuestionSchema.optional() })
  .refine(({ personId, record, person, address }) => [personId, record, person ?? address].filter((one) => one !== undefined).length === 1, { message: 'one of personId, record, and person or address' })
  .meta({ id: 'AuditAbout', description: 'Who looked at this child, or at this record? `personId` as an answer gave it, also when records were linked anew since; `record` of one’s own; or who somebody is, in words, which finds questions that found nobody too.' });

/** Body of POST /v1/audit-searches. */
export const auditSearchRequestSchema = z.strictObject({ about: about.optional(), ...auditFilters }).meta({ id: 'AuditSearchRequest' });

const terms = z
  .object({
    person: personQuestionSchema.optional(),
    address: addressQuestionSchema.optional(),
    query: z.string().optional(),
    postcode: z.string().optional(),
    reason: z.string().optional(),
    personId: z.string().optional(),
    record: recordReference.optional(),
  })
  .meta({ id: 'AuditTerms', description: 'What was asked.' });

/** Answer to POST /v1/audit-searches. */
export const auditSearchSchema = z
  .object({
    events: z.array(
      z.object({
        ...auditEvent,
        because: z.array(z.enum(['shown', 'asked', 'alike'])).describe('Why it is listed: it was in the answer; it was asked for in the same words; only a part is the same. Empty where nobody was asked about.'),
        terms: terms.nullable(),
        termsState: z.enum(['kept', 'expired', 'none']).describe('What was asked is gone before the rest, as the agreement says.'),
        reason: z.string().nullable(),
        reasonCode: z.string().nullable(),
        reference: z.string().nullable(),
      }),
    ),
    nextCursor: z.string().nullable(),
    reach: z
      .object({
        indexedSince: z.iso.datetime().nullable().describe('Before this moment nothing is found by person or record; null: everything is.'),
        termsSince: z.iso.date().nullable().describe('What was asked before this day is gone, and with it what is found by it.'),
        leavesSince: z.iso.date().nullable().describe('What was answered before this day is gone.'),
      })
      .meta({ id: 'AuditReach', description: 'How far back the trail can be asked.' }),
  })
  .meta({ id: 'AuditSearch' });

export type AuditSearchRequest = z.infer<typeof auditSearchRequestSchema>;
export type AuditSearch = z.infer<typeof auditSearchSchema>;
export const auditTermsSchema = terms;
export type AuditReach = AuditSearch['reach'];
export const auditReachSchema = auditSearchSchema.shape.reach;
export const recordReferenceSchema = recordReference;
