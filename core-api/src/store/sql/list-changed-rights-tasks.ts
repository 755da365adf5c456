import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ organisationId: z.string(), taskId: z.string(), version: z.number().nullable() });

/**
 * Open tasks of every visible organisation whose record has come in another wording than the one last looked at, or is here no more (null). Index of the open ones, then the primary key of each record.
 */
export const listChangedRightsTasks = statement<readonly [limit: number], z.infer<typeof row>>({
  name: 'list-changed-rights-tasks',
  text: `
    select t.organisation_id as "organisationId", t.task_id as "taskId", r.version
    from rights_task t left join record r on r.organisation_id = t.organisation_id and r.record_id = t.record_id
    where t.status = 'open' and r.version is distinct from t.seen_version
    limit $1
  `,
  row,
  index: 'rights_task_open',
});
