import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  declaration_id: z.string(),
  gateways: z.array(z.string()),
  subject: z.enum(['child', 'adult', 'unknown-age', 'household', 'address']),
  expires_at: z.date(),
  reference_due: z.date().nullable(),
  for_review: z.boolean(),
  sealed: z.instanceof(Buffer),
});

/** Declarations of one account that are live, or whose reference is still to be given; the newest first, at most 100. Index by account. */
export const selectOwnDeclarations = statement<readonly [organisationId: string, accountId: string, now: Date], z.infer<typeof row>>({
  name: 'select-own-declarations',
  text: `select declaration_id, gateways, subject, expires_at, reference_due, for_review, sealed
         from declaration
         where organisation_id = $1 and account_id = $2 and (expires_at > $3 or reference_due is not null)
         order by expires_at desc
         limit 100`,
  row,
  index: 'declaration_by_account',
});
