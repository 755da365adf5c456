import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { nhsNumber } from '../normalise/nhs-number.ts';
import type { Problem } from '../problem/problem.ts';
import type { IsoDate } from '../shared/brands.ts';
import { londonDay } from '../shared/london-day.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { insertRightsCase } from '../store/sql/insert-rights-case.ts';
import { sealedCase, withStep } from './case-row.ts';
import { dueOn } from './clock.ts';
import { rightsLaw } from './law.ts';
import type { RightsCaseRequest, RightsCaseState } from './rights-case-schema.ts';

/** The oldest letter that may be entered: more is a slip of the pen. Judgement. */
const oldestDays = 366;

/**
 * Enters what somebody asked of the organisation. Whoever is not known yet starts no clock but that of a complaint's acknowledgement. Problem: `invalid-request` for a day of receipt that is to come or over a year past, and for a number
 * that is no NHS number. @throws MastError `audit-unavailable`
 */
export async function openCase(core: Core, user: UserPrincipal, body: RightsCaseRequest): Promise<Result<RightsCaseState, Problem>> {
  const { organisationId, accountId } = user;
  const at = core.clock.now();
  const receivedOn = body.receivedOn as IsoDate;
  if (receivedOn > londonDay(at) || at.getTime() - Date.parse(receivedOn) > oldestDays * 86_400_000) return failed({ code: 'invalid-request', errors: [{ pointer: '/receivedOn', rule: 'real-date' }] });
  if (body.subject.nhsNumber !== undefined && nhsNumber(body.subject.nhsNumber) === undefined) return failed({ code: 'invalid-request', errors: [{ pointer: '/subject/nhsNumber', rule: 'check-digit' }] });
  const caseId = core.ids.uuid();
  const waits = !body.identityChecked;
  const clock = { receivedOn, startedOn: waits ? null : receivedOn, stoppedSince: waits ? receivedOn : null, stoppedFor: waits ? ('identity' as const) : null, stoppedDays: 0, extended: false, acknowledgedOn: null };
  const due = dueOn(rightsLaw.clocks[body.kind], clock);
  const { reference, subject, requester, asks } = body;
  const content = withStep({ reference, subject, requester, ...(asks === undefined ? {} : { asks }), records: [], steps: [], referrals: [] }, 'opened', at, user);
  return core.store.tx({ own: organisationId }, async (db) => {
    await db.run(insertRightsCase, [organisationId, caseId, body.kind, receivedOn, clock.startedOn, clock.stoppedSince, clock.stoppedFor, due, accountId, null, at, sealedCase(core, organisationId, caseId, content)]);
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'rights-case-opened', payload: { caseId, kind: body.kind, relation: requester.relation, identityChecked: body.identityChecked } });
    return ok({ caseId, status: 'open' as const, dueOn: due });
  });
}
