import { statement } from '../statement.ts';

type Params = readonly [organisationId: string, taskId: string, caseId: string, feedId: string, recordId: string, ask: string, seenVersion: number, openedBy: string, at: Date, sealed: Buffer];

/** What a data lead is asked to put right in the source system. */
export const insertRightsTask = statement<Params>({
  name: 'insert-rights-task',
  text: `
    insert into rights_task (organisation_id, task_id, case_id, feed_id, record_id, ask, status, seen_version, opened_by, opened_at, sealed)
    values ($1, $2, $3, $4, $5, $6, 'open', $7, $8, $9, $10)
  `,
});
