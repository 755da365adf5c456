import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ step: z.enum(['notice', 'reason', 'step-up', 'block']), since: z.date(), until: z.date().nullable(), setBy: z.string().nullable() });

/** How far an account is held up at a moment; no row where it is not. Primary key. */
export const selectMisuseStanding = statement<readonly [organisationId: string, accountId: string, now: Date], z.infer<typeof row>>({
  name: 'select-misuse-standing',
  text: `select step, since, until, set_by as "setBy" from misuse_standing where organisation_id = $1 and account_id = $2 and (until is null or until > $3)`,
  row,
  index: 'misuse_standing_pkey',
});
