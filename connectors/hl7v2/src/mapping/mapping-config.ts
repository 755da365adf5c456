import { z } from 'zod';

import { contactsSchema } from './contact-schema.ts';
import { agreementSchema } from './rule-schema.ts';

/** Authority and type of an identifier (CX-4, CX-5) as this feed writes them; what is left out must be empty in the message. */
const spelling = z.strictObject({ authority: z.string().min(1).max(60).optional(), type: z.string().min(1).max(20).optional() });
const codes = z.array(z.string().min(1).max(60));
/** Coded fields that a trust may have marked with; nothing else may be looked at. */
const markField = z.enum(['PID-32', 'PD1-12', 'PV1-15', 'PV1-16', 'PV2-22']);

/** NHS number in the four spellings met (ITK; NW Genomics, twice; Simulated Hospital). */
const nhsSpellings: z.input<typeof spelling>[] = [{ authority: 'NHS' }, { authority: 'NHS', type: 'NH' }, { type: 'NH' }, { authority: 'NHSNBR', type: 'NHSNMBR' }];

/** Specialties of main and treatment function (NHS Data Dictionary) that ContactPoint and CP-IS left out: genito-urinary medicine, clinical psychology, and all of mental health. */
const sensitiveServices = ['360', '656', '700', '710', '711', '712', '713', '715', '720', '721', '722', '723', '724', '725', '726', '727', '730', 'GUM', 'PSY', 'CAMHS'];
const sensitiveWords = ['GUM', 'GENITO', 'SEXUAL', 'CONTRACEPT', 'TERMINATION', 'ABORTION', 'PREGNANCY ADVISORY', 'HIV', 'PSYCH', 'MENTAL', 'CAMHS', 'ADDICTION', 'SUBSTANCE', 'DRUG', 'ALCOHOL', 'SARC'];

/** How messages of one feed become headline records. README's table is generated from the descriptions. */
export const mappingConfig = z.strictObject({
  agreement: agreementSchema.describe('Which contacts the data-sharing agreement calls relevant'),
  contacts: contactsSchema.describe('Whom to call'),
  charset: z.enum(['windows-1252', 'iso-8859-14', 'iso-8859-15', 'windows-1250']).default('windows-1252').describe('How bytes are read that are neither what MSH-18 declares nor UTF-8; how often is counted'),
  nhsNumber: z.array(spelling).default(nhsSpellings).describe('Identifiers of PID-3 that are NHS numbers, by authority and type; a number is never taken for one because its check digit fits'),
  patient: z
    .array(spelling.extend({ as: z.string().regex(/^[a-z][a-z0-9-]{0,29}$/).optional() }))
    .optional()
    .describe("The trust's own number in PID-3 and MRG-1, in order of preference; `as` makes one register of several spellings. Left out: the first of type MR, MRN, PI or none, kept apart by authority"),
  visit: z.enum(['PV1-19', 'PV1-50', 'PID-18']).default('PV1-19').describe('Where the number of the attendance stands'),
  appointment: z.enum(['SCH-1', 'SCH-2']).default('SCH-2').describe("Where the number of the appointment stands; SCH-1 is the requester's, SCH-2 the clinic's"),
  attendance: z
    .strictObject({
      field: z.enum(['SCH-25', 'PV2-24']).default('SCH-25').describe('Where it is said whether the patient came'),
      didNotAttend: codes.default(['3', '7', 'NOSHOW']).describe('Codes for did not attend (NHS 3) and came too late to be seen (7)'),
      other: codes.default(['2', '4', '5', '6', 'CANCELLED', 'COMPLETE', 'DELETED', 'STARTED']).describe('Codes for came, or cancelled by either side (NHS 2, 4): they take a did-not-attend back'),
    })
    .prefault({})
    .describe('Codes of attendance, beside S26; cancelled is not did-not-attend'),
  organisation: z
    .strictObject({
      from: z.array(z.enum(['PV1-3.1', 'PV1-3.4', 'PV1-3.11', 'MSH-4'])).min(1).default(['PV1-3.4', 'PV1-3.1', 'PV1-3.11', 'MSH-4']).describe('Where the ODS code of site or organisation stands; the first that has one'),
      own: z.array(z.string().min(1).max(60)).optional().describe('Codes of this organisation and its sites; contacts of others are left out as `another-organisation`'),
    })
    .prefault({})
    .describe('Which organisation a contact is of'),
  restricted: z
    .array(z.strictObject({ field: markField, codes, level: z.union([z.literal(1), z.literal(2), z.literal(3)]).default(1) }))
    .default([{ field: 'PD1-12', codes: ['Y'], level: 1 }])
    .describe('Marks of a person whose record is restricted (1), shielded (2) or never loaded (3); from 1 on no address is sent. ARV always restricts'),
  flag: z.strictObject({ field: markField.describe('Where the flag stands'), codes: codes.describe('Codes that are the flag') }).optional().describe('How the trust flags an encounter for safeguarding'),
  sensitive: z
    .strictObject({
      services: codes.default(sensitiveServices).describe('Hospital services (PV1-10) whose contacts are left out as `sensitive-service`'),
      words: codes.default(sensitiveWords).describe('Words in a point of care (PV1-3.1, AIL-3.1) or hospital service that say the same'),
      allowed: codes.default([]).describe('Codes of the above that this agreement does share'),
    })
    .prefault({})
    .describe('Sexual and mental health, termination, substance services: not shared without a specific decision'),
  caseRef: z.enum(['none', 'visit', 'patient']).default('visit').describe("Which number staff would quote: the attendance's, the patient's, or none"),
  waitHours: z.int().min(0).max(72).default(72).describe('Hours that a message about a person without a relevant contact is kept, sealed, for a contact that arrives late'),
  keepMonths: z.int().min(1).max(120).default(24).describe('Months after their last relevant contact for which the kept parts of messages about a person stay sealed in the spool'),
});

export type MappingConfig = z.infer<typeof mappingConfig>;
export type MarkField = z.infer<typeof markField>;
