import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ factor_id: z.string(), kind: z.enum(['totp', 'passkey']), counter: z.coerce.number(), created_at: z.date(), last_used_at: z.date().nullable(), sealed: z.instanceof(Buffer) });

/** The second factors of an account, oldest first. Index factor_account. */
export const selectFactors = statement<readonly [organisationId: string, accountId: string], z.infer<typeof row>>({
  name: 'select-factors',
  text: `select factor_id, kind, counter::text as counter, created_at, last_used_at, sealed
         from factor
         where organisation_id = $1 and account_id = $2
         order by created_at, factor_id`,
  row,
  index: 'factor_account',
});
