import { z } from 'zod';

import { statement } from '../statement.ts';

type Params = readonly [organisationId: string, from: Date, to: Date, kinds: readonly string[], most: number];

/** How many leaves of some kinds an organisation has between two moments, counted no further than `most`. Index of an organisation's leaves. */
export const countExportedLeaves = statement<Params, { leaves: number }>({
  name: 'count-exported-leaves',
  row: z.object({ leaves: z.number() }),
  text: `select count(*)::int as leaves from (
           select from audit_leaf l where l.organisation_id = $1 and l.at >= $2 and l.at < $3 and l.kind = any ($4::text[])
             and l.month >= date_trunc('month', $2 at time zone 'UTC')::date and l.month <= $3::date
           limit $5) as counted`,
});
