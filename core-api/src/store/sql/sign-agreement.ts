import { statement } from '../statement.ts';

/**
 * Enters one signatory's signature under the very terms they read, and whether they are named Caldicott guardian of their organisation at this moment. No row: they are not named, have signed, the version is no draft, or its terms are others. Primary keys.
 */
export const signAgreement = statement<[agreementId: string, version: number, organisationId: string, accountId: string, termsSha256: Buffer, at: Date]>()({
  name: 'sign-agreement',
  text: `
    update agreement_signatory s set signed_at = $6,
      is_guardian = exists (select from designation d where d.organisation_id = $3 and d.account_id = $4 and d.duty = 'caldicott-guardian' and d.ended_at is null)
    from agreement a
    where s.agreement_id = $1 and s.version = $2 and s.organisation_id = $3 and s.account_id = $4 and s.signed_at is null
      and a.agreement_id = s.agreement_id and a.version = s.version and a.status = 'draft' and a.terms_sha256 = $5
  `,
});
