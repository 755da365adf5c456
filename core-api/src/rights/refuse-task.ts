import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { queueNotice } from '../mail/queue-notice.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { selectRightsTask } from '../store/sql/select-rights-task.ts';
import { settleRightsTask } from '../store/sql/settle-rights-task.ts';
import { sealedTask, taskContentOf } from './tasks.ts';

/** Says why a record stays as it is; the lead who asked writes that to the person. Problems: `not-found`; `rights-case-state` for a task that is over. @throws MastError `audit-unavailable` */
export async function refuseTask(core: Core, { organisationId, accountId }: UserPrincipal, taskId: string, reason: string): Promise<Result<{ taskId: string; status: 'refused' }, Problem>> {
  return core.store.tx({ own: organisationId }, async (db) => {
    const row = await db.one(selectRightsTask, [organisationId, taskId]);
    if (row === undefined) return failed({ code: 'not-found' } as const);
    const sealed = sealedTask(core, organisationId, taskId, { ...taskContentOf(core, organisationId, row), refusal: reason });
    if ((await db.run(settleRightsTask, [organisationId, taskId, 'refused', accountId, core.clock.now(), sealed])) === 0) return failed({ code: 'rights-case-state' } as const);
    await queueNotice(db, core, { kind: 'rights-task-settled', organisationId, accountId: row.openedBy, reference: row.caseId });
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'rights-task-settled', payload: { caseId: row.caseId, taskId, how: 'refused' } });
    return ok({ taskId, status: 'refused' as const });
  });
}
