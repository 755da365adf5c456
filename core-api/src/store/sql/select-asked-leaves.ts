import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ leafId: z.string(), at: z.date(), kind: z.string(), accountId: z.string(), declarationId: z.string(), month: z.string(), sealed: z.instanceof(Buffer) });

/** Of some leaves, those by which an account of the own organisation asked, looked, or gave the reference of a case. Primary key of the months named. */
export const selectAskedLeaves = statement<readonly [months: readonly string[], leafIds: readonly string[]], z.infer<typeof row>>({
  name: 'select-asked-leaves',
  text: `select leaf_id as "leafId", at, kind, account_id as "accountId", declaration_id as "declarationId", to_char(month, 'YYYY-MM') as month, sealed
         from audit_leaf
         where month = any ($1::date[]) and leaf_id = any ($2::uuid[])
           and kind in ('search-answered', 'person-viewed', 'place-viewed', 'reference-given') and account_id is not null and declaration_id is not null`,
  row,
});
