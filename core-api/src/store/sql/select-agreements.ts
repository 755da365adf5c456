import { z } from 'zod';

import { statement } from '../statement.ts';

const day = z.string();
const row = z.object({
  agreementId: z.string(),
  version: z.number(),
  status: z.enum(['draft', 'in-force', 'ended', 'withdrawn']),
  validFrom: day,
  validTo: day.nullable(),
  displayMonths: z.number(),
  storageMonths: z.number(),
  auditMonths: z.number(),
  searchTermMonths: z.number(),
  allowsReview: z.boolean(),
  allowsCategories: z.boolean(),
  allowsReaderLocations: z.boolean(),
  allowsOpenAcrossAges: z.boolean(),
  gateways: z.array(z.string()).nullable(),
  ambient: z.array(z.object({ organisation: z.string(), setting: z.string(), gateway: z.string(), perHour: z.number() })),
  termsSha256: z.string().nullable(),
  inForceAt: z.date().nullable(),
  endedAt: z.date().nullable(),
  contributors: z.array(z.object({ organisation: z.string(), feedId: z.string() })),
  readers: z.array(z.string()),
  signatories: z.array(z.object({ organisation: z.string(), accountId: z.string(), signedAt: z.string().nullable(), isGuardian: z.boolean() })),
  documents: z.array(z.object({ kind: z.enum(['dsa', 'dpa', 'mou', 'contract']), sha256: z.string() })),
});

export type AgreementRow = z.infer<typeof row>;

/** The versions of agreements (of one, or of all) to which an organisation is a party: it contributes, reads or signs. Few rows: one for each agreement and version. */
export const selectAgreements = statement<[organisationId: string, agreementId: string | null]>()({
  name: 'select-agreements',
  row,
  text: `
    select a.agreement_id as "agreementId", a.version, a.status, a.valid_from::text as "validFrom", a.valid_to::text as "validTo", a.display_months as "displayMonths",
           a.storage_months as "storageMonths", a.audit_months as "auditMonths", a.search_term_months as "searchTermMonths", a.allows_review as "allowsReview", a.allows_categories as "allowsCategories", a.allows_reader_locations as "allowsReaderLocations",
           a.allows_open_across_ages as "allowsOpenAcrossAges", a.gateways,
           encode(a.terms_sha256, 'hex') as "termsSha256", a.in_force_at as "inForceAt", a.ended_at as "endedAt",
           (select coalesce(jsonb_agg(jsonb_build_object('organisation', o.code, 'feedId', c.feed_id) order by o.code, c.feed_id), '[]')
            from agreement_contributor c join organisation o using (organisation_id) where c.agreement_id = a.agreement_id and c.version = a.version) as contributors,
           (select coalesce(jsonb_agg(jsonb_build_object('organisation', o.code, 'setting', b.setting, 'gateway', b.gateway, 'perHour', b.per_hour) order by o.code, b.setting), '[]')
            from agreement_ambient b join organisation o using (organisation_id) where b.agreement_id = a.agreement_id and b.version = a.version) as ambient,
           (select coalesce(jsonb_agg(o.code order by o.code), '[]')
            from agreement_reader r join organisation o using (organisation_id) where r.agreement_id = a.agreement_id and r.version = a.version) as readers,
           (select coalesce(jsonb_agg(jsonb_build_object('organisation', o.code, 'accountId', s.account_id, 'signedAt', s.signed_at, 'isGuardian', s.is_guardian) order by o.code, s.account_id), '[]')
            from agreement_signatory s join organisation o using (organisation_id) where s.agreement_id = a.agreement_id and s.version = a.version) as signatories,
           (select coalesce(jsonb_agg(jsonb_build_object('kind', d.kind, 'sha256', encode(d.sha256, 'hex')) order by d.kind, d.sha256), '[]')
            from agreement_document d where d.agreement_id = a.agreement_id and d.version = a.version) as documents
    from agreement a
    where ($2::text is null or a.agreement_id = $2)
      and (exists (select from agreement_reader r where r.agreement_id = a.agreement_id and r.version = a.version and r.organisation_id = $1)
        or exists (select from agreement_contributor c where c.agreement_id = a.agreement_id and c.version = a.version and c.organisation_id = $1)
        or exists (select from agreement_signatory s where s.agreement_id = a.agreement_id and s.version = a.version and s.organisation_id = $1))
    order by a.agreement_id, a.version
  `,
});
