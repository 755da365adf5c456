import type { Core } from '../core.ts';
import type { OrganisationId } from '../shared/brands.ts';
import type { RightsTaskRow } from '../store/rights-task-row.ts';
import type { TaskContent } from './case-content.ts';
import { taskContentSchema } from './case-content.ts';

const table = 'rights_task';

/** What is sealed of a task. @throws MastError `seal-broken` */
export function taskContentOf(core: Pick<Core, 'keys'>, organisationId: OrganisationId, { taskId, sealed }: Pick<RightsTaskRow, 'taskId' | 'sealed'>): TaskContent {
  return taskContentSchema.parse(core.keys.open(organisationId, table, taskId, sealed));
}

/** Seals the content of a task. */
export function sealedTask(core: Pick<Core, 'keys'>, organisationId: OrganisationId, taskId: string, content: TaskContent): Buffer {
  return core.keys.seal(organisationId, table, taskId, content);
}
