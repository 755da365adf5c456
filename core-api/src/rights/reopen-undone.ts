import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { sourceMac } from '../ingest/normalise-rows.ts';
import { queueNotice } from '../mail/queue-notice.ts';
import type { FeedId, OrganisationId } from '../shared/brands.ts';
import { listRightsTasks } from '../store/sql/list-rights-tasks.ts';
import { reopenRightsTask } from '../store/sql/reopen-rights-task.ts';
import { selectRecordsBySource } from '../store/sql/select-records-by-source.ts';
import { selectRightsTask } from '../store/sql/select-rights-task.ts';
import type { TaskContent } from './case-content.ts';
import { ownRecords } from './own-records.ts';
import { presentOrganisations } from './present-organisations.ts';
import { isTaskDone } from './record-parts.ts';
import { sealedTask, taskContentOf } from './tasks.ts';
import { stateOf } from './open-task.ts';

/** Tasks of one organisation that are looked at, the newest first: more than a desk asks for in three years. Judgement. */
const watched = 2_000;

/**
 * Opens each task again that was done and has been undone, for as long as its case is kept: the record is shown as widely as before, or has come again, or says again what was wrong. A letter has promised that it stays, and that whoever
 * asked hears before it ends. Each in a transaction of its own with its leaf; may be cut off anywhere, and two processes open a task once.
 */
export async function reopenUndone(core: Core): Promise<void> {
  for (const organisationId of await presentOrganisations(core)) {
    const done = await core.store.tx({ own: organisationId, readOnly: true }, (db) => db.rows(listRightsTasks, [organisationId, 'done', watched]));
    for (const { taskId } of done) await reopen(core, organisationId, taskId);
  }
}

async function reopen(core: Core, organisationId: OrganisationId, taskId: string): Promise<void> {
  await core.store.tx({ own: organisationId, visible: [organisationId] }, async (db) => {
    const row = await db.one(selectRightsTask, [organisationId, taskId]);
    if (row?.status !== 'done') return;
    const content = taskContentOf(core, organisationId, row);
    const [found] = await db.rows(selectRecordsBySource, [organisationId, row.feedId, [sourceMac({ core, organisationId, feedId: row.feedId as FeedId }, content.sourceRef)]]);
    const [own] = found === undefined ? [] : await ownRecords(db, core, organisationId, [found.recordId]);
    // Digests are of the record that the task was about, whatever id it has now.
    if (own === undefined || isTaskDone({ ask: row.ask, ...content }, stateOf(core, row.recordId, own.record))) return;
    const { digests } = stateOf(core, own.recordId, own.record);
    const wrong = content.parts.filter((part) => stateOf(core, row.recordId, own.record).digests[part] === content.digests[part]);
    const again: TaskContent = { ...content, digests, parts: wrong };
    if ((await db.run(reopenRightsTask, [organisationId, taskId, own.recordId, own.version, sealedTask(core, organisationId, taskId, again)])) === 0) return;
    await queueNotice(db, core, { kind: 'rights-task', organisationId, role: 'data-lead', reference: taskId });
    await queueNotice(db, core, { kind: 'rights-task-undone', organisationId, role: 'information-governance-lead', reference: row.caseId });
    await appendLeaf(db, core, { organisationId }, { kind: 'rights-task-reopened', payload: { caseId: row.caseId, taskId } });
  });
}
