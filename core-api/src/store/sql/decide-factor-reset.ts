import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ account_id: z.string() });

/** Decides a question that waits, by somebody else than who asked: no row otherwise. Primary key. */
export const decideFactorReset = statement<readonly [organisationId: string, resetId: string, decidedBy: string, at: Date, outcome: 'approved' | 'refused'], z.infer<typeof row>>({
  name: 'decide-factor-reset',
  text: `update factor_reset set decided_by = $3, decided_at = $4, outcome = $5
         where organisation_id = $1 and reset_id = $2 and outcome is null and expires_at > $4 and account_id <> $3
         returning account_id`,
  row,
  index: 'factor_reset_pkey',
});
