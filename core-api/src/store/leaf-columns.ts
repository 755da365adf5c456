import { z } from 'zod';

/** A leaf as it is listed: its header's columns, the gateways of its declaration, and, still sealed, what was answered, asked and declared. */
export const leafRow = z.object({
  leafId: z.string(),
  period: z.string(),
  at: z.date(),
  kind: z.string(),
  accountId: z.string().nullable(),
  clientId: z.string().nullable(),
  declarationId: z.string().nullable(),
  gateways: z.array(z.string()).nullable(),
  sealed: z.instanceof(Buffer),
  terms: z.instanceof(Buffer).nullable(),
  declared: z.instanceof(Buffer).nullable(),
});
export type ListedLeaf = z.infer<typeof leafRow>;

/** Of l (audit_leaf), d (its declaration) and t (its terms), both of which may be missing. */
export const leafColumns = `l.leaf_id as "leafId", to_char(l.month, 'YYYY-MM') as period, l.at, l.kind, l.account_id as "accountId", l.header::jsonb ->> 'clientId' as "clientId", l.declaration_id as "declarationId",
           d.gateways, l.sealed, t.sealed as terms, d.sealed as declared`;

/** The two, by their primary keys. */
export const leafJoins = `left join declaration d on d.organisation_id = l.organisation_id and d.declaration_id = l.declaration_id
         left join audit_terms t on t.organisation_id = l.organisation_id and t.month = l.month and t.leaf_id = l.leaf_id`;
