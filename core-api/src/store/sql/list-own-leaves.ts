import { statement } from '../statement.ts';
import type { ListedLeaf } from '../leaf-columns.ts';
import { leafColumns, leafJoins, leafRow } from '../leaf-columns.ts';

type Params = readonly [organisationId: string, accountId: string, from: Date, to: Date, kind: string | null, gateway: string | null, beforeAt: Date, beforeLeaf: string, limit: number];

/** An account's leaves between two moments and before a place in the list, the newest first. Index of an account's leaves. */
export const listOwnLeaves = statement<Params, ListedLeaf>({
  name: 'list-own-leaves',
  text: `select ${leafColumns}
         from audit_leaf l ${leafJoins}
         where l.organisation_id = $1 and l.account_id = $2 and l.at >= $3 and l.at < $4 and (l.at, l.leaf_id) < ($7, $8::uuid) and ($5::text is null or l.kind = $5)
           and l.month >= date_trunc('month', $3 at time zone 'UTC')::date and l.month <= $4::date
           and ($6::text is null or $6 = any (d.gateways))
         order by l.at desc, l.leaf_id desc
         limit $9`,
  row: leafRow,
});
