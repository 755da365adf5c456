import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ declarationId: z.string(), accountId: z.string(), gateways: z.array(z.string()), subject: z.string(), madeAt: z.date(), referenceDue: z.date().nullable(), chasedAt: z.date().nullable() });

/** Declarations of one organisation that information governance has still to look at, the oldest first. Index of those. */
export const listUnreviewedDeclarations = statement<readonly [organisationId: string, limit: number], z.infer<typeof row>>({
  name: 'list-unreviewed-declarations',
  text: `select declaration_id as "declarationId", account_id as "accountId", gateways, subject, expires_at - interval '30 minutes' as "madeAt", reference_due as "referenceDue", chased_at as "chasedAt"
         from declaration
         where organisation_id = $1 and for_review and review_outcome is null
         order by expires_at
         limit $2`,
  row,
  index: 'declaration_unreviewed',
});
