import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ sealed: z.instanceof(Buffer) });

/** The sealed particulars of an account, whatever its state: somebody who was suspended is told so. Primary key. */
export const selectAccountMail = statement<readonly [organisationId: string, accountId: string], z.infer<typeof row>>({
  name: 'select-account-mail',
  text: 'select sealed from account where organisation_id = $1 and account_id = $2',
  row,
  index: 'account_pkey',
});
