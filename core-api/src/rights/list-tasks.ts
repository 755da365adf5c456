import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { listRightsTasks } from '../store/sql/list-rights-tasks.ts';
import type { RightsTaskList } from './rights-content-schema.ts';
import { taskContentOf } from './tasks.ts';

const listed = 200;

/** What is to be put right in the source systems of the caller's organisation, by the source's own references. Who asked for it, and about whom, is not told. @throws MastError `audit-unavailable` */
export async function listTasks(core: Core, { organisationId, accountId }: UserPrincipal, status: 'open' | 'done' | 'refused'): Promise<RightsTaskList> {
  return core.store.tx({ own: organisationId }, async (db) => {
    const rows = await db.rows(listRightsTasks, [organisationId, status, listed]);
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'rights-tasks-listed', payload: { tasks: rows.map(({ taskId }) => taskId) } });
    return {
      tasks: rows.map((row) => {
        const { sourceRef, service, parts, note, refusal } = taskContentOf(core, organisationId, row);
        const { taskId, feedId, ask, status: state } = row;
        return { taskId, feedId, sourceRef, service, ask, parts, note, status: state, openedAt: row.openedAt.toISOString(), closedAt: row.closedAt?.toISOString() ?? null, refusal };
      }),
    };
  });
}
