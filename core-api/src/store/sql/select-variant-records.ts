import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  organisation_id: z.string(),
  record_id: z.string(),
  feed_id: z.string(),
  variant_id: z.string(),
  received_at: z.date(),
  version: z.number(),
  sealed: z.instanceof(Buffer),
});

type Params = readonly [
  organisationIds: readonly string[],
  variantIds: readonly string[],
  scopeOrganisationIds: readonly string[],
  scopeFeedIds: readonly string[],
  day: string,
];

/**
 * The live records behind the given variants (two parallel lists), in the feeds of the scope and not expired on the given day. The scope is a predicate, never a
 * filter over what was read. Index record(organisation_id, variant_id), row-level security by organisation.
 */
export const selectVariantRecords = statement<Params, z.infer<typeof row>>({
  name: 'select-variant-records',
  text: `select r.organisation_id, r.record_id, r.feed_id, r.variant_id, r.received_at, r.version, r.sealed
         from unnest($1::uuid[], $2::uuid[]) as v(organisation_id, variant_id)
         join record r on r.organisation_id = v.organisation_id and r.variant_id = v.variant_id
         where (r.organisation_id, r.feed_id) in (select * from unnest($3::uuid[], $4::text[]))
           and (r.expires is null or r.expires > $5::date)`,
  row,
  index: 'record_organisation_id_variant_id_idx',
});
