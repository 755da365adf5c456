import { statement } from '../statement.ts';

/** Enters a version of an agreement or its new terms. Primary key. */
export const saveAgreement = statement<[agreementId: string, version: number, validFrom: string, validTo: string | null, displayMonths: number, storageMonths: number, allowsReview: boolean]>()({
  name: 'save-agreement',
  text: `
    insert into agreement (agreement_id, version, valid_from, valid_to, display_months, storage_months, allows_review) values ($1, $2, $3, $4, $5, $6, $7)
    on conflict (agreement_id, version) do update
    set valid_from = excluded.valid_from, valid_to = excluded.valid_to, display_months = excluded.display_months,
        storage_months = excluded.storage_months, allows_review = excluded.allows_review
  `,
});
