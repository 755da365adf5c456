import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ accountId: z.string(), gateways: z.array(z.string()), subject: z.string(), madeAt: z.date(), sealed: z.instanceof(Buffer), outcome: z.enum(['proper', 'improper', 'gateway-missing']).nullable() });

/** A declaration of one organisation that is to be reviewed, or was. Primary key. */
export const selectReviewedDeclaration = statement<readonly [organisationId: string, declarationId: string], z.infer<typeof row>>({
  name: 'select-reviewed-declaration',
  text: `select account_id as "accountId", gateways, subject, expires_at - interval '30 minutes' as "madeAt", sealed, review_outcome as outcome
         from declaration where organisation_id = $1 and declaration_id = $2 and for_review`,
  row,
  index: 'declaration_pkey',
});
