import { statement } from '../statement.ts';

/** Begins a log; nothing where it has begun. */
export const insertAuditLog = statement<[log: number, origin: string, verifierKey: string, startedAt: Date, emptyRoot: Buffer]>()({
  name: 'insert-audit-log',
  text: 'insert into audit_log (log, origin, verifier_key, started_at, root) values ($1, $2, $3, $4, $5) on conflict do nothing',
});
