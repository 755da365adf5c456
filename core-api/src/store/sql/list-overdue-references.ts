import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ declarationId: z.string(), accountId: z.string(), gateways: z.array(z.string()), subject: z.string(), madeAt: z.date(), referenceDue: z.date(), chasedAt: z.date().nullable() });

/** Declarations of one organisation whose reference was due before the moment, the longest overdue first. Index of those that wait. */
export const listOverdueReferences = statement<readonly [organisationId: string, now: Date, limit: number], z.infer<typeof row>>({
  name: 'list-overdue-references',
  text: `select declaration_id as "declarationId", account_id as "accountId", gateways, subject, expires_at - interval '30 minutes' as "madeAt", reference_due as "referenceDue", chased_at as "chasedAt"
         from declaration
         where organisation_id = $1 and reference_due is not null and reference_due < $2
         order by reference_due
         limit $3`,
  row,
  index: 'declaration_reference_due',
});
