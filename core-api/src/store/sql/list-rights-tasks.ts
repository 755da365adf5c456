import type { RightsTaskRow } from '../rights-task-row.ts';
import { rightsTaskColumns, rightsTaskRow } from '../rights-task-row.ts';
import { statement } from '../statement.ts';

/** Tasks of the own organisation in one state, the newest first. Index of the list. */
export const listRightsTasks = statement<readonly [organisationId: string, status: string, limit: number], RightsTaskRow>({
  name: 'list-rights-tasks',
  text: `select ${rightsTaskColumns} from rights_task where organisation_id = $1 and status = $2 order by opened_at desc, task_id desc limit $3`,
  row: rightsTaskRow,
  index: 'rights_task_listed',
});
