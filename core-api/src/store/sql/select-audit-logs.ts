import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ log: z.number(), origin: z.string(), verifierKey: z.string(), startedAt: z.date(), size: z.coerce.number(), root: z.instanceof(Buffer) });

/** How far a log has come. */
export type AuditLogRow = z.infer<typeof row>;

/** Every log, the one that is gone on with first. A few rows. */
export const selectAuditLogs = statement<[]>()<AuditLogRow>({
  name: 'select-audit-logs',
  text: `select log, origin, verifier_key as "verifierKey", started_at as "startedAt", size, root from audit_log order by log desc`,
  row,
});
