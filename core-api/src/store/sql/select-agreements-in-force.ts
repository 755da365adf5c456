import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  agreementId: z.string(),
  version: z.number(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  displayMonths: z.number(),
  storageMonths: z.number(),
  gateways: z.array(z.string()).nullable(),
  contributors: z.array(z.object({ organisationId: z.string(), feedId: z.string() })),
  readers: z.array(z.string()),
  followed: z.boolean().describe('A newer version that is signed goes on where this one ends, without a day between.'),
  parties: z.array(z.string()).describe('Organisations that contribute, read or sign; none that has left.'),
});

/** An agreement in the version that is in force. */
export type AgreementInForce = z.infer<typeof row>;

/** Every agreement in force on a day, by the same rule as what is shared under it (select-shared-feeds.ts): the newest version that was ever in force counts, and an organisation that has left is no party. Few rows: one for each agreement. */
export const selectAgreementsInForce = statement<[day: string]>()({
  name: 'select-agreements-in-force',
  row,
  text: `
    select a.agreement_id as "agreementId", a.version, a.valid_from::text as "validFrom", a.valid_to::text as "validTo", a.display_months as "displayMonths", a.storage_months as "storageMonths", a.gateways,
           (select coalesce(jsonb_agg(jsonb_build_object('organisationId', c.organisation_id, 'feedId', c.feed_id) order by o.code, c.feed_id), '[]')
            from agreement_contributor c join organisation o on o.organisation_id = c.organisation_id and o.left_at is null where c.agreement_id = a.agreement_id and c.version = a.version) as contributors,
           (select coalesce(jsonb_agg(r.organisation_id order by o.code), '[]')
            from agreement_reader r join organisation o on o.organisation_id = r.organisation_id and o.left_at is null where r.agreement_id = a.agreement_id and r.version = a.version) as readers,
           exists (select from agreement next where next.agreement_id = a.agreement_id and next.version > a.version and next.status = 'in-force' and next.valid_from <= a.valid_to + 1) as followed,
           (select coalesce(jsonb_agg(o.organisation_id order by o.code), '[]') from organisation o where o.left_at is null
              and (exists (select from agreement_contributor c where c.agreement_id = a.agreement_id and c.version = a.version and c.organisation_id = o.organisation_id)
                or exists (select from agreement_reader r where r.agreement_id = a.agreement_id and r.version = a.version and r.organisation_id = o.organisation_id)
                or exists (select from agreement_signatory s where s.agreement_id = a.agreement_id and s.version = a.version and s.organisation_id = o.organisation_id))) as parties
    from agreement a
    where a.status = 'in-force' and a.valid_from <= $1::date and (a.valid_to is null or a.valid_to >= $1::date)
      and not exists (
        select from agreement newer
        where newer.agreement_id = a.agreement_id and newer.version > a.version and newer.status in ('in-force', 'ended') and newer.valid_from <= $1::date)
    order by a.agreement_id
  `,
});
