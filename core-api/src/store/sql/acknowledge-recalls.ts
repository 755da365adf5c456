import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ personId: z.string() });

/** Notes that whoever was told of the recalls of a declaration, by account or by role, has read them; the first word stands. Hands back all of them, read before or not. Primary key. */
export const acknowledgeRecalls = statement<readonly [organisationId: string, declarationId: string, accountId: string, role: string, at: Date], z.infer<typeof row>>({
  name: 'acknowledge-recalls',
  index: 'recall_declaration',
  row,
  text: `
    update recall set acknowledged_at = coalesce(acknowledged_at, $5), acknowledged_by = coalesce(acknowledged_by, $3)
    where organisation_id = $1 and declaration_id = $2 and status = 'due' and (told_to = $3 or told_role = $4)
    returning person_id as "personId"
  `,
});
