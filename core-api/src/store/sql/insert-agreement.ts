import { statement } from '../statement.ts';

type Parameters = [
  agreementId: string, version: number, validFrom: string, validTo: string | null, displayMonths: number, storageMonths: number, allowsReview: boolean, allowsReaderLocations: boolean,
  allowsOpenAcrossAges: boolean, auditMonths: number, searchTermMonths: number,
];

/** Enters a version of an agreement that was signed on paper; one that stands already makes this fail on its primary key. */
export const insertAgreement = statement<Parameters>()({
  name: 'insert-agreement',
  text: `
    insert into agreement (agreement_id, version, valid_from, valid_to, display_months, storage_months, allows_review, allows_reader_locations, allows_open_across_ages, audit_months, search_term_months)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  `,
});
