import { z } from 'zod';

import { statement } from '../statement.ts';

/** Whether this transaction may seal the audit trail: one at a time in the whole installation, until its end. Any fixed number. */
export const tryAuditLogLock = statement<[]>()({
  name: 'try-audit-log-lock',
  row: z.object({ isHeld: z.boolean() }),
  text: 'select pg_try_advisory_xact_lock(7461837205) as "isHeld"',
});
