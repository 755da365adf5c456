import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ leafId: z.string(), period: z.string(), at: z.date(), kind: z.string(), sealed: z.instanceof(Buffer) });

/** What was shown to an account under one declaration since a moment, overrides included. Index of an account's leaves. */
export const selectShownLeaves = statement<readonly [organisationId: string, accountId: string, declarationId: string, since: Date], z.infer<typeof row>>({
  name: 'select-shown-leaves',
  text: `select leaf_id as "leafId", to_char(month, 'YYYY-MM') as period, at, kind, sealed
         from audit_leaf
         where organisation_id = $1 and account_id = $2 and declaration_id = $3 and at >= $4 and month >= date_trunc('month', $4 at time zone 'UTC')::date
           and kind in ('search-answered', 'person-viewed', 'place-viewed', 'override-viewed')`,
  row,
});
