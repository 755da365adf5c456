import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ step: z.enum(['notice', 'reason', 'step-up', 'block']).nullable(), countsFrom: z.date().nullable() });

/** How far an account is held up at a moment (null: not), and from when on its alerts count; no row where it never was. Primary key. */
export const selectMisuseStanding = statement<readonly [organisationId: string, accountId: string, now: Date], z.infer<typeof row>>({
  name: 'select-misuse-standing',
  text: `select case when until is null or until > $3 then step end as step, counts_from as "countsFrom" from misuse_standing where organisation_id = $1 and account_id = $2`,
  row,
  index: 'misuse_standing_pkey',
});
