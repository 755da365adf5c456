import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ reset_id: z.string(), account_id: z.string(), asked_at: z.date(), expires_at: z.date() });

/** The questions of an organisation that wait, the oldest first. Index factor_reset_open. */
export const selectFactorResets = statement<readonly [organisationId: string, at: Date], z.infer<typeof row>>({
  name: 'select-factor-resets',
  text: `select reset_id, account_id, asked_at, expires_at
         from factor_reset
         where organisation_id = $1 and outcome is null and expires_at > $2
         order by asked_at, reset_id`,
  row,
  index: 'factor_reset_open',
});
