import { z } from 'zod';

import { statement } from '../statement.ts';
import { leafColumns, leafJoins, leafRow } from '../leaf-columns.ts';

const row = leafRow.extend({ header: z.string(), commitment: z.instanceof(Buffer), hash: z.instanceof(Buffer), log: z.number().nullable(), position: z.string().nullable().transform((text) => (text === null ? null : Number(text))) });
export type ExportedLeaf = z.infer<typeof row>;

type Params = readonly [organisationId: string, from: Date, to: Date, kinds: readonly string[], afterAt: Date, afterLeaf: string, limit: number];

/** An organisation's leaves of some kinds between two moments and after a place in the list, the oldest first, with what their hash is made of and their place in the newest log that has them. Index of an organisation's leaves. */
export const listExportedLeaves = statement<Params, ExportedLeaf>({
  name: 'list-exported-leaves',
  row,
  text: `select ${leafColumns}, l.header, l.commitment, l.leaf_hash as hash, e.log, e.position::text as position
         from audit_leaf l ${leafJoins}
         left join lateral (select log, position from audit_entry where leaf_id = l.leaf_id order by log desc limit 1) e on true
         where l.organisation_id = $1 and l.at >= $2 and l.at < $3 and (l.at, l.leaf_id) > ($5, $6::uuid) and l.kind = any ($4::text[])
           and l.month >= date_trunc('month', $2 at time zone 'UTC')::date and l.month <= $3::date
         order by l.at, l.leaf_id
         limit $7`,
});
