import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { queueNotice } from '../mail/queue-notice.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { decideRightsWithholding } from '../store/sql/decide-rights-withholding.ts';
import { insertRightsWithholding } from '../store/sql/insert-rights-withholding.ts';
import type { WithholdingContent } from './case-content.ts';
import { openedCase } from './case-row.ts';
import { rightsLaw } from './law.ts';
import type { RightsWithholdingRequest } from './rights-content-schema.ts';

type WithholdingState = { readonly withholdingId: string; readonly status: 'proposed' | 'agreed' | 'refused' };

/**
 * Chooses an exemption for a record of the case, for its search log or for everything, with a reason. It acts when a second lead agrees, and until then the case is not answered. Problems: `not-found`; `invalid-request` for an exemption that
 * is none, or a record that was not chosen for the case; `rights-case-state` for a closed case. @throws MastError `audit-unavailable`
 */
export async function withhold(core: Core, { organisationId, accountId }: UserPrincipal, caseId: string, body: RightsWithholdingRequest): Promise<Result<WithholdingState, Problem>> {
  return core.store.tx({ own: organisationId }, async (db) => {
    const opened = await openedCase(db, core, organisationId, caseId);
    if (opened === undefined) return failed({ code: 'not-found' } as const);
    if (opened.row.status !== 'open') return failed({ code: 'rights-case-state' } as const);
    if (!rightsLaw.exemptions.some(({ id }) => id === body.exemption)) return failed({ code: 'invalid-request', errors: [{ pointer: '/exemption', rule: 'unknown' }] });
    if (body.recordId !== undefined && !opened.content.records.includes(body.recordId)) return failed({ code: 'invalid-request', errors: [{ pointer: '/recordId', rule: 'unknown' }] });
    const [withholdingId, at] = [core.ids.uuid(), core.clock.now()];
    const { exemption, scope, recordId, reason } = body;
    const content: WithholdingContent = { exemption, scope, ...(recordId === undefined ? {} : { recordId }), reason };
    await db.run(insertRightsWithholding, [organisationId, withholdingId, caseId, accountId, at, core.keys.seal(organisationId, 'rights_withholding', withholdingId, content)]);
    await queueNotice(db, core, { kind: 'rights-second-person', organisationId, role: 'information-governance-lead', reference: caseId });
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'rights-withholding-chosen', payload: { caseId, withholdingId, exemption, scope } });
    return ok({ withholdingId, status: 'proposed' as const });
  });
}

/** A second lead's word on it. Problem: `not-found`, alike for one that is not there, was decided, is the caller's own, or stands in a closed case. @throws MastError `audit-unavailable` */
export async function decideWithholding(core: Core, { organisationId, accountId }: UserPrincipal, withholdingId: string, decision: 'agree' | 'refuse'): Promise<Result<WithholdingState, Problem>> {
  return core.store.tx({ own: organisationId }, async (db) => {
    const status = decision === 'agree' ? 'agreed' : 'refused';
    const decided = await db.one(decideRightsWithholding, [organisationId, withholdingId, status, accountId, core.clock.now()]);
    if (decided === undefined) return failed({ code: 'not-found' } as const);
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'rights-withholding-decided', payload: { caseId: decided.caseId, withholdingId, status } });
    return ok({ withholdingId, status });
  });
}
