import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { IsoDate } from '../shared/brands.ts';
import { londonDay } from '../shared/london-day.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { clockOf, openedCase, saveCase, withStep } from './case-row.ts';
import type { ClockFacts } from './clock.ts';
import { daysBetween, dueOn } from './clock.ts';
import type { RightsClock } from './law.ts';
import { rightsLaw } from './law.ts';
import type { RightsCaseState, RightsStepRequest } from './rights-case-schema.ts';

/**
 * The clock after a step of a day; undefined where the step does not follow from how the clock stands: identity is shown once, something is asked only while the clock runs and before the time is over (what is late stays late), an
 * extension is told before the first month is over (UK GDPR article 12(3)), and nothing ends a wait before it began.
 */
export function afterStep(law: RightsClock, clock: ClockFacts, step: RightsStepRequest['step'], day: IsoDate): ClockFacts | undefined {
  const { stoppedFor, stoppedSince } = clock;
  const due = dueOn(law, clock);
  if (step === 'identity-checked') return stoppedFor === 'identity' && stoppedSince !== null && stoppedSince <= day ? { ...clock, startedOn: day, stoppedSince: null, stoppedFor: null } : undefined;
  const isInTime = due !== null && day <= due;
  if (step === 'clarification-asked') return law.clarification && stoppedFor === null && isInTime ? { ...clock, stoppedSince: day, stoppedFor: 'clarification' } : undefined;
  if (step === 'clarified') {
    return stoppedFor === 'clarification' && stoppedSince !== null && stoppedSince <= day ? { ...clock, stoppedDays: clock.stoppedDays + daysBetween(stoppedSince, day), stoppedSince: null, stoppedFor: null } : undefined;
  }
  if (step === 'extended') return law.extendedMonths !== undefined && !clock.extended && isInTime ? { ...clock, extended: true } : undefined;
  return law.acknowledgeDays !== undefined && clock.acknowledgedOn === null ? { ...clock, acknowledgedOn: day } : undefined;
}

/** Notes a step that moves the clock, on the day on which it happened. Problems: `not-found`; `invalid-request` for a day that is to come; `rights-case-state` for one that does not follow, or a closed case. @throws MastError `audit-unavailable` */
export async function stepCase(core: Core, user: UserPrincipal, caseId: string, { step, on, reason, reasonInWelsh }: RightsStepRequest): Promise<Result<RightsCaseState, Problem>> {
  const { organisationId, accountId } = user;
  return core.store.tx({ own: organisationId }, async (db) => {
    const opened = await openedCase(db, core, organisationId, caseId);
    if (opened === undefined) return failed({ code: 'not-found' } as const);
    const now = core.clock.now();
    const today = londonDay(now);
    if (on !== undefined && on > today) return failed({ code: 'invalid-request', errors: [{ pointer: '/on', rule: 'real-date' }] } as const);
    const clock = opened.row.status === 'open' ? afterStep(rightsLaw.clocks[opened.row.kind], clockOf(opened.row), step, (on as IsoDate | undefined) ?? today) : undefined;
    if (clock === undefined) return failed({ code: 'rights-case-state' } as const);
    const extension = step === 'extended' && reason !== undefined && reasonInWelsh !== undefined ? { extension: { en: reason, cy: reasonInWelsh } } : {};
    const saved = await saveCase(db, core, organisationId, opened, clock, { ...withStep(opened.content, step, now, user, reason), ...extension });
    if (saved === undefined) return failed({ code: 'rights-case-state' } as const);
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'rights-case-stepped', payload: { caseId, step } });
    return ok({ caseId, status: 'open' as const, dueOn: saved.due });
  });
}
