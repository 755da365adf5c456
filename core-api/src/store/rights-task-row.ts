import { z } from 'zod';

/** A row of a task for a source system, as every statement that reads one gives it. */
export const rightsTaskRow = z.object({
  taskId: z.string(),
  caseId: z.string(),
  feedId: z.string(),
  recordId: z.string(),
  ask: z.enum(['correct', 'restrict', 'remove']),
  status: z.enum(['open', 'done', 'refused']),
  openedBy: z.string(),
  openedAt: z.date(),
  closedAt: z.date().nullable(),
  sealed: z.instanceof(Buffer),
});
export type RightsTaskRow = z.infer<typeof rightsTaskRow>;

export const rightsTaskColumns = `task_id as "taskId", case_id as "caseId", feed_id as "feedId", record_id as "recordId", ask, status, opened_by as "openedBy", opened_at as "openedAt", closed_at as "closedAt", sealed`;
