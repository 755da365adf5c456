import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { IsoDate } from '../shared/brands.ts';
import { londonDay } from '../shared/london-day.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { selectRightsTasks } from '../store/sql/select-rights-tasks.ts';
import { openedCase } from './case-row.ts';
import { standing } from './clock.ts';
import { partnersOf } from './partners.ts';
import type { RightsCase } from './rights-case-schema.ts';
import { taskContentOf } from './tasks.ts';
import { withholdingsOf } from './withholdings.ts';

/** A case of the caller's organisation, whole. Problem: `not-found`. @throws MastError `audit-unavailable` */
export async function readRightsCase(core: Core, { organisationId, accountId }: UserPrincipal, caseId: string, language: 'en' | 'cy'): Promise<Result<RightsCase, Problem>> {
  return core.store.tx({ own: organisationId }, async (db) => {
    const opened = await openedCase(db, core, organisationId, caseId);
    if (opened === undefined) return failed({ code: 'not-found' });
    const { row, content } = opened;
    const today = londonDay(core.clock.now());
    const withholdings = await withholdingsOf(db, core, organisationId, caseId);
    const tasks = await db.rows(selectRightsTasks, [organisationId, caseId]);
    const partners = await partnersOf(db, organisationId, today);
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'rights-case-read', payload: { caseId } });
    return ok({
      caseId,
      kind: row.kind,
      status: row.status,
      outcome: row.outcome,
      reference: content.reference,
      subject: content.subject,
      requester: content.requester,
      asks: content.asks,
      receivedOn: row.receivedOn,
      dueOn: row.dueOn,
      standing: row.status === 'closed' ? 'over' : standing(row.dueOn as IsoDate | null, today),
      stoppedFor: row.stoppedFor,
      extended: row.extended,
      acknowledgedOn: row.acknowledgedOn,
      records: content.records,
      steps: content.steps,
      withholdings,
      tasks: tasks.map((task) => {
        const { parts, refusal } = taskContentOf(core, organisationId, task);
        const { taskId, recordId, ask, status } = task;
        return { taskId, recordId, ask, status, parts, openedAt: task.openedAt.toISOString(), closedAt: task.closedAt?.toISOString() ?? null, refusal };
      }),
      referrals: content.referrals.map(({ code, caseId: reference, at }) => ({ organisationCode: code, reference, at })),
      referredFrom: content.referredFrom,
      partners: partners.map(({ code, ...name }) => ({ code, name: name[language] })),
      hasAnswer: row.answer !== null,
    });
  });
}
