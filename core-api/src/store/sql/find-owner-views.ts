import type { RecordViewRow } from '../owner-view-columns.ts';
import { recordViewColumns, recordViewRow } from '../owner-view-columns.ts';
import { statement } from '../statement.ts';

type Params = readonly [ownerId: string, tokens: readonly bigint[], from: Date, to: Date, organisation: string | null, gateway: string | null, beforeAt: Date, beforeLeaf: string, limit: number];

/** Who saw some of an organisation's records, by their tokens, the newest first. Index of tokens, then the owner's own row by its primary key. The tokens are found first, whatever the planner thinks of them. */
export const findOwnerViews = statement<Params, RecordViewRow>({
  name: 'find-owner-views',
  index: 'audit_token_tokens',
  row: recordViewRow,
  text: `with hit as materialized (select month, leaf_id from audit_token where part = 'shown' and tokens && $2::bigint[])
         select ${recordViewColumns}
         from hit join audit_shown s on s.owner_id = $1 and s.month = hit.month and s.leaf_id = hit.leaf_id join organisation o on o.organisation_id = s.organisation_id
         where s.at >= $3 and s.at < $4 and (s.at, s.leaf_id) < ($7, $8::uuid)
           and ($5::text is null or o.code = $5) and ($6::text is null or $6 = any (s.gateways))
         order by s.at desc, s.leaf_id desc
         limit $9`,
});
