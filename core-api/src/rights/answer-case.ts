import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem, ProblemPointer } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import type { RightsTaskRow } from '../store/rights-task-row.ts';
import { closeRightsCase } from '../store/sql/close-rights-case.ts';
import { selectRightsTasks } from '../store/sql/select-rights-tasks.ts';
import type { OpenCase } from './case-row.ts';
import { openedCase, sealedCase, withStep } from './case-row.ts';
import { disclosureOf, isGiven } from './disclosure-of.ts';
import { answerTable } from './draft-letter.ts';
import { lettersOf } from './letters-of.ts';
import type { RightsAnswerRequest, RightsCaseState } from './rights-case-schema.ts';
import type { RightsKind } from './rights-kinds.ts';
import { withholdingsOf } from './withholdings.ts';

/**
 * Closes a case and keeps its letter word for word, in both languages. MAST sends nothing: a person does. Problems: `not-found`; `invalid-request` for an outcome that the kind does not have, or without the words that it needs;
 * `rights-case-state` for a closed case and for one whose clock waits for the person; `rights-undecided`, with pointers, where something may not go out as it stands: a record that two people have not decided on, a withholding or a
 * correction that still waits, a letter that would say something was put right, restricted or stopped when no source has done it, somebody who asks for another person without a look at that person's interest. @throws MastError `audit-unavailable`
 */
export async function answerCase(core: Core, user: UserPrincipal, caseId: string, body: RightsAnswerRequest): Promise<Result<RightsCaseState, Problem>> {
  const { organisationId, accountId } = user;
  return core.store.tx({ own: organisationId, visible: [organisationId] }, async (db) => {
    const opened = await openedCase(db, core, organisationId, caseId);
    if (opened === undefined) return failed({ code: 'not-found' } as const);
    const isWithdrawn = body.outcome === 'withdrawn';
    if (opened.row.status !== 'open' || (opened.row.stoppedFor !== null && !isWithdrawn)) return failed({ code: 'rights-case-state' } as const);
    const faults = isWithdrawn ? [] : faultsOf(opened, body);
    if (faults.length > 0) return failed({ code: 'invalid-request', errors: faults });
    const at = core.clock.now();
    const withholdings = await withholdingsOf(db, core, organisationId, caseId);
    const tasks = await db.rows(selectRightsTasks, [organisationId, caseId]);
    const disclosure = await disclosureOf(db, core, organisationId, opened);
    const undecided: ProblemPointer[] = [
      ...(disclosure.records.some(({ rule }) => rule === 'undecided') ? [{ pointer: '/records', rule: 'two-people-decide' }] : []),
      ...(disclosure.missing.length > 0 ? [{ pointer: '/records', rule: 'no-longer-here' }] : []),
      ...(withholdings.some(({ status }) => status === 'proposed') ? [{ pointer: '/withholdings', rule: 'waits-for-second-person' }] : []),
      ...(tasks.some(({ status }) => status === 'open') ? [{ pointer: '/tasks', rule: 'waits-for-source' }] : []),
      ...(isSaidToBeDone(opened, body) && (disclosure.records.some(isGiven) || disclosure.isToldOfGone) && !tasks.some(mayHaveDone(opened.row.kind)) ? [{ pointer: '/tasks', rule: 'nothing-done' }] : []),
      ...(opened.content.requester.relation !== 'self' && body.considered !== true ? [{ pointer: '/considered', rule: 'required' }] : []),
    ];
    if (!isWithdrawn && undecided.length > 0) return failed({ code: 'rights-undecided', errors: undecided });
    const answer = body.outcome === 'withdrawn' ? undefined : await lettersOf(db, core, organisationId, opened, { letter: 'answer', outcome: body.outcome, statement: body.statement }, disclosure);
    const content = withStep(opened.content, 'closed', at, user);
    const sealedAnswer = answer === undefined ? null : core.keys.seal(organisationId, answerTable, caseId, answer);
    if ((await db.run(closeRightsCase, [organisationId, caseId, body.outcome, accountId, at, sealedCase(core, organisationId, caseId, content), sealedAnswer])) === 0) return failed({ code: 'rights-case-state' } as const);
    const payload = { caseId, outcome: body.outcome, records: isWithdrawn ? [] : disclosure.records.map(({ recordId, version, rule }) => [recordId, version, rule] as const), log: disclosure.log };
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'rights-case-answered', payload });
    return ok({ caseId, status: 'closed' as const, dueOn: null });
  });
}

/** What a source has to have done before a letter says so; whoever shares a record no more has restricted it, too. */
const doneBy = { rectification: ['correct', 'remove'], restriction: ['restrict', 'remove'], objection: ['remove'], access: [], complaint: [] } as const satisfies Record<RightsKind, readonly RightsTaskRow['ask'][]>;

function isSaidToBeDone({ row }: OpenCase, { outcome }: RightsAnswerRequest): boolean {
  return doneBy[row.kind].length > 0 && (outcome === 'upheld' || outcome === 'partly-upheld');
}

/** One that is still open stops the answer by itself. */
function mayHaveDone(kind: RightsKind): (task: RightsTaskRow) => boolean {
  const asks: readonly string[] = doneBy[kind];
  return ({ status, ask }) => status !== 'refused' && asks.includes(ask);
}

function faultsOf({ row }: OpenCase, { outcome, statement }: RightsAnswerRequest): ProblemPointer[] {
  const isAccess = row.kind === 'access';
  if (isAccess !== (outcome === 'answered')) return [{ pointer: '/outcome', rule: 'other-kind' }];
  const needsWords = row.kind === 'complaint' || outcome === 'refused' || outcome === 'partly-upheld';
  return needsWords && statement === undefined ? [{ pointer: '/statement', rule: 'required' }] : [];
}
