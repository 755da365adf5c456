import type { RightsTaskRow } from '../rights-task-row.ts';
import { rightsTaskColumns, rightsTaskRow } from '../rights-task-row.ts';
import { statement } from '../statement.ts';

/** One task of the own organisation, locked until the transaction ends. Primary key. */
export const selectRightsTask = statement<readonly [organisationId: string, taskId: string], RightsTaskRow>({
  name: 'select-rights-task',
  text: `select ${rightsTaskColumns} from rights_task where organisation_id = $1 and task_id = $2 for update`,
  row: rightsTaskRow,
  index: 'rights_task_pkey',
});
