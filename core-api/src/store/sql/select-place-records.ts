import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  look_id: z.string(),
  organisation_id: z.string(),
  record_id: z.string(),
  feed_id: z.string(),
  variant_id: z.string().nullable(),
  received_at: z.date(),
  version: z.number(),
  sealed: z.instanceof(Buffer),
});

type Params = readonly [
  lookIds: readonly string[],
  organisationIds: readonly string[],
  scopeOrganisationIds: readonly string[],
  scopeFeedIds: readonly string[],
  day: string,
];

/** The live records of some address contents, once for each content, in the feeds of the scope. Index record_place(organisation_id, look_id, record_id), then the record's primary key. */
export const selectPlaceRecords = statement<Params, z.infer<typeof row>>({
  name: 'select-place-records',
  text: `select p.look_id, r.organisation_id, r.record_id, r.feed_id, r.variant_id, r.received_at, r.version, r.sealed
         from record_place p
         join record r on r.organisation_id = p.organisation_id and r.record_id = p.record_id
         where p.look_id = any ($1::uuid[]) and p.organisation_id = any ($2::uuid[])
           and (r.organisation_id, r.feed_id) in (select * from unnest($3::uuid[], $4::text[]))
           and (r.expires is null or r.expires > $5::date)`,
  row,
});
