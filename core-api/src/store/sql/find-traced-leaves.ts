import { z } from 'zod';

import { statement } from '../statement.ts';
import { leafColumns, leafJoins, leafRow } from '../leaf-columns.ts';

const bigints = z.array(z.string()).nullable().transform((found) => (found ?? []).map(BigInt));
const row = leafRow.extend({ asked: bigints, shown: bigints });

type Params = readonly [organisationId: string, tokens: readonly bigint[], from: Date, to: Date, kind: string | null, gateway: string | null, accountId: string | null, beforeAt: Date, beforeLeaf: string, limit: number];

/**
 * An organisation's leaves that bear one of some tokens, between two moments and before a place in the list, the newest first, with the tokens that each bears. Index of tokens, then the leaf by its primary key, under
 * row-level security: tokens of another organisation's leaves find nothing.
 */
export const findTracedLeaves = statement<Params, z.infer<typeof row>>({
  name: 'find-traced-leaves',
  index: 'audit_token_tokens',
  row,
  text: `with hit as materialized (
           select k.month, k.leaf_id, array_agg(distinct u.token) filter (where k.part = 'asked') as asked, array_agg(distinct u.token) filter (where k.part = 'shown') as shown
           from audit_token k cross join lateral unnest(k.tokens) as u(token)
           where k.tokens && $2::bigint[] and u.token = any ($2::bigint[])
           group by k.month, k.leaf_id)
         select ${leafColumns}, hit.asked::text[], hit.shown::text[]
         from hit join audit_leaf l on l.month = hit.month and l.leaf_id = hit.leaf_id ${leafJoins}
         where l.organisation_id = $1 and l.at >= $3 and l.at < $4 and (l.at, l.leaf_id) < ($8, $9::uuid) and ($5::text is null or l.kind = $5) and ($7::uuid is null or l.account_id = $7)
           and ($6::text is null or $6 = any (d.gateways) or l.kind = 'ambient-checked')
         order by l.at desc, l.leaf_id desc
         limit $10`,
});
