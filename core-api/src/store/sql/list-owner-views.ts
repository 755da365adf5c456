import type { RecordViewRow } from '../owner-view-columns.ts';
import { recordViewColumns, recordViewRow } from '../owner-view-columns.ts';
import { statement } from '../statement.ts';

type Params = readonly [ownerId: string, from: Date, to: Date, organisation: string | null, gateway: string | null, beforeAt: Date, beforeLeaf: string, limit: number];

/** Who saw an organisation's records, between two moments and before a place in the list, the newest first. Index of an owner's views. */
export const listOwnerViews = statement<Params, RecordViewRow>({
  name: 'list-owner-views',
  index: 'audit_shown_owner',
  row: recordViewRow,
  text: `select ${recordViewColumns}
         from audit_shown s join organisation o on o.organisation_id = s.organisation_id
         where s.owner_id = $1 and s.at >= $2 and s.at < $3 and (s.at, s.leaf_id) < ($6, $7::uuid)
           and ($4::text is null or o.code = $4) and ($5::text is null or $5 = any (s.gateways))
         order by s.at desc, s.leaf_id desc
         limit $8`,
});
