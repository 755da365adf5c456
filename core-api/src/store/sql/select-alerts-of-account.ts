import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ rule: z.string(), severity: z.enum(['notice', 'low', 'medium', 'high']), owner: z.string(), askedAt: z.date(), outcome: z.enum(['in-order', 'talked', 'misuse']).nullable(), told: z.boolean() });

/** An account's alerts since a moment, the newest first. Index misuse_alert_account. */
export const selectAlertsOfAccount = statement<readonly [organisationId: string, accountId: string, since: Date], z.infer<typeof row>>({
  name: 'select-alerts-of-account',
  text: `select rule, severity, owner, asked_at as "askedAt", outcome, told from misuse_alert where organisation_id = $1 and account_id = $2 and raised_at >= $3 order by raised_at desc`,
  row,
  index: 'misuse_alert_account',
});
