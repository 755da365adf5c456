import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  status: z.enum(['draft', 'in-force', 'ended', 'withdrawn']),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  displayMonths: z.number(),
  storageMonths: z.number(),
  auditMonths: z.number(),
  searchTermMonths: z.number(),
  allowsReview: z.boolean(),
  allowsReaderLocations: z.boolean(),
  allowsOpenAcrossAges: z.boolean(),
  contributors: z.array(z.string()),
  readers: z.array(z.string()),
});

/** What stands of one version of an agreement, as setup can say it: feeds as `code feed`, readers as codes, in order. Primary keys. */
export const selectAgreementTerms = statement<readonly [agreementId: string, version: number], z.infer<typeof row>>({
  name: 'select-agreement-terms',
  row,
  text: `
    select a.status, a.valid_from::text as "validFrom", a.valid_to::text as "validTo", a.display_months as "displayMonths", a.storage_months as "storageMonths", a.audit_months as "auditMonths", a.search_term_months as "searchTermMonths", a.allows_review as "allowsReview",
           a.allows_reader_locations as "allowsReaderLocations", a.allows_open_across_ages as "allowsOpenAcrossAges",
           array(select o.code || ' ' || c.feed_id from agreement_contributor c join organisation o using (organisation_id)
                 where c.agreement_id = a.agreement_id and c.version = a.version order by 1) as contributors,
           array(select o.code from agreement_reader r join organisation o using (organisation_id) where r.agreement_id = a.agreement_id and r.version = a.version order by 1) as readers
    from agreement a
    where a.agreement_id = $1 and a.version = $2
  `,
});
