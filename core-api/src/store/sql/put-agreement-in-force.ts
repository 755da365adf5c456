import { statement } from '../statement.ts';

/**
 * Puts a draft in force if everybody named has signed, in two organisations at least, and no newer version has been in force; one row if it is now. Where it allows ambient checks, Caldicott guardians of two organisations
 * have to be among those who signed, and that of each organisation that would make them. Primary keys.
 */
export const putAgreementInForce = statement<[agreementId: string, version: number, at: Date]>()({
  name: 'put-agreement-in-force',
  text: `
    update agreement a set status = 'in-force', in_force_at = $3
    where a.agreement_id = $1 and a.version = $2 and a.status = 'draft'
      and not exists (select from agreement_signatory s where s.agreement_id = a.agreement_id and s.version = a.version and s.signed_at is null)
      and (select count(distinct s.organisation_id) from agreement_signatory s where s.agreement_id = a.agreement_id and s.version = a.version) >= 2
      and (not exists (select from agreement_ambient b where b.agreement_id = a.agreement_id and b.version = a.version)
        or ((select count(distinct s.organisation_id) from agreement_signatory s where s.agreement_id = a.agreement_id and s.version = a.version and s.is_guardian) >= 2
          and not exists (select from agreement_ambient b where b.agreement_id = a.agreement_id and b.version = a.version
            and not exists (select from agreement_signatory s where s.agreement_id = b.agreement_id and s.version = b.version and s.organisation_id = b.organisation_id and s.is_guardian))))
      and not exists (select from agreement n where n.agreement_id = a.agreement_id and n.version > a.version and n.status in ('in-force', 'ended'))
  `,
});
