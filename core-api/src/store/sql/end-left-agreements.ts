import { z } from 'zod';

import { statement } from '../statement.ts';

/** Ends the agreements in force, and withdraws the drafts, that an organisation leaves without any contributor or without any reader. Few rows. */
export const endLeftAgreements = statement<[organisationId: string, at: Date]>()({
  name: 'end-left-agreements',
  row: z.object({ agreementId: z.string(), version: z.number() }),
  text: `
    update agreement a set status = case when a.status = 'draft' then 'withdrawn' else 'ended' end, ended_at = $2, ended_for = $1, end_reason = 'party-leaves'
    where a.status in ('draft', 'in-force')
      and (exists (select from agreement_contributor c where c.agreement_id = a.agreement_id and c.version = a.version and c.organisation_id = $1)
        or exists (select from agreement_reader r where r.agreement_id = a.agreement_id and r.version = a.version and r.organisation_id = $1))
      and (not exists (select from agreement_contributor c join organisation o using (organisation_id) where c.agreement_id = a.agreement_id and c.version = a.version and o.left_at is null)
        or not exists (select from agreement_reader r join organisation o using (organisation_id) where r.agreement_id = a.agreement_id and r.version = a.version and o.left_at is null)
        or a.status = 'draft')
    returning a.agreement_id as "agreementId", a.version
  `,
});
