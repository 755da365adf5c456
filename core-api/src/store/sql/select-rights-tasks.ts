import type { RightsTaskRow } from '../rights-task-row.ts';
import { rightsTaskColumns, rightsTaskRow } from '../rights-task-row.ts';
import { statement } from '../statement.ts';

/** The tasks of a case, in the order in which they were opened. Index of a case's. */
export const selectRightsTasks = statement<readonly [organisationId: string, caseId: string], RightsTaskRow>({
  name: 'select-rights-tasks',
  text: `select ${rightsTaskColumns} from rights_task where organisation_id = $1 and case_id = $2 order by opened_at, task_id`,
  row: rightsTaskRow,
  index: 'rights_task_case',
});
