import { statement } from '../statement.ts';

/** Adds a checkpoint. A second one of one size fails. */
export const insertAuditCheckpoint = statement<[log: number, size: number, root: Buffer, sealedAt: Date, note: string]>()({
  name: 'insert-audit-checkpoint',
  text: 'insert into audit_checkpoint (log, size, root, sealed_at, note) values ($1, $2, $3, $4, $5)',
});
