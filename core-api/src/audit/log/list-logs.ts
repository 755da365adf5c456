import type { Core } from '../../core.ts';
import { selectAuditLogs } from '../../store/sql/select-audit-logs.ts';
import { writeVerifierKey } from '../note/verifier-key.ts';
import type { AuditLogs } from './log-schema.ts';

/** Every log with the key that its checkpoints are checked by, and who witnesses them. */
export async function listLogs(core: Core): Promise<AuditLogs> {
  const rows = await core.store.tx({ readOnly: true }, async (db) => db.rows(selectAuditLogs, []));
  const logs = rows.map(({ log, origin, verifierKey, startedAt, size }) => ({ log, origin, verifierKey, startedAt: startedAt.toISOString(), size }));
  return { logs, witnesses: (core.publication?.witnesses ?? []).map(({ key }) => writeVerifierKey(key)) };
}
