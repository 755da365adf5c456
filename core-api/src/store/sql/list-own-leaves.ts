import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ leafId: z.string(), at: z.date(), kind: z.string(), accountId: z.string().nullable(), clientId: z.string().nullable(), declarationId: z.string().nullable() });

type Params = readonly [organisationId: string, accountId: string, from: Date, to: Date, kind: string | null, beforeAt: Date, beforeLeaf: string, limit: number];

/** An account's leaves between two moments and before a place in the list, the newest first; headers alone. Index of an account's leaves. */
export const listOwnLeaves = statement<Params, z.infer<typeof row>>({
  name: 'list-own-leaves',
  text: `select leaf_id as "leafId", at, kind, account_id as "accountId", header::jsonb ->> 'clientId' as "clientId", declaration_id as "declarationId"
         from audit_leaf
         where organisation_id = $1 and account_id = $2 and at >= $3 and at < $4 and (at, leaf_id) < ($6, $7::uuid) and ($5::text is null or kind = $5)
           and month >= date_trunc('month', $3 at time zone 'UTC')::date and month <= $4::date
         order by at desc, leaf_id desc
         limit $8`,
  row,
});
