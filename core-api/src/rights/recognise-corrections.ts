import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { queueNotice } from '../mail/queue-notice.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { listChangedRightsTasks } from '../store/sql/list-changed-rights-tasks.ts';
import { noteRightsRecord } from '../store/sql/note-rights-record.ts';
import { selectRightsTask } from '../store/sql/select-rights-task.ts';
import { settleRightsTask } from '../store/sql/settle-rights-task.ts';
import { widenToMatching } from '../store/sql/widen-to-matching.ts';
import { stateOf } from './open-task.ts';
import { ownRecords } from './own-records.ts';
import { isTaskDone } from './record-parts.ts';
import { sealedTask, taskContentOf } from './tasks.ts';

/** Tasks looked at in one run. */
const atATime = 200;

/**
 * Closes the tasks whose record has come as was asked, or comes no more, each in a transaction of its own with its leaf. Which records came is known by their version, which ingest counts up with every wording, so that nothing of ingest
 * waits for this; a wording that does not do what was asked is noted and not looked at again. May be cut off anywhere.
 */
export async function recogniseCorrections(core: Core): Promise<void> {
  const changed = await core.store.tx({ matching: true, readOnly: true }, async (db) => {
    await db.run(widenToMatching, []);
    return db.rows(listChangedRightsTasks, [atATime]);
  });
  for (const { organisationId, taskId } of changed) await recognise(core, organisationId as OrganisationId, taskId);
}

async function recognise(core: Core, organisationId: OrganisationId, taskId: string): Promise<void> {
  await core.store.tx({ own: organisationId, visible: [organisationId] }, async (db) => {
    const row = await db.one(selectRightsTask, [organisationId, taskId]);
    if (row?.status !== 'open') return;
    const content = taskContentOf(core, organisationId, row);
    const [own] = await ownRecords(db, core, organisationId, [row.recordId]);
    if (!isTaskDone({ ask: row.ask, ...content }, own === undefined ? undefined : stateOf(core, row.recordId, own.record))) {
      if (own !== undefined) await db.run(noteRightsRecord, [organisationId, taskId, own.version]);
      return;
    }
    await db.run(settleRightsTask, [organisationId, taskId, 'done', null, core.clock.now(), sealedTask(core, organisationId, taskId, content)]);
    await queueNotice(db, core, { kind: 'rights-task-settled', organisationId, accountId: row.openedBy, reference: row.caseId });
    await appendLeaf(db, core, { organisationId }, { kind: 'rights-task-settled', payload: { caseId: row.caseId, taskId, how: own === undefined ? 'removed' : 'changed' } });
  });
}
