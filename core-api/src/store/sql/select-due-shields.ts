import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ shieldId: z.string(), reviewDue: z.string() });

/** The shields of an organisation that are to be reviewed by a day, and those that are overdue. */
export const selectDueShields = statement<[organisationId: string, day: string], z.infer<typeof row>>({
  name: 'select-due-shields',
  index: 'shield_due',
  row,
  text: `
    select shield_id as "shieldId", review_due as "reviewDue" from shield
    where organisation_id = $1 and status = 'active' and review_due <= $2::date order by review_due, shield_id
  `,
});
