import { statement } from '../statement.ts';

/** Notes which wording of a record an open task has been held against. Primary key. */
export const noteRightsRecord = statement<readonly [organisationId: string, taskId: string, version: number]>({
  name: 'note-rights-record',
  text: `update rights_task set seen_version = $3 where organisation_id = $1 and task_id = $2 and status = 'open'`,
  index: 'rights_task_pkey',
});
