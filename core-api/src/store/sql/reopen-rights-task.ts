import { statement } from '../statement.ts';

/** Opens a task again that was done and has been undone; the record may have come under another id. 0 when somebody did so meanwhile. Primary key. */
export const reopenRightsTask = statement<readonly [organisationId: string, taskId: string, recordId: string, seenVersion: number, sealed: Buffer]>({
  name: 'reopen-rights-task',
  text: `update rights_task set status = 'open', closed_by = null, closed_at = null, record_id = $3, seen_version = $4, sealed = $5 where organisation_id = $1 and task_id = $2 and status = 'done'`,
  index: 'rights_task_pkey',
});
