import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { clockOf, openedCase, saveCase } from './case-row.ts';
import { ownRecords } from './own-records.ts';
import type { RightsCaseState } from './rights-case-schema.ts';

/**
 * Says which of the organisation's own records are the person's, whole: a person decides that, since a namesake's record in an answer is a disclosure. Problems: `not-found`, also for a record that is not the organisation's;
 * `rights-case-state` for a closed case. @throws MastError `audit-unavailable`
 */
export async function chooseRecords(core: Core, { organisationId, accountId }: UserPrincipal, caseId: string, recordIds: readonly string[]): Promise<Result<RightsCaseState, Problem>> {
  return core.store.tx({ own: organisationId, visible: [organisationId] }, async (db) => {
    const opened = await openedCase(db, core, organisationId, caseId);
    if (opened === undefined) return failed({ code: 'not-found' } as const);
    const chosen = [...new Set(recordIds)];
    const records = await ownRecords(db, core, organisationId, chosen);
    if (records.length < chosen.length) return failed({ code: 'not-found' } as const);
    const saved = await saveCase(db, core, organisationId, opened, clockOf(opened.row), { ...opened.content, records: chosen });
    if (saved === undefined) return failed({ code: 'rights-case-state' } as const);
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'rights-records-chosen', payload: { caseId, records: records.map(({ recordId, version }) => [recordId, version] as const) } });
    return ok({ caseId, status: 'open' as const, dueOn: saved.due });
  });
}
