import { statement } from '../statement.ts';

/** Puts a draft in force if everybody named has signed, in two organisations at least, and no newer version has been in force; one row if it is now. Primary keys. */
export const putAgreementInForce = statement<[agreementId: string, version: number, at: Date]>()({
  name: 'put-agreement-in-force',
  text: `
    update agreement a set status = 'in-force', in_force_at = $3
    where a.agreement_id = $1 and a.version = $2 and a.status = 'draft'
      and not exists (select from agreement_signatory s where s.agreement_id = a.agreement_id and s.version = a.version and s.signed_at is null)
      and (select count(distinct s.organisation_id) from agreement_signatory s where s.agreement_id = a.agreement_id and s.version = a.version) >= 2
      and not exists (select from agreement n where n.agreement_id = a.agreement_id and n.version > a.version and n.status in ('in-force', 'ended'))
  `,
});
