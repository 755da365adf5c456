import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ leafId: z.string(), at: z.date(), kind: z.string(), accountId: z.string(), declarationId: z.string(), month: z.string(), sealed: z.instanceof(Buffer), terms: z.instanceof(Buffer).nullable() });

/** Of some leaves, those by which an account of the own organisation asked, looked, or gave the reference of a case, with what was asked, while it is kept. Primary keys of the months named. */
export const selectAskedLeaves = statement<readonly [months: readonly string[], leafIds: readonly string[]], z.infer<typeof row>>({
  name: 'select-asked-leaves',
  text: `select l.leaf_id as "leafId", l.at, l.kind, l.account_id as "accountId", l.declaration_id as "declarationId", to_char(l.month, 'YYYY-MM') as month, l.sealed, t.sealed as terms
         from audit_leaf l
         left join audit_terms t on t.organisation_id = l.organisation_id and t.month = l.month and t.leaf_id = l.leaf_id
         where l.month = any ($1::date[]) and l.leaf_id = any ($2::uuid[])
           and l.kind in ('search-answered', 'person-viewed', 'place-viewed', 'reference-given') and l.account_id is not null and l.declaration_id is not null`,
  row,
});
