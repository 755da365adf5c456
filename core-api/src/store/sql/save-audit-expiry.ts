import { statement } from '../statement.ts';

/** How far an organisation's trail has expired; never back. Primary key. */
export const saveAuditExpiry = statement<[organisationId: string, termsBefore: string, leavesBefore: string, at: Date]>()({
  name: 'save-audit-expiry',
  index: 'audit_expiry_pkey',
  text: `
    insert into audit_expiry (organisation_id, terms_before, leaves_before, at) values ($1, $2::date, $3::date, $4)
    on conflict (organisation_id) do update set terms_before = greatest(audit_expiry.terms_before, excluded.terms_before), leaves_before = greatest(audit_expiry.leaves_before, excluded.leaves_before), at = excluded.at
  `,
});
