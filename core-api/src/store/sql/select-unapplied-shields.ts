import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ shieldId: z.string() });

/** The shields of an organisation that stand and are still to act on what is held, the oldest first. */
export const selectUnappliedShields = statement<[organisationId: string], z.infer<typeof row>>({
  name: 'select-unapplied-shields',
  row,
  text: `
    select shield_id as "shieldId" from shield
    where organisation_id = $1 and applied_at is null and status in ('pending', 'active') order by asked_at, shield_id
  `,
});
