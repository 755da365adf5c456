import type { Core } from '../../core.ts';
import { selectAuditLogs } from '../../store/sql/select-audit-logs.ts';
import type { OpenLog } from './audit-log.ts';
import { beginLog } from './audit-log.ts';

/**
 * Begins a new log under a key and an origin of its own, and leaves the old one as it is: for a database that was put back, whose log would fork if it were gone on with. What was lost stays provable by receipts and
 * checkpoints of the old log. Undefined when `origin` is not that of the log that is gone on with.
 */
export async function startNewLog(core: Pick<Core, 'store' | 'keys' | 'clock' | 'coreUrl'>, origin: string): Promise<OpenLog | undefined> {
  return core.store.tx({}, async (db) => {
    const [last] = await db.rows(selectAuditLogs, []);
    return last?.origin === origin ? beginLog(db, core, last.log + 1) : undefined;
  });
}
