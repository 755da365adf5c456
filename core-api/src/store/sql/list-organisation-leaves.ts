import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ leafId: z.string(), at: z.date(), kind: z.string(), accountId: z.string().nullable(), clientId: z.string().nullable(), declarationId: z.string().nullable() });

type Params = readonly [organisationId: string, from: Date, to: Date, kind: string | null, beforeAt: Date, beforeLeaf: string, limit: number];

/** An organisation's leaves between two moments and before a place in the list, the newest first; headers alone. Index of an organisation's leaves. */
export const listOrganisationLeaves = statement<Params, z.infer<typeof row>>({
  name: 'list-organisation-leaves',
  text: `select leaf_id as "leafId", at, kind, account_id as "accountId", header::jsonb ->> 'clientId' as "clientId", declaration_id as "declarationId"
         from audit_leaf
         where organisation_id = $1 and at >= $2 and at < $3 and (at, leaf_id) < ($5, $6::uuid) and ($4::text is null or kind = $4)
           and month >= date_trunc('month', $2 at time zone 'UTC')::date and month <= $3::date
         order by at desc, leaf_id desc
         limit $7`,
  row,
});
