import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ declaration_id: z.string(), sealed: z.instanceof(Buffer) });

/** The last declarations of one account, the newest first: all live equally long. Index by account. */
export const selectLastDeclarations = statement<readonly [organisationId: string, accountId: string, count: number], z.infer<typeof row>>({
  name: 'select-last-declarations',
  text: `select declaration_id, sealed
         from declaration
         where organisation_id = $1 and account_id = $2
         order by expires_at desc
         limit $3`,
  row,
  index: 'declaration_by_account',
});
