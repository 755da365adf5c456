import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ sealed: z.instanceof(Buffer) });

/** The sealed password of an account. Primary key. */
export const selectCredential = statement<readonly [organisationId: string, accountId: string], z.infer<typeof row>>({
  name: 'select-credential',
  text: `select sealed from credential where organisation_id = $1 and account_id = $2`,
  row,
  index: 'credential_pkey',
});
