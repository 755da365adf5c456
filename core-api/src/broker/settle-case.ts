import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { answerBrokerCase } from '../store/sql/answer-broker-case.ts';
import { closeBrokerCase } from '../store/sql/close-broker-case.ts';
import { selectBrokerCase } from '../store/sql/select-broker-case.ts';

type CaseState = { readonly caseId: string; readonly status: 'answered' | 'closed' };

/**
 * Notes what the desk will do about a message, or that it has been done. Nothing of it goes to the sender, who hears by being called. Problems: `not-found`; `broker-case-state` for a
 * message that is not open (to answer) or not answered (to close). @throws MastError `audit-unavailable`
 */
export async function settleCase(core: Core, user: UserPrincipal, caseId: string, step: 'will-call' | 'no-call' | 'close'): Promise<Result<CaseState, Problem>> {
  return core.store.tx({ own: user.organisationId }, async (db) => {
    if ((await db.one(selectBrokerCase, [user.organisationId, caseId])) === undefined) return failed({ code: 'not-found' } as const);
    const now = core.clock.now();
    const changed = step === 'close' ? await db.run(closeBrokerCase, [user.organisationId, caseId, now]) : await db.run(answerBrokerCase, [user.organisationId, caseId, step, user.accountId, now]);
    if (changed === 0) return failed({ code: 'broker-case-state' } as const);
    await appendLeaf(db, core, { organisationId: user.organisationId, accountId: user.accountId, clientId: user.hostId }, { kind: 'broker-case-settled', payload: { caseId, step } });
    return ok({ caseId, status: step === 'close' ? 'closed' : 'answered' } as const);
  });
}
