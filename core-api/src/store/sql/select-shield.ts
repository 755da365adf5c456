import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ status: z.enum(['pending', 'active', 'refused', 'ended']), reason: z.string(), askedBy: z.string(), decideBy: z.date(), appliedAt: z.date().nullable(), sealed: z.instanceof(Buffer) });

/** One shield of an organisation. Primary key. */
export const selectShield = statement<readonly [organisationId: string, shieldId: string], z.infer<typeof row>>({
  name: 'select-shield',
  index: 'shield_pkey',
  row,
  text: `
    select status, reason, asked_by as "askedBy", decide_by as "decideBy", applied_at as "appliedAt", sealed from shield where organisation_id = $1 and shield_id = $2
  `,
});
