import { statement } from '../statement.ts';

type Parameters = [
  agreementId: string, version: number, validFrom: string, validTo: string | null, displayMonths: number, storageMonths: number, allowsReview: boolean, allowsCategories: boolean,
  gateways: readonly string[] | null, termsSha256: Buffer, draftedFor: string, draftedBy: string, at: Date, allowsReaderLocations: boolean, allowsOpenAcrossAges: boolean,
  auditMonths: number, searchTermMonths: number,
];

/** A version as a draft; another that took the number first makes this fail on its primary key. */
export const insertAgreementDraft = statement<Parameters>()({
  name: 'insert-agreement-draft',
  text: `
    insert into agreement (agreement_id, version, valid_from, valid_to, display_months, storage_months, allows_review, allows_categories, gateways, terms_sha256,
                           drafted_for, drafted_by, drafted_at, allows_reader_locations, allows_open_across_ages, audit_months, search_term_months, status)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9::text[], $10, $11, $12, $13, $14, $15, $16, $17, 'draft')
  `,
});
