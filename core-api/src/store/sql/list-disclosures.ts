import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ leafId: z.string(), at: z.date(), period: z.string(), accountId: z.string().nullable(), declarationId: z.string().nullable(), sealed: z.instanceof(Buffer) });

type Params = readonly [organisationId: string, afterAt: Date, afterLeaf: string, until: Date, limit: number];

/** What was shown to an organisation's people up to a moment, from a place in its trail onward, the oldest first. Index of an organisation's leaves. */
export const listDisclosures = statement<Params, z.infer<typeof row>>({
  name: 'list-disclosures',
  text: `select leaf_id as "leafId", at, to_char(month, 'YYYY-MM') as period, account_id as "accountId", declaration_id as "declarationId", sealed
         from audit_leaf
         where organisation_id = $1 and (at, leaf_id) > ($2, $3::uuid) and at <= $4
           and month >= date_trunc('month', $2 at time zone 'UTC')::date and month <= date_trunc('month', $4 at time zone 'UTC')::date
           and kind in ('search-answered', 'person-viewed', 'place-viewed', 'override-viewed', 'addresses-looked-up')
         order by at, leaf_id
         limit $5`,
  row,
});
