import type { Core } from '../../core.ts';
import { MastError } from '../../shared/mast-error.ts';
import { insertAuditLog } from '../../store/sql/insert-audit-log.ts';
import { selectAuditLogs } from '../../store/sql/select-audit-logs.ts';
import type { AuditLogRow } from '../../store/sql/select-audit-logs.ts';
import { selectCheckpoint } from '../../store/sql/select-checkpoint.ts';
import type { Db } from '../../store/store.ts';
import type { VerifierKey } from '../note/verifier-key.ts';
import { readVerifierKey, verifierKey, writeVerifierKey } from '../note/verifier-key.ts';
import { emptyRoot } from '../tree/merkle.ts';

/** The log that is gone on with, and the key under which it signs. */
export type OpenLog = AuditLogRow & { readonly key: VerifierKey };

/**
 * The log that is gone on with; the first begins here. Refuses one whose key is not in the key store (MastError `keys-missing`) or is another (`keys-mismatch`): a log that
 * changed its key would be another log under the same name.
 */
export async function openLog(db: Db, core: Pick<Core, 'keys' | 'clock' | 'coreUrl'>): Promise<OpenLog> {
  const [last] = await db.rows(selectAuditLogs, []);
  if (last === undefined) return beginLog(db, core, 1);
  const key = readVerifierKey(last.verifierKey);
  const own = core.keys.auditLog.publicKey(last.log);
  if (own === undefined) throw new MastError('keys-missing', { missing: `audit-log/${last.log}.key` });
  if (key?.name !== last.origin || key.type !== 'log' || !key.bytes.equals(own)) throw new MastError('keys-mismatch', { auditLog: last.log });
  return { ...last, key };
}

/** Begins a log under a key of its own. Its origin is where its checkpoints and tiles are read, without the scheme (C2SP tlog-tiles). */
export async function beginLog(db: Db, core: Pick<Core, 'keys' | 'clock' | 'coreUrl'>, log: number): Promise<OpenLog> {
  const origin = `${core.coreUrl.replace(/^https?:\/\//, '')}/v1/audit-log/${log}`;
  const key = verifierKey(origin, 'log', core.keys.auditLog.begin(log));
  const startedAt = core.clock.now();
  await db.run(insertAuditLog, [log, origin, writeVerifierKey(key), startedAt, emptyRoot]);
  return { log, origin, verifierKey: writeVerifierKey(key), startedAt, size: 0, root: emptyRoot, key };
}

/**
 * Refuses a log that has not come as far as the key store knows, or has another past: the database was put back, or somebody took leaves out. To sign on would be a fork.
 * @throws MastError `audit-log-behind`
 */
export async function requireNotBehind(db: Db, core: Pick<Core, 'keys'>, { log, size }: AuditLogRow): Promise<void> {
  const mark = core.keys.auditLog.mark(log);
  if (mark === undefined || mark.size === 0) return;
  const then = size < mark.size ? undefined : await db.one(selectCheckpoint, [log, mark.size]);
  if (then?.size !== mark.size || !then.root.equals(mark.root)) throw new MastError('audit-log-behind', { log, size, known: mark.size });
}
