import { statement } from '../statement.ts';

/** Moves a log on from the size it was read at; no row when it is not there any more. */
export const advanceAuditLog = statement<[log: number, oldSize: number, size: number, root: Buffer]>()({
  name: 'advance-audit-log',
  text: 'update audit_log set size = $3, root = $4 where log = $1 and size = $2',
  index: 'audit_log_pkey',
});
