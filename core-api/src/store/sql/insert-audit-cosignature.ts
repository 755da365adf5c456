import { statement } from '../statement.ts';

/** Keeps what a witness signed; the first for a size stands. */
export const insertAuditCosignature = statement<[log: number, size: number, witness: string, at: Date, line: string]>()({
  name: 'insert-audit-cosignature',
  text: 'insert into audit_cosignature (log, size, witness, at, line) values ($1, $2, $3, $4, $5) on conflict do nothing',
});
