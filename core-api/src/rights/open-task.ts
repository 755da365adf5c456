import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { queueNotice } from '../mail/queue-notice.ts';
import type { Problem } from '../problem/problem.ts';
import type { HeadlineRecord } from '../shared/headline.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { insertRightsTask } from '../store/sql/insert-rights-task.ts';
import type { TaskContent } from './case-content.ts';
import { openedCase } from './case-row.ts';
import { highestLevel, recordRule } from './disclose.ts';
import { ownRecords } from './own-records.ts';
import type { RecordState } from './record-parts.ts';
import { partsOf } from './record-parts.ts';
import type { RightsTaskRequest } from './rights-content-schema.ts';
import { sealedTask } from './tasks.ts';

/** How a record stands: keyed digests of its parts, since what it says is kept in one place only. */
export function stateOf(core: Pick<Core, 'keys'>, recordId: string, record: HeadlineRecord): RecordState {
  const digests = Object.fromEntries(Object.entries(partsOf(record)).map(([part, text]) => [part, core.keys.macBytes('rights-part', `${recordId}|${part}|${text}`).toString('base64url')]));
  return { digests, level: record.sensitivity };
}

/**
 * Asks the organisation's data lead to put a record right where it is kept. MAST changes nothing: the task is closed by the record as it comes next (recognise-corrections.ts), or refused with a reason. Problems: `not-found`, also for
 * a record that was not chosen for the case or is not here; `rights-case-state` for a closed case. @throws MastError `audit-unavailable`
 */
export async function openTask(core: Core, { organisationId, accountId }: UserPrincipal, caseId: string, { recordId, ask, parts, note }: RightsTaskRequest): Promise<Result<{ taskId: string; status: 'open' }, Problem>> {
  return core.store.tx({ own: organisationId, visible: [organisationId] }, async (db) => {
    const opened = await openedCase(db, core, organisationId, caseId);
    if (opened === undefined || !opened.content.records.includes(recordId)) return failed({ code: 'not-found' } as const);
    if (opened.row.status !== 'open') return failed({ code: 'rights-case-state' } as const);
    const records = await ownRecords(db, core, organisationId, opened.content.records);
    const own = records.find((one) => one.recordId === recordId);
    if (own === undefined) return failed({ code: 'not-found' } as const);
    const [taskId, at] = [core.ids.uuid(), core.clock.now()];
    const { sourceRef, service } = own.record;
    const rule = recordRule({ level: highestLevel(records), relation: opened.content.requester.relation, isWithheld: false });
    const content: TaskContent = { sourceRef, service, parts, note, ...stateOf(core, recordId, own.record), mayBeTold: rule === 'given' || rule === 'without-location' };
    await db.run(insertRightsTask, [organisationId, taskId, caseId, own.feedId, recordId, ask, own.version, accountId, at, sealedTask(core, organisationId, taskId, content)]);
    await queueNotice(db, core, { kind: 'rights-task', organisationId, role: 'data-lead', reference: taskId });
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'rights-task-opened', payload: { caseId, taskId, feedId: own.feedId, recordId, ask, parts } });
    return ok({ taskId, status: 'open' as const });
  });
}
