import { z } from 'zod';

import { ambientSettings } from './ambient-settings.ts';

const name = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/);
const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,31}$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** DSA: data sharing agreement; DPA: data processing agreement; MoU: memorandum of understanding. */
const document = z.strictObject({ kind: z.enum(['dsa', 'dpa', 'mou', 'contract']), sha256: sha256.describe('SHA-256 of the document as it was agreed; the document itself stays outside.') });

/** What a card in a health record may say before anybody has declared why: that other agencies are involved, yes or no. */
const ambient = z.strictObject({
  organisation: code.describe('A reader, where the health record stands.'),
  setting: z.enum(ambientSettings),
  gateway: name.describe('The gateway on which the parties say it rests.'),
  perHour: z.int().min(1).max(10_000).describe('Checks of one health record in an hour.'),
});

/** A new version of an agreement: all of its terms, since a version is never changed afterwards. */
export const agreementDraftSchema = z.strictObject({
  agreement: name.describe('The agreement’s id: one that is the organisation’s, for its next version, or one that nobody has.'),
  validFrom: z.iso.date(),
  validTo: z.iso.date().optional(),
  displayMonths: z.int().min(1).max(120),
  storageMonths: z.int().min(1).max(600),
  auditMonths: z.int().min(12).max(600).optional().describe('Months for which the trail of what was asked and answered is kept; 84 where it does not say.'),
  searchTermMonths: z.int().min(3).max(600).optional().describe('Months for which what was asked, in words, is kept; 24 where it does not say, and no more than the trail.'),
  allowsReview: z.boolean().default(false).describe('Reviewers of the readers may compare what the contributors sent, to say who is who.'),
  allowsCategories: z.boolean().default(false).describe('The feeds may bring category codes; otherwise they are taken off before anything is stored.'),
  allowsReaderLocations: z.boolean().default(false).describe('Organisations that only read may ask by address and see where somebody is; otherwise they get neither from these feeds.'),
  allowsOpenAcrossAges: z.boolean().default(false).describe('Work that is still open stays visible under a gateway for adults or for children alone, at whatever age it began; otherwise such a gateway leaves it out like the rest of that time of life.'),
  gateways: z.array(name).max(60).optional().describe('The gateways under which the feeds may be asked; absent: every one of the catalogue.'),
  ambient: z.array(ambient).max(20).optional().describe('Ambient checks; none unless they stand here. Two Caldicott guardians of two organisations sign, among them that of each organisation named here.'),
  contributors: z.array(z.strictObject({ organisation: code, feedId: z.string().min(1).max(80) })).min(1).max(200),
  readers: z.array(code).min(1).max(200),
  documents: z.array(document).min(1).max(20),
  signatories: z.array(z.strictObject({ organisation: code, accountId: z.guid() })).min(2).max(400),
});
export type AgreementDraft = z.infer<typeof agreementDraftSchema>;

/** A version as its parties see it. */
const agreementSchema = z.object({
  agreementId: z.string(),
  version: z.number().int(),
  status: z.enum(['draft', 'in-force', 'ended', 'withdrawn']),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  displayMonths: z.number(),
  storageMonths: z.number(),
  auditMonths: z.number().describe('Months for which the trail is kept.'),
  searchTermMonths: z.number().describe('Months for which what was asked, in words, is kept.'),
  allowsReview: z.boolean(),
  allowsCategories: z.boolean(),
  allowsReaderLocations: z.boolean(),
  allowsOpenAcrossAges: z.boolean(),
  gateways: z.array(z.string()).nullable(),
  ambient: z.array(z.object({ organisation: z.string(), setting: z.string(), gateway: z.string(), perHour: z.number() })),
  termsSha256: z.string().nullable().describe('What a signatory signs; null for a version that was signed on paper and entered at setup.'),
  inForceAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  contributors: z.array(z.object({ organisation: z.string(), feedId: z.string() })),
  readers: z.array(z.string()),
  signatories: z.array(z.object({ organisation: z.string(), accountId: z.string(), signedAt: z.string().nullable(), isGuardian: z.boolean().describe('Signed as Caldicott guardian.') })),
  documents: z.array(z.object({ kind: z.string(), sha256: z.string() })),
});
export type AgreementView = z.infer<typeof agreementSchema>;

export const agreementListSchema = z.object({ agreements: z.array(agreementSchema) });
export const draftedSchema = z.object({ agreementId: z.string(), version: z.number().int(), termsSha256: z.string() });
export const signatureSchema = z.strictObject({ termsSha256: sha256.describe('The hash of the terms that the signatory read.') });
export const signedSchema = z.object({ status: z.enum(['draft', 'in-force']).describe('`in-force` once everybody named has signed.') });
/** Why an agreement ends; coded, since a sentence may name somebody. */
export const endingSchema = z.strictObject({ reason: z.enum(['term-over', 'replaced', 'breach', 'party-leaves', 'law-changed', 'entered-in-error']) });
export const endedSchema = z.object({ ended: z.array(z.number().int()), withdrawn: z.array(z.number().int()) });
