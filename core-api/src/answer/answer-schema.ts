import { z } from 'zod';

import { narrowings } from '../access/reach.ts';
import { disputedSchema } from './disputed-schema.ts';
import { householdSchema } from './household-schema.ts';

const day = z.iso.date();
const moment = z.iso.datetime();
const count = z.int().nonnegative();

export const organisationNameSchema = z.object({ code: z.string(), name: z.string() }).meta({ id: 'OrganisationName' });

export const contactSchema = z
  .object({
    team: z.string(),
    role: z.string().optional(),
    name: z.string().optional(),
    phone: z.string().optional(),
    email: z.string().optional(),
    hours: z.string().optional(),
    outOfHours: z.string().optional(),
    validTo: day.optional(),
    stale: z.enum(['expired', 'unanswered']).optional().describe('The contact that the partner sent has run out, or did not answer three times.'),
    fromDirectory: z.boolean().optional().describe('What stands here instead is the team’s entry in the partner’s service directory.'),
  })
  .meta({ id: 'InvolvementContact', description: 'Whom to call. validTo is the last day on which it is right: people leave.' });

export const evidenceSchema = z
  .object({
    field: z.string(),
    finding: z.string().describe('A code that programs may rely on.'),
    text: z.string().describe('The same in words, in the language asked for.'),
    scope: z.enum(['question', 'records']).describe('Whether the field was compared with the question or between the person’s records.'),
  })
  .meta({ id: 'Evidence' });

export const involvementSchema = z
  .object({
    involvementId: z.guid(),
    recordDate: day,
    endDate: day.optional(),
    asOf: moment.describe('When the partner last confirmed this record.'),
    organisation: organisationNameSchema,
    service: z.string(),
    kind: z.enum(['event', 'involvement']),
    status: z.enum(['open', 'closed', 'unknown']),
    caseRef: z.string().optional(),
    dateOfBirth: z.string().optional(),
    fullName: z.string().optional(),
    fullAddress: z.string().optional(),
    contact: contactSchema,
    sensitive: z.boolean().describe('Shown as *: the location of this person is not shared.'),
    disputed: disputedSchema.optional(),
  })
  .meta({ id: 'Involvement', description: 'One headline record: the eight columns of a MAST result, never the case.' });

/** Disjoint, in months before today; a day that ends one band starts no other. */
export const frequencySchema = z
  .object({ '0-1': count, '1-3': count, '3-6': count, '6-12': count })
  .meta({ id: 'Frequency', description: 'Involvements by age in months. The bands are disjoint: over all people they sum to total.' });

export const personAnswerSchema = z
  .object({
    personId: z.guid(),
    band: z.enum(['strong', 'possible']),
    evidence: z.array(evidenceSchema),
    names: z.array(z.string()),
    datesOfBirth: z.array(z.string()),
    addresses: z.array(z.string()),
    frequency: frequencySchema,
    openBeforeWindow: count.describe('Older work that is still open.'),
    involvements: z.array(involvementSchema).optional(),
    household: householdSchema.optional(),
  })
  .meta({ id: 'PersonAnswer' });

export const placeAnswerSchema = z
  .object({ placeId: z.guid(), address: z.string(), class: z.string().optional(), involvements: z.array(involvementSchema).optional() })
  .meta({ id: 'PlaceAnswer' });

export const coverageSchema = z
  .object({
    organisation: organisationNameSchema,
    feed: z.string(),
    feedName: z.string(),
    state: z.enum(['current', 'late', 'silent', 'suspended', 'not-shared']),
    lastGood: moment.nullable(),
    doesNotShare: z.array(z.string()),
    narrowedByGateway: z.boolean().optional().describe('The declared gateways let less of this feed be seen than the agreement does: none of it (state not-shared and no narrowedIn), or less in what narrowedIn says. It hangs on the gateways alone, never on what there is.'),
    narrowedIn: z.array(z.enum(narrowings)).optional().describe('categories: some kinds of record; time-of-life: records of a time when the person was a child, or an adult; months: older records; locations: where somebody is.'),
    locationsWithheld: z.boolean().optional().describe('The asking organisation only reads: no address of this feed is shown, nor was one compared. A question for an address did not ask it at all (state not-shared).'),
  })
  .meta({ id: 'Coverage', description: 'One per feed in scope: a nil from a silent feed is not a nil.' });

export const answerSchema = z
  .object({
    searchId: z.guid(),
    environment: z.enum(['demonstration', 'training', 'live']),
    askedAt: moment,
    window: z.object({ from: day, to: day }),
    total: count,
    refine: z.boolean().describe('More people fit than can be shown: add to the question.'),
    people: z.array(personAnswerSchema).max(20),
    places: z.array(placeAnswerSchema),
    coverage: z.array(coverageSchema),
    notice: z.string(),
    receipt: z.string().describe('JWS, ES256; verify with the keys at /oauth/receipt-jwks.'),
  })
  .meta({ id: 'Answer', description: 'Who else is involved and whom to call. Audited before it left.' });

export type Contact = z.infer<typeof contactSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type Involvement = z.infer<typeof involvementSchema>;
export type Frequency = z.infer<typeof frequencySchema>;
export type PersonAnswer = z.infer<typeof personAnswerSchema>;
export type PlaceAnswer = z.infer<typeof placeAnswerSchema>;
export type Coverage = z.infer<typeof coverageSchema>;
export type Answer = z.infer<typeof answerSchema>;
