import { statement } from '../statement.ts';

/** Closes an open task: by whoever refuses it, or by the record as it came (`closedBy` null). 0 when it is closed. Primary key. */
export const settleRightsTask = statement<readonly [organisationId: string, taskId: string, status: 'done' | 'refused', closedBy: string | null, at: Date, sealed: Buffer]>({
  name: 'settle-rights-task',
  text: `update rights_task set status = $3, closed_by = $4, closed_at = $5, sealed = $6 where organisation_id = $1 and task_id = $2 and status = 'open'`,
  index: 'rights_task_pkey',
});
