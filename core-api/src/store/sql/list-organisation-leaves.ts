import { statement } from '../statement.ts';
import type { ListedLeaf } from '../leaf-columns.ts';
import { leafColumns, leafJoins, leafRow } from '../leaf-columns.ts';

type Params = readonly [organisationId: string, from: Date, to: Date, kind: string | null, gateway: string | null, beforeAt: Date, beforeLeaf: string, limit: number];

/**
 * An organisation's leaves between two moments and before a place in the list, the newest first. Index of an organisation's leaves. A check that nobody declared has its gateways under its seal: with a gateway wished for,
 * those are among them whatever their gateway.
 */
export const listOrganisationLeaves = statement<Params, ListedLeaf>({
  name: 'list-organisation-leaves',
  text: `select ${leafColumns}
         from audit_leaf l ${leafJoins}
         where l.organisation_id = $1 and l.at >= $2 and l.at < $3 and (l.at, l.leaf_id) < ($6, $7::uuid) and ($4::text is null or l.kind = $4)
           and l.month >= date_trunc('month', $2 at time zone 'UTC')::date and l.month <= $3::date
           and ($5::text is null or $5 = any (d.gateways) or l.kind = 'ambient-checked')
         order by l.at desc, l.leaf_id desc
         limit $8`,
  row: leafRow,
});
