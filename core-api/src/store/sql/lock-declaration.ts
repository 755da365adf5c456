import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  account_id: z.string(),
  gateways: z.array(z.string()),
  subject: z.enum(['child', 'adult', 'unknown-age', 'household', 'address']),
  expires_at: z.date(),
  sealed: z.instanceof(Buffer),
});

/** A declaration of the own organisation, locked so that two first questions at once cannot both bind it. Primary key. */
export const lockDeclaration = statement<readonly [organisationId: string, declarationId: string], z.infer<typeof row>>({
  name: 'lock-declaration',
  text: `select account_id, gateways, subject, expires_at, sealed
         from declaration
         where organisation_id = $1 and declaration_id = $2
         for update`,
  row,
  index: 'declaration_pkey',
});
